"""The decks of pictures of an open space: which are here, which is laid, which may leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.decks.importing import Request, import_deck
from app.decks.shelf import SUFFIX, Shelf
from app.decks.writing import disk_errors
from app.domain.answers.cards import CardsAnswer
from app.domain.deck import Deck, absent_deck, load_deck
from app.domain.errors import UserError
from app.domain.interview import Interview
from app.resources import resources
from app.storage.decks_used import decks_used
from app.workspace.space import Workspace

DEFAULT = "canevas"


def shelf(workspace: Workspace) -> Shelf:
    """The program's decks and those beside the space."""
    path = workspace.vault.path
    return Shelf(resources() / "decks", path.with_name(path.name + SUFFIX))


def chosen_deck(workspace: Workspace) -> Deck:
    """The deck laid in new interviews; the program's own when the chosen one is gone."""
    deck_id, _at, version = workspace.settings().deck.partition("@")
    found = shelf(workspace).find(deck_id, version) if deck_id else None
    return found or load_deck(resources() / "decks" / DEFAULT)


def deck_of(workspace: Workspace, interview: Interview) -> Deck:
    """The deck that ``interview`` recorded, without its pictures when it is not here any more.

    An interview that has not come to its pictures yet takes the chosen deck.
    """
    answer = _cards(interview)
    if not answer.deck_id:
        return chosen_deck(workspace)
    found = shelf(workspace).find(answer.deck_id, answer.deck_version)
    return found or absent_deck(answer)


def bring(
    workspace: Workspace,
    place: Path,
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> Deck:
    """Import the folder or zip at ``place``. Raises what ``import_deck`` raises."""
    here = shelf(workspace)
    decks = here.decks()
    shipped = frozenset(deck.id for deck in decks if here.is_shipped(deck))
    keys = frozenset(deck.key for deck in decks)
    deck = import_deck(place, Request(here.kept, keys, shipped, progress, stopped))
    workspace.note("deck.imported", deck.key)
    return deck


def choose(workspace: Workspace, deck: Deck) -> None:
    """Lay ``deck`` in the interviews to come."""
    workspace.save_settings(replace(workspace.settings(), deck=deck.key))


def remove(workspace: Workspace, deck: Deck) -> None:
    """Take ``deck`` away. UserError ``deck.in_use``, ``deck.shipped`` or ``deck.disk``."""
    with workspace.vault.read() as session:
        used = decks_used(session)[deck.key]
    if used:
        raise UserError("deck.in_use", n=used)
    shelf(workspace).remove(deck)
    if workspace.settings().deck == deck.key:
        workspace.save_settings(replace(workspace.settings(), deck=""))
    workspace.note("deck.removed", deck.key)


def cut_pdf(deck: Deck, progress: Callable[[int, int], None], stopped: Callable[[], bool]) -> bytes:
    """The deck as a PDF to print on both sides and to cut; ``progress`` says how many are drawn.

    UserError ``deck.bad``, or ``deck.print_stopped`` once ``stopped`` answers yes.
    """
    from app.report import cut

    def told(done: int, whole: int) -> None:
        if stopped():
            raise UserError("deck.print_stopped")
        progress(done, whole)

    cards = [cut.PaperCard(c.number, c.alt, partial(_jpeg, c.picture)) for c in deck.cards]
    credit = f"{deck.author}, {deck.licence}" if deck.author else deck.licence
    try:
        return cut.cut_pdf(deck.title, credit, cards, told)
    except OSError as error:
        raise UserError("deck.bad", deck=deck.title) from error


def write_pdf(path: Path, pdf: bytes) -> None:
    """Put ``pdf`` at ``path`` whole. UserError ``deck.disk``."""
    with disk_errors():
        unfinished = path.with_name(f"{path.name}.tmp")
        unfinished.write_bytes(pdf)
        unfinished.replace(path)


def _jpeg(path: Path) -> bytes:
    from app.decks.pictures import as_jpeg

    return as_jpeg(path.read_bytes())


def kept_pictures(workspace: Workspace, interview: Interview) -> Mapping[str, bytes]:
    """A small JPEG for each card laid that the person agreed to pass on, by card id."""
    deck, found = deck_of(workspace, interview), {}
    for placed in _cards(interview).placed:
        card = deck.card(placed.card_id) if placed.transmitted else None
        if card is not None and card.thumbnail.is_file():
            found[placed.card_id] = _jpeg(card.thumbnail)
    return found


def _cards(interview: Interview) -> CardsAnswer:
    answers = interview.answers.values()
    return next((a for a in answers if isinstance(a, CardsAnswer)), CardsAnswer())
