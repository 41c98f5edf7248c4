"""A bare folder of pictures becomes a draft: a deck whose texts are still asked for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from app.decks.writing import read_description, write_description
from app.domain import deck_format
from app.domain.deck import DESCRIPTION, Deck, load_deck
from app.domain.deck_format import SCHEMA, SUFFIXES
from app.domain.errors import UserError

INTERNAL = "Usage interne"


@dataclass(frozen=True)
class Texts:
    """What a draft waits for. ``cards`` maps the id of a card to its title and its alt text."""

    title: str
    author: str
    licence: str
    rights: str
    cards: dict[str, tuple[str, str]]


def begin(name: str, files: tuple[str, ...], keys: frozenset[str]) -> dict[str, Any]:
    """The description of a draft for the pictures among ``files``, numbered by their names.

    A folder's ``name`` gives the title, and an id that no deck of ``keys`` (``id@version``) has.
    """
    pictures = [f for f in files if PurePosixPath(f).suffix.lower() in SUFFIXES]
    taken = {key.partition("@")[0] for key in keys}
    return {
        "schema": SCHEMA,
        "id": _free_id(name, taken),
        "version": "1",
        "title": name if deck_format.is_plain(name) else "",
        "language": "fr",
        "author": "",
        "licence": INTERNAL,
        "rights": "",
        "internal": True,
        "draft": True,
        "cards": [_card(n, f) for n, f in enumerate(sorted(pictures, key=_natural), 1)],
    }


def _card(number: int, file: str) -> dict[str, Any]:
    texts = {"title": "", "alt_fr": "", "alt_en": ""}
    return {"id": f"c{number:02d}", "number": number, "file": file, "sha256": None, **texts} | {
        "families": []
    }


def _free_id(name: str, taken: set[str]) -> str:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", "-", bare).strip("-")[:30] or "jeu"
    tried = (stem, *(f"{stem}-{n}" for n in range(2, 10_000)))
    return next(one for one in tried if one not in taken)


def _natural(name: str) -> list[tuple[int, str]]:
    """A key by which ``image 2`` stands before ``image 10``."""
    parts = re.findall(r"\d+|\D+", name.casefold())
    return [(int(p), "") if p.isdecimal() else (0, p) for p in parts]


def lacking(deck: Deck) -> tuple[UserError, ...]:
    """What a draft still waits for; empty when it can be finished."""
    return deck_format.faults(_content(deck))


def save(deck: Deck, texts: Texts) -> Deck:
    """Keep the texts typed so far; the deck stays a draft. UserError ``deck.disk``."""
    content = _content(deck)
    content |= {
        "title": texts.title.strip(),
        "author": texts.author.strip(),
        "licence": texts.licence.strip(),
        "rights": texts.rights.strip(),
    }
    for card in content["cards"]:
        title, alt = texts.cards.get(card["id"], (card["title"], card["alt_fr"]))
        card["title"], card["alt_fr"] = title.strip(), alt.strip()
    return _written(deck, content)


def finish(deck: Deck) -> Deck:
    """Make a draft a deck that can be laid on a table. UserError: the first thing it lacks."""
    found = lacking(deck)
    if found:
        raise found[0]
    return _written(deck, _content(deck) | {"draft": False})


def _content(deck: Deck) -> dict[str, Any]:
    assert deck.folder is not None
    return read_description((deck.folder / DESCRIPTION).read_bytes())


def _written(deck: Deck, content: dict[str, Any]) -> Deck:
    assert deck.folder is not None
    write_description(deck.folder, content)
    return load_deck(deck.folder)
