"""Small pieces of French: agreement, elision, lists, quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.interview import Person

VOWELS = "aeiouyhàâéèêëîïôùûœ"
THIN = "\u202f"
AROUND = f" «»{THIN}\u00a0"


@dataclass(frozen=True)
class Subject:
    """How sentences name the person: « M. Lenormand », then « il » or « elle »."""

    name: str
    pronoun: str
    feminine: bool

    @property
    def start(self) -> str:
        """The pronoun that begins a sentence."""
        return self.pronoun[:1].upper() + self.pronoun[1:]


def subject_of(person: Person) -> Subject:
    """The subject for ``person``; without a civility, the name is repeated."""
    if person.civility == "Mme":
        return Subject(person.short_name, "elle", True)
    if person.civility == "M.":
        return Subject(person.short_name, "il", False)
    return Subject(person.full_name, person.full_name, False)


def elided(word: str, following: str) -> str:
    """« de » or « d’ » (« que », « qu’ »…) before ``following``."""
    first = following[:1].casefold()
    return f"{word[:-1]}’{following}" if first in VOWELS else f"{word} {following}"


def listed(items: Sequence[str]) -> str:
    """« a, b et c »."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"


def quoted(words: str) -> str:
    """« words », with narrow no-break spaces inside the guillemets."""
    return f"«{THIN}{words.strip(AROUND)}{THIN}»"


def lowered(text: str) -> str:
    """``text`` with a small first letter, unless it begins with an acronym."""
    if len(text) > 1 and text[1].isupper():
        return text
    return text[:1].lower() + text[1:]


def closed(text: str) -> str:
    """``text`` with a capital and a full stop; nothing stays nothing."""
    text = text.strip()
    if not text:
        return ""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…", "\u202f»")) else f"{text}."


def quote_closed(words: str) -> str:
    """Guillemets and a full stop, unless the words already end with one."""
    ended = words.rstrip(AROUND).endswith((".", "!", "?", "…"))
    return quoted(words) + ("" if ended else ".")
