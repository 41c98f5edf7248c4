"""A child process for ``test_killed``: it plays the hour and says each time something was kept."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from app.domain.answers import Answer
from app.domain.interview import Interview, Quote
from app.ui.demo import life
from app.ui.demo.hour import play_hour
from app.ui.demo.play import Stage


def digest(interview: Interview) -> tuple[str, int]:
    """A digest of all that a person wrote or chose, and how many signs that is."""
    # pydantic half loaded before Qt trips over Qt's import hook: it is loaded after the windows.
    from app.storage.values import encode

    parts = [encode(interview.quotes, tuple[Quote, ...]), encode(dict(interview.notes))]
    for step in sorted(interview.answers):
        answer: Answer = interview.answers[step]
        parts.append(f"{step}:{encode(answer)}")
    whole = "\n".join(parts)
    return sha256(whole.encode()).hexdigest(), len(whole)


def tell(kept: tuple[str, int]) -> None:
    """Say ``kept`` at once: the parent kills on it."""
    sys.stdout.write(f"kept {kept[0]} {kept[1]}\n")
    sys.stdout.flush()


def play(folder: Path) -> None:
    """Create the space, plan, open, play; print « kept DIGEST » after each durable write."""
    stage = Stage(folder)
    stage.counsellor_begins()
    hands = stage.counsellor
    hands.click("nav.home")
    hands.click("home.new")
    hands.type("new.last", life.PERSON[2])
    hands.click("new.plan")
    hands.click("home.open.1")
    hands.see("interview")
    session = hands.window.screens.session
    session.kept.connect(lambda interview: tell(digest(interview)))
    play_hour(hands, lambda _name: None, stage.clock)


if __name__ == "__main__":
    play(Path(sys.argv[1]))
