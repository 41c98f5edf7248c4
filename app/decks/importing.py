"""Taking a deck in: everything is judged, every fault listed at once, nothing half taken."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.decks import drafts
from app.decks.pictures import judged, write
from app.decks.source import Source, open_source
from app.decks.writing import (
    PICTURES,
    THUMBNAILS,
    disk_errors,
    hidden_folder,
    read_description,
    settle,
    write_description,
)
from app.domain import deck_format
from app.domain.deck import DESCRIPTION, Deck, load_deck
from app.domain.errors import UserError

WORKERS = max(2, min(4, os.cpu_count() or 2))
LONGEST_DESCRIPTION = 1_000_000
KEPT_FIELDS = ("title", "language", "author", "licence", "source", "rights")
KEPT_CARD_FIELDS = ("title", "alt_fr", "alt_en", "author", "licence", "source", "credit")


class DeckRefused(UserError):
    """A deck that cannot be taken, with every reason; nothing was kept."""

    def __init__(self, faults: list[UserError]) -> None:
        super().__init__("deck.refused", n=len(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Request:
    """What an import is told: the folder of decks, keys and ids already taken, whom to tell.

    ``progress`` is called with the pictures done and their number; ``stopped`` is asked between
    pictures.
    """

    shelf: Path
    keys: frozenset[str] = frozenset()
    reserved: frozenset[str] = frozenset()
    progress: Callable[[int, int], None] = lambda _done, _all: None
    stopped: Callable[[], bool] = lambda: False


def import_deck(place: Path, request: Request) -> Deck:
    """Take the folder or zip at ``place``; a bare folder of pictures becomes a draft.

    DeckRefused with all faults; UserError ``deck.nothing``, ``deck.zip``, ``deck.not_toml``,
    ``deck.stopped``, ``deck.exists`` or ``deck.disk``.
    """
    source = open_source(place)
    try:
        content, faults = _description(source, place, request)
        with hidden_folder(request.shelf) as hidden:
            taken = _Pictures(source, hidden).take(content.get("cards", []), request)
            if faults or taken:
                raise DeckRefused([*faults, *taken])
            write_description(hidden, content)
            return load_deck(settle(hidden, f"{content['id']}@{content['version']}"))
    finally:
        source.close()


def _description(
    source: Source, place: Path, request: Request
) -> tuple[dict[str, Any], list[UserError]]:
    """The description to keep, and what is wrong with it and with the source as a whole."""
    faults = list(source.faults)
    if DESCRIPTION not in source.sizes:
        content = drafts.begin(place.stem, tuple(source.sizes), request.keys)
        return content, [*faults, *([] if content["cards"] else [UserError("deck.empty")])]
    if source.sizes[DESCRIPTION] > LONGEST_DESCRIPTION:
        raise UserError("deck.not_toml")
    content = read_description(source.read(DESCRIPTION))
    wrong = deck_format.faults(content)
    if any(fault.code in ("deck.newer", "deck.too_many", "deck.empty") for fault in wrong):
        # Too far from a deck for its pictures to be worth a look.
        return {}, [*faults, *wrong]
    if not wrong:
        faults += _taken(content, request)
    return _ours(content), [*faults, *wrong]


def _taken(content: dict[str, Any], request: Request) -> list[UserError]:
    if content["id"] in request.reserved:
        return [UserError("deck.reserved", id=content["id"])]
    key = f"{content['id']}@{content['version']}"
    return [UserError("deck.exists", name=key)] if key in request.keys else []


def _ours(content: dict[str, Any]) -> dict[str, Any]:
    """The description as Canevas writes it; what it does not know stays behind."""
    head = {key: content.get(key) for key in ("id", "version")}
    head |= {key: content[key] for key in KEPT_FIELDS if isinstance(content.get(key), str)}
    head["internal"] = content.get("internal") is True
    cards = [_our_card(card) for card in content["cards"] if isinstance(card, dict)]
    return {"schema": deck_format.SCHEMA, **head, "cards": cards}


def _our_card(card: dict[str, Any]) -> dict[str, Any]:
    kept = {key: card.get(key) for key in ("id", "number", "file", "sha256")}
    kept |= {key: card[key] for key in KEPT_CARD_FIELDS if isinstance(card.get(key), str)}
    families = card.get("families", [])
    return {**kept, "families": families if isinstance(families, list) else []}


class _Pictures:
    """The pictures of one import: read, made safe and written, in a few threads."""

    def __init__(self, source: Source, folder: Path) -> None:
        self._source, self._folder = source, folder
        # A zip made on a Mac writes an accent as two signs, its deck.toml as one.
        self._told = {fault.facts.get("file") for fault in source.faults}
        self._names = {unicodedata.normalize("NFC", name): name for name in source.sizes}

    def take(self, cards: list[dict[str, Any]], request: Request) -> list[UserError]:
        """Keep the picture of each card and note its new name; the faults, in the cards' order."""
        with disk_errors():
            for name in (PICTURES, THUMBNAILS):
                (self._folder / name).mkdir()
        with ThreadPoolExecutor(WORKERS, thread_name_prefix="deck") as pool:
            jobs = [pool.submit(self._one, place, card) for place, card in enumerate(cards, 1)]
            try:
                _follow(jobs, request)
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
        return [fault for job in jobs if (fault := job.result()) is not None]

    def _one(self, place: int, card: dict[str, Any]) -> UserError | None:
        file = card["file"]
        if not isinstance(file, str) or not deck_format.is_inside(file):
            return None  # the description's own fault, told already
        if deck_format.shown(file) in self._told:
            return None
        name = self._names.get(unicodedata.normalize("NFC", file))
        if name is None:
            return UserError("deck.missing", file=deck_format.shown(file))
        try:
            self._keep(place, card, name)
        except UserError as error:
            return error
        return None

    def _keep(self, place: int, card: dict[str, Any], name: str) -> None:
        data = self._source.read(name)
        if card["sha256"] is not None and card["sha256"] != sha256(data).hexdigest():
            raise UserError("deck.altered", file=deck_format.shown(name))
        found = judged(data, name)
        card["file"] = f"{PICTURES}/{place:03d}.jpg"
        card["thumbnail"] = f"{THUMBNAILS}/{place:03d}.jpg"
        picture = self._folder / card["file"]
        with disk_errors():
            write(found, picture, self._folder / card["thumbnail"])
            card["sha256"] = sha256(picture.read_bytes()).hexdigest()


def _follow(jobs: list[Future[UserError | None]], request: Request) -> None:
    """Tell how far the pictures are; UserError ``deck.stopped`` when it is asked to stop."""
    request.progress(0, len(jobs))
    for done, _job in enumerate(as_completed(jobs), 1):
        if request.stopped():
            raise UserError("deck.stopped")
        request.progress(done, len(jobs))
