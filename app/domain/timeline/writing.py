"""What is typed in place on a lane: « Livreur, de 2014 à l’été 2016 »."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.dates import Question, Reading

Understand = Callable[[str], Reading | Question]


@dataclass(frozen=True)
class Written:
    """A title with what was understood of its dates: a reading, a question, or nothing said.

    ``said`` are the words of the dates.
    """

    title: str
    when: Reading | Question | None = None
    said: str = ""


def written(text: str, understand: Understand) -> Written:
    """``text`` cut at the comma after which dates stand; without dates, a title alone.

    « Manutention, cariste, vers 2012 » is cut at its last comma. A question is kept, never guessed.
    """
    title, comma, rest = text.rpartition(",")
    if not comma or not rest.strip() or not title.strip():
        return Written(text.strip(" ,"))
    found = understand(rest)
    if isinstance(found, Question) and found.code == "not_understood":
        return Written(text.strip())
    return Written(title.strip(), found, rest.strip())
