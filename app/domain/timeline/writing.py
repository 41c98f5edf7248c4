"""What is typed for a moment: « Livreur, de 2014 à l’été 2016 » in place, a date in its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.answers.timeline import Episode
from app.domain.dates import Question, Reading, stands_alone

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


def dated(episode: Episode, found: Reading, typed: str, at_end: bool, today: date) -> Episode:
    """``episode`` with ``found``, understood from what was ``typed`` for its start or its end.

    Words that mean something in this life only stay beside the date.
    """
    told = "" if stands_alone(typed, found, today) else typed
    settled = replace(episode, end_said="") if at_end else replace(episode, start_said="")
    if found.end is not None and found.start:
        both = replace(settled, start=found.start, end=found.end)
        return replace(both, start_told=told, end_told="")
    if found.end is not None:
        return replace(settled, end=found.end, end_told=told)
    if at_end:
        return replace(settled, end=found.start or None, end_told=told)
    return replace(settled, start=found.start, start_told=told)


def turned_round(episode: Episode) -> Episode:
    """``episode`` whose end came before its start, the other way round."""
    other = replace(episode, start=episode.end or "", end=episode.start)
    return replace(other, start_told=episode.end_told, end_told=episode.start_told)
