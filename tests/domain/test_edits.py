"""What people change in a draft, and what the answers change under them."""

from __future__ import annotations

from dataclasses import replace

from golden import composed
from lives import lenormand

from app.domain.synthesis import (
    Edits,
    Sentence,
    digest_of,
    edited,
    follow,
    keep_mine,
    objected,
    outdated,
    written,
)

SENTENCE = Sentence("projets.p", "Il veut un fournil.", "dit", ("project:p",))
CHANGED = replace(SENTENCE, text="Il veut une cuisine.")


def test_a_touched_sentence_keeps_its_text_and_tells_when_its_answers_change() -> None:
    mine = written(Edits(), SENTENCE, "Il souhaite un fournil.")
    assert not outdated(mine, SENTENCE)
    assert outdated(mine, CHANGED)
    assert not outdated(keep_mine(mine, CHANGED), CHANGED)
    assert follow(mine, SENTENCE.id) == Edits()


def test_typing_on_keeps_the_first_base_and_the_composed_text_is_no_edit() -> None:
    twice = written(written(Edits(), SENTENCE, "Un fournil."), CHANGED, "Un fournil, vite.")
    assert twice.bases == {SENTENCE.id: SENTENCE.text}
    assert written(twice, SENTENCE, SENTENCE.text) == Edits()


def test_a_disagreement_leaves_as_it_was_said() -> None:
    life = composed(lenormand())
    told = next(section for section in life.sections if section.id == "parcours").sentences[0]
    edits = objected(Edits(), told.id, " C’était pas le collège. ")
    texts = [s.text for section in edited(life, edits).sections for s in section.sentences]
    said = "En désaccord, la personne dit\u202f: «\u202fC’était pas le collège.\u202f»."
    assert f"{told.text} {said}" in texts
    assert objected(edits, told.id, " ").objections == {}


def test_the_digest_tells_whether_what_was_read_is_what_leaves() -> None:
    life = composed(lenormand())
    edits = written(Edits(), life.sections[1].sentences[0], "Autre chose.")
    assert digest_of(edited(life, Edits())) == digest_of(life)
    assert digest_of(edited(life, edits)) != digest_of(life)
