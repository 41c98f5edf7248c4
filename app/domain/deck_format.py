"""What a ``deck.toml`` must say: every fault of a description, listed at once.

The format is ``docs/deck-format.md``. Nothing here opens a picture. Keys that are not known are
left aside: only ``schema`` says whether a newer format must be refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from app.domain.errors import UserError

SCHEMA = 1
MOST_CARDS = 120
LONGEST_ALT, LONGEST_TEXT = 200, 500
HIGHEST_NUMBER = 999
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
# Ids become names of folders and files.
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,15}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
# Signs that show nothing, or turn the direction of what follows.
_HIDDEN = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

Fields = Mapping[str, Any]


def faults(content: Fields) -> tuple[UserError, ...]:
    """Every fault of a description, empty when it is sound; files are not looked at.

    ``deck.newer`` stands alone: of a newer format, nothing else can be judged.
    """
    schema = content.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        return (UserError("deck.newer", schema=schema, known=SCHEMA),)
    found = list(_deck_faults(content))
    cards = content.get("cards")
    if not isinstance(cards, list) or not cards:
        return (*found, UserError("deck.empty"))
    if len(cards) > MOST_CARDS:
        return (*found, UserError("deck.too_many", n=len(cards), most=MOST_CARDS))
    for place, card in enumerate(cards, 1):
        found += _card_faults(card if isinstance(card, dict) else {}, place)
    tables = [card for card in cards if isinstance(card, dict)]
    return (*found, *_repeated(tables))


def _deck_faults(content: Fields) -> Iterator[UserError]:
    if content.get("schema") != SCHEMA:
        yield UserError("deck.no_schema", known=SCHEMA)
    if not _matches(_ID, content.get("id")):
        yield UserError("deck.bad_id", where="le jeu")
    if not _matches(_VERSION, content.get("version")):
        yield UserError("deck.bad_version")
    for key, word in (("title", "le titre"), ("author", "l’auteur")):
        yield from _text(content.get(key), word, "le jeu")
    yield from _text(content.get("licence"), "", "le jeu", missing="deck.no_licence")
    yield from _text(content.get("rights"), "", "le jeu", missing="deck.no_rights")


def _card_faults(card: Fields, place: int) -> Iterator[UserError]:
    number = card.get("number")
    said = _is_number(number)
    where = f"la carte {number}" if said else f"la carte à la place {place}"
    if not said:
        yield UserError("deck.bad_number", where=where, most=HIGHEST_NUMBER)
    if not _matches(_ID, card.get("id")):
        yield UserError("deck.bad_id", where=where)
    yield from _text(card.get("title"), "le titre", where)
    yield from _text(card.get("alt_fr"), "", where, LONGEST_ALT, "deck.no_alt")
    if card.get("alt_en"):
        yield from _text(card["alt_en"], "", where, LONGEST_ALT)
    families = card.get("families", [])
    if not isinstance(families, list) or not all(_matches(_ID, f) for f in families):
        yield UserError("deck.bad_families", where=where)
    digest = card.get("sha256", "0" * 64)
    if not _matches(_DIGEST, digest):
        yield UserError("deck.bad_digest", where=where)
    yield from _file_faults(card.get("file"), where)


def _file_faults(name: Any, where: str) -> Iterator[UserError]:
    if not isinstance(name, str) or not name:
        yield UserError("deck.no_file", where=where)
    elif not is_inside(name):
        yield UserError("deck.outside", file=shown(name))
    elif PurePosixPath(name).suffix.lower() not in SUFFIXES:
        yield UserError("deck.kind", file=shown(name))


def _text(
    value: Any, word: str, where: str, most: int = LONGEST_TEXT, missing: str = "deck.no_text"
) -> Iterator[UserError]:
    if not isinstance(value, str) or not value.strip():
        yield UserError(missing, where=where, field=word)
    elif len(value) > most:
        yield UserError("deck.long_text", where=where, n=len(value), most=most)
    elif not is_plain(value):
        yield UserError("deck.hidden_signs", where=where)


def _repeated(cards: list[dict[str, Any]]) -> Iterator[UserError]:
    for key, code in (("id", "deck.id_twice"), ("number", "deck.number_twice")):
        counts = Counter(card[key] for card in cards if isinstance(card.get(key), str | int))
        for value, count in counts.items():
            if count > 1:
                yield UserError(code, value=shown(str(value)), n=count)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= HIGHEST_NUMBER


def _matches(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def is_inside(name: str) -> bool:
    """True for a relative path that stays in its folder, on any system."""
    path = PurePosixPath(name)
    if "\\" in name or ":" in name or not is_plain(name):
        return False
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def is_plain(text: str) -> bool:
    """True when ``text``, in whatever script, holds no control sign and no turning mark."""
    return not any(sign in _TURNING or unicodedata.category(sign) in _HIDDEN for sign in text)


def shown(name: str) -> str:
    """``name`` as a sentence may show it: short, and without hidden signs."""
    plain = "".join(sign if is_plain(sign) else "\N{REPLACEMENT CHARACTER}" for sign in name)
    return plain if len(plain) <= 60 else f"{plain[:28]}…{plain[-28:]}"
