"""Cards in ``synthese.json``: those the synthesis speaks of, and nothing that it does not say."""

from __future__ import annotations

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.interview import Interview
from app.domain.synthesis import Sentence, Synthesis


def sent_cards(interview: Interview, synthesis: Synthesis) -> list[dict[str, object]]:
    """Number, deck, place in the order of choosing, zone and words of each card spoken of.

    The words are the sentence as it was read back and edited, never what was typed before it; a
    card whose sentence was withheld is not here.
    """
    answers = interview.answers.values()
    answer = next((a for a in answers if isinstance(a, CardsAnswer)), CardsAnswer())
    spoken = _spoken(synthesis)
    return [
        _sent(answer, card, order, spoken[card.card_id])
        for order, card in enumerate(answer.placed, 1)
        if card.transmitted and card.card_id in spoken
    ]


def _spoken(synthesis: Synthesis) -> dict[str, Sentence]:
    """The sentence of the person's words that rests on each card, by card id."""
    return {
        source.removeprefix("card:"): sentence
        for section in synthesis.sections
        if section.id == "parole"
        for sentence in section.sentences
        for source in sentence.sources
        if source.startswith("card:")
    }


def _sent(
    answer: CardsAnswer, card: PlacedCard, order: int, sentence: Sentence
) -> dict[str, object]:
    return {
        "number": card.shown_number,
        "card": card.card_id,
        "deck": answer.deck_id,
        "version": answer.deck_version,
        "order": order,
        "zone": card.zone,
        "sentence": sentence.id,
        "words": sentence.text,
        "keywords": list(card.keywords) if sentence.note else [],
    }
