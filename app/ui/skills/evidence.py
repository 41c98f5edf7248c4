"""Where skills come from: episodes of the timeline and kept cards, each with its count."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.composition.language import quoted
from app.domain.composition.material import span_of
from app.domain.deck import Deck
from app.domain.interview import Interview, Quote
from app.domain.method import MethodPack
from app.text import _

HERE = "detention:"
ORIGINS = {"emploi": "emploi", "ecole": "formation", "formation": "formation"}
ORIGINS |= {"engagements": "engagement"}


@dataclass(frozen=True)
class Evidence:
    """One source: its reference, a title, a line below, an icon, or the picture of a card.

    ``origin`` is the entry of ``competence_origin`` that a skill found there begins with.
    """

    reference: str
    title: str
    below: str
    icon: str
    picture: Path | None = None
    origin: str = ""


def evidence_of(
    interview: Interview, pack: MethodPack, deck: Deck, earlier: Interview | None = None
) -> tuple[Evidence, ...]:
    """Named episodes of lanes neither private, landmarks nor places, then kept cards, then quotes.

    After a first interview, what was learnt here since comes before all.
    """
    found: list[Evidence] = []
    for step in pack.steps:
        answer = interview.answers.get(step.id)
        if isinstance(answer, TimelineAnswer):
            lanes = {lane.id: lane for lane in step.lanes if not (lane.private or lane.points)}
            found += [
                _of_episode(e, lanes[e.lane].icon)
                for e in answer.episodes
                if e.is_named and e.lane in lanes and e.lane != "lieu"
            ]
        if isinstance(answer, CardsAnswer):
            kept = {zone.id for zone in step.zones if zone.kept}
            found += [_of_card(card, deck) for card in answer.placed if card.zone in kept]
    found.sort(key=lambda evidence: evidence.reference.startswith("card:"))
    since = (_here(),) if earlier is not None else ()
    return (*since, *found, *(_of_quote(quote) for quote in interview.quotes))


def _of_episode(episode: Episode, icon: str) -> Evidence:
    origin = ORIGINS.get(episode.lane, "")
    title, told = episode.title, span_of(episode)
    return Evidence(f"episode:{episode.id}", title, told, icon, origin=origin)


def _here() -> Evidence:
    """Time in detention since the first interview: a source of skills, not a moment of the life."""
    title = _("Ici, depuis le premier entretien")
    return Evidence(HERE, title, _("Travail, cours, activités"), "seedling", origin="detention")


def _of_quote(quote: Quote) -> Evidence:
    return Evidence(f"quote:{quote.id}", quoted(quote.text), _("Ses mots"), "quote")


def _of_card(placed: PlacedCard, deck: Deck) -> Evidence:
    card = deck.card(placed.card_id)
    title = _("Image {n}").format(n=card.number if card else placed.card_id)
    picture = card.thumbnail if card else None
    return Evidence(f"card:{placed.card_id}", title, ", ".join(placed.keywords), "cards", picture)
