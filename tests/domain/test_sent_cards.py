"""Cards in what is transmitted: those spoken of, as they were read back, and no other."""

from __future__ import annotations

from dataclasses import replace

from golden import composed
from lives import lenormand

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.interview import Interview, with_answer
from app.domain.payload import payload
from app.domain.synthesis import Edits, edited

PLACED = (
    PlacedCard("c12", "me_parle", "Un établi.", number=12),
    PlacedCard("c28", "me_parle", "Des mains.", "Je prends soin.", ("soin",), True, 28),
    PlacedCard("c37", "je_refuse", "Un phare.", transmitted=False, number=37, why="Trop seul."),
)


def life(*placed: PlacedCard) -> Interview:
    answer = CardsAnswer("canevas", "1.0", ("c28", "c12", "c37"), placed)
    return with_answer(lenormand(), "images", answer)


def sent(interview: Interview, edits: Edits | None = None) -> list[dict[str, object]]:
    cards = payload(interview, edited(composed(interview), edits or Edits()))["cards"]
    assert isinstance(cards, list)
    return cards


def test_a_card_tells_its_number_deck_order_and_words() -> None:
    (card,) = sent(life(*PLACED))
    assert card == {
        "number": 28,
        "card": "c28",
        "deck": "canevas",
        "version": "1.0",
        "order": 2,
        "zone": "me_parle",
        "sentence": "parole.c28",
        "words": "«\u202fJe prends soin.\u202f» (image 28)",
        "keywords": ["soin"],
    }


def test_words_are_sent_as_they_were_corrected() -> None:
    (card,) = sent(life(*PLACED), Edits(texts={"parole.c28": "« Je fais attention. »"}))
    assert card["words"] == "« Je fais attention. »"


def test_a_withheld_sentence_takes_its_card_along() -> None:
    assert sent(life(*PLACED), Edits(withheld=("parole.c28",))) == []


def test_a_refused_card_leaves_only_when_the_person_asks() -> None:
    asked = replace(PLACED[2], transmitted=True)
    (card,) = sent(life(asked))
    assert card["words"] == "Image 37 refusée\u202f: «\u202fTrop seul.\u202f»"
    assert sent(life(replace(asked, transmitted=False))) == []


def test_answers_older_than_visible_numbers_find_them_in_the_card() -> None:
    (card,) = sent(life(replace(PLACED[1], number=0)))
    assert card["number"] == 28
