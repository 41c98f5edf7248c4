from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from golden import LIVES, composed, pack

from app.domain.guard import flags

METHOD = pack()
HERE = Path(__file__).parent
CLEAN = tomllib.loads((HERE / "guard_clean.toml").read_text(encoding="utf-8"))["clean"]
KINDS = tomllib.loads((HERE / "guard_flagged.toml").read_text(encoding="utf-8"))["flagged"]
FLAGGED = [sentence for sentences in KINDS.values() for sentence in sentences]


def test_the_labelled_set_holds_400_different_sentences() -> None:
    assert len({*FLAGGED, *CLEAN}) == 400


def test_at_least_95_in_100_forbidden_sentences_are_flagged() -> None:
    found = [sentence for sentence in FLAGGED if flags(sentence, METHOD)]
    assert len(found) / len(FLAGGED) >= 0.95


def test_fewer_than_3_in_100_clean_sentences_are_flagged() -> None:
    wrong = [sentence for sentence in CLEAN if flags(sentence, METHOD)]
    assert len(wrong) / len(CLEAN) < 0.03


@pytest.mark.parametrize("name", LIVES)
def test_the_composer_never_writes_what_the_guard_flags(name: str) -> None:
    sentences = [s for section in composed(LIVES[name]()).sections for s in section.sentences]
    assert [f for s in sentences for f in flags(f"{s.lead} {s.text} {s.note}", METHOD)] == []


def test_a_flag_says_where_why_and_what_to_write() -> None:
    text = "Il tient un stand avant sa première incarcération."
    (flag,) = flags(text, METHOD)
    assert text[flag.start : flag.end] == "avant sa première incarcération"
    assert "antérieure" in flag.reason
    assert "2021" in flag.suggestion


def test_typed_apostrophes_and_narrow_spaces_do_not_hide_a_term() -> None:
    assert flags("Il attend le juge d'instruction.", METHOD)
    assert flags("Numéro\u202f: 1\u202f91\u202f06\u202f76\u202f540\u202f123\u202f45.", METHOD)
