"""The composed lives as plain text. ``PYTHONPATH=.:tests python tests/domain/golden.py`` writes
them again."""

from __future__ import annotations

from pathlib import Path

from lives import lenormand
from other_lives import marchand, sylla

from app.domain.composition import compose, heading_of
from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.method_pack import load_pack
from app.domain.synthesis import Section, Sentence, Synthesis
from app.resources import resources

FOLDER = Path(__file__).parent / "golden"
LIVES = {"lenormand": lenormand, "sylla": sylla, "marchand": marchand}


def pack() -> MethodPack:
    """The method that ships."""
    return load_pack(resources() / "method" / "esp")


def composed(interview: Interview) -> Synthesis:
    """The synthesis of a life that ended."""
    method = pack()
    now = interview.closed_at or interview.created_at
    return compose(interview, method, heading_of(interview, method, "Claire Maréchal", now))


def plain(synthesis: Synthesis) -> str:
    """One line a sentence, with ordinary spaces, to be read by people who review it."""
    found = "\n\n".join(_section(section) for section in synthesis.sections if section.sentences)
    return found.replace("\u202f", " ").replace("\u00a0", " ") + "\n"


def _section(section: Section) -> str:
    return "\n".join((f"# {section.title}", *(_line(s) for s in section.sentences)))


def _line(sentence: Sentence) -> str:
    group = f"[{sentence.group}]" if sentence.group else ""
    told = (group, sentence.lead, sentence.text, sentence.note, " | ".join(sentence.cells))
    return f"({sentence.kind}) " + " / ".join(part for part in told if part)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, life in LIVES.items():
        (FOLDER / f"{name}.txt").write_text(plain(composed(life())), encoding="utf-8")
