"""When two names are one person's: accents, case, hyphens and order do not count."""

from __future__ import annotations

import re
import unicodedata

from app.domain.interview import Person


def plain(text: str) -> str:
    """``text`` in lower case, without accents, its words parted by single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", bare.replace("œ", "oe").replace("æ", "ae")))


def same_person(one: Person, other: Person) -> bool:
    """True when the names read the same; a first name that was not noted does not tell apart."""
    if _words(one.last_name, one.first_name) == _words(other.last_name, other.first_name):
        return True
    alone = not one.first_name.strip() or not other.first_name.strip()
    return alone and plain(one.last_name) == plain(other.last_name)


def _words(*names: str) -> list[str]:
    return sorted(word for name in names for word in plain(name).split())
