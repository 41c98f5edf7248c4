from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from golden import LIVES, composed, pack
from lives import HELD

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.composition.language import lowered
from app.domain.guard import flags, private_names
from app.domain.interview import Interview, Person
from app.domain.published.reading import read_starter
from app.resources import resources

METHOD = pack()
HERE = Path(__file__).parent
CLEAN = tomllib.loads((HERE / "guard_clean.toml").read_text(encoding="utf-8"))["clean"]
KINDS = tomllib.loads((HERE / "guard_flagged.toml").read_text(encoding="utf-8"))["flagged"]
FLAGGED = [sentence for sentences in KINDS.values() for sentence in sentences]
UNSEEN = [
    tomllib.loads((HERE / f"guard_unseen_{n}.toml").read_text(encoding="utf-8"))
    for n in range(1, 6)
]


def found(text: str) -> list[str]:
    return [text[flag.start : flag.end] for flag in flags(text, METHOD)]


def test_the_labelled_set_holds_400_different_sentences() -> None:
    assert len({*FLAGGED, *CLEAN}) == 400


def test_at_least_95_in_100_forbidden_sentences_are_flagged() -> None:
    seen = [sentence for sentence in FLAGGED if flags(sentence, METHOD)]
    assert len(seen) / len(FLAGGED) >= 0.95


def test_fewer_than_3_in_100_clean_sentences_are_flagged() -> None:
    wrong = [sentence for sentence in CLEAN if flags(sentence, METHOD)]
    assert len(wrong) / len(CLEAN) < 0.03


@pytest.mark.parametrize("name", LIVES)
def test_the_composer_never_writes_what_the_guard_flags(name: str) -> None:
    sentences = [s for section in composed(LIVES[name]()).sections for s in section.sentences]
    assert [f for s in sentences for f in flags(f"{s.lead} {s.text} {s.note}", METHOD)] == []


@pytest.mark.parametrize("said", ["Métier proche\u202f: {}.", "Elle a déjà su\u202f: {}.", "{}."])
def test_no_job_and_no_skill_of_the_starter_is_flagged(said: str) -> None:
    starter = read_starter(resources() / "vocabularies" / "canevas.toml")
    told = [said.format(lowered(term.label)) for term in starter.terms]
    assert [text for text in told if flags(text, METHOD)] == []


def test_a_flag_says_where_why_and_what_to_write() -> None:
    text = "Il tient un stand avant sa première incarcération."
    (flag,) = flags(text, METHOD)
    assert text[flag.start : flag.end] == "avant sa première incarcération"
    assert "antérieure" in flag.reason
    assert "2021" in flag.suggestion


def test_typed_apostrophes_and_narrow_spaces_do_not_hide_a_term() -> None:
    assert flags("Il attend le juge d'instruction.", METHOD)
    assert flags("Numéro\u202f: 1\u202f91\u202f06\u202f76\u202f540\u202f123\u202f45.", METHOD)


@pytest.mark.parametrize("labelled", UNSEEN, ids=("first", "second", "third", "fourth", "fifth"))
def test_sets_that_were_unseen_when_written_stay_found(labelled: dict[str, list[str]]) -> None:
    """First-met figures, measured once each, are in docs/decisions.md."""
    missed = [sentence for sentence in labelled["flagged"] if not flags(sentence, METHOD)]
    wrong = [sentence for sentence in labelled["clean"] if flags(sentence, METHOD)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Elles ont été condamnées.", ["condamnées"]),
        ("Il a ete condamne.", ["condamne"]),
        ("Son garde à vue, ses gardes-à-vue.", ["garde à vue", "gardes-à-vue"]),
        ("Il relève du 222-37 du code pénal.", ["222-37 du code", "pénal"]),
        ("Né le 1 85 03 76.", ["1 85 03 76"]),
        ("Il dit : 2 94 02 75 116 004 12.", ["2 94 02 75 116 004 12"]),
        ("Elle est sérieuse.", ["sérieuse"]),
        ("Un poste sérieux.", []),
        ("Il ouvre le dossier médical. Pénible ? Non.", ["médical"]),
    ],
)
def test_forms_phrases_numbers_and_contexts(text: str, terms: list[str]) -> None:
    assert sorted(set(found(text))) == sorted(set(terms))


def test_a_name_of_the_private_lane_is_found_in_the_synthesis_and_a_town_is_not() -> None:
    lane = next(lane.id for lane in METHOD.step("frise").lanes if lane.private)
    episode = Episode("e", lane, "Naissance de Lina à Rouen", "2016", None)
    interview = Interview(
        "i", 1, Person("p", "Roux"), "MA", HELD, answers={"frise": TimelineAnswer("", (episode,))}
    )
    names = private_names(interview, METHOD)
    assert names == {"Lina"}
    assert [f.term for f in flags("Il veut voir Lina grandir.", METHOD, names)] == ["proche_nomme"]
    assert flags("Il est né à Rouen.", METHOD, names) == ()
