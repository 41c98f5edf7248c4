"""The person's words exist in every language, and a gap is filled with French, never with a key."""

from __future__ import annotations

import shutil
import string
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.method import Entry
from app.domain.method_pack import load_pack
from app.domain.person_texts import FOLDER, _flat, language_for, load_texts
from app.resources import resources

PACK_FOLDER = resources() / "method" / "esp"
PACK = load_pack(PACK_FOLDER)
TEXTS = load_texts(PACK_FOLDER)
FILES = sorted((PACK_FOLDER / FOLDER).glob("*.toml"))
FRENCH = next(f for f in FILES if f.stem == "fr")


def words_of(path: Path) -> dict[str, str]:
    return _flat(tomllib.loads(path.read_text(encoding="utf-8")), "")


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_seven_languages_are_offered_french_first() -> None:
    assert [t.id for t in TEXTS] == ["fr", "fr-facile", "en", "es", "ar", "ro", "ru"]
    assert [t.id for t in TEXTS if t.right_to_left] == ["ar"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_language_says_all_that_french_says_with_the_same_facts(path: Path) -> None:
    french, own = words_of(FRENCH), words_of(path)
    ignored = {key for key in french.keys() | own.keys() if key.startswith("language.answers")}
    assert own.keys() - ignored == french.keys() - ignored
    assert all(text.strip() for text in own.values())
    assert {k: places(v) for k, v in own.items()} == {
        **{k: places(v) for k, v in french.items() if k in own},
        **{k: places(v) for k, v in own.items() if k in ignored},
    }


@pytest.mark.parametrize("texts", TEXTS, ids=lambda t: t.id)
def test_every_step_has_a_title_and_its_prompts(texts) -> None:
    for step in PACK.steps:
        assert texts.has(f"steps.{step.id}.title")
        assert len(texts.many(f"steps.{step.id}.prompts")) == len(step.prompts)
    assert len(texts.notice(PACK)) == len(PACK.notice.paragraphs)


@pytest.mark.parametrize("texts", TEXTS, ids=lambda t: t.id)
def test_what_the_person_chooses_among_is_translated(texts) -> None:
    shown = ("freins", "impact", "competence_level", "satisfaction", "questions_satisfaction")
    for name in (*shown, "horizons", "accord", "langues", "participation"):
        for entry in PACK.vocabularies[name].entries:
            assert texts.has(f"vocabularies.{name}.{entry.id}"), (name, entry.id)
    steps = PACK.steps
    for zone in (zone for step in steps for zone in step.zones):
        assert texts.has(f"zones.{zone.id}")
    for lane in (lane for step in steps for lane in step.lanes):
        assert texts.has(f"lanes.{lane.id}")


def test_a_language_of_another_script_is_written_in_it() -> None:
    arabic, russian = (next(t for t in TEXTS if t.id == key) for key in ("ar", "ru"))
    assert all(any("\u0600" <= c <= "\u06ff" for c in arabic.title(s)) for s in PACK.steps)
    assert all(any("\u0400" <= c <= "\u04ff" for c in russian.title(s)) for s in PACK.steps)


def test_the_language_follows_what_the_person_speaks() -> None:
    assert language_for(TEXTS, ("wolof", "russe")).id == "ru"
    assert language_for(TEXTS, ("wolof",)).id == "fr"
    assert language_for(TEXTS, ()).id == "fr"


def test_a_new_notice_is_shown_in_french_until_it_is_translated() -> None:
    arabic = next(t for t in TEXTS if t.id == "ar")
    newer = replace(PACK, notice=replace(PACK.notice, version="2027-01-01"))
    assert arabic.notice(PACK) != PACK.notice.paragraphs
    assert arabic.notice(newer) == PACK.notice.paragraphs


def test_what_an_owner_adds_is_shown_in_french() -> None:
    english = next(t for t in TEXTS if t.id == "en")
    assert english.entry("freins", Entry("mobilite", "Mobilité")) == "Getting around"
    assert english.entry("freins", Entry("bruit", "Le bruit")) == "Le bruit"


def test_a_gap_is_filled_with_french_and_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    shutil.copy(FRENCH, tmp_path / FOLDER / "fr.toml")
    own = tmp_path / FOLDER / "en.toml"
    head = '[language]\nname = "E"\norder = 2\nright_to_left = false\nvoice = "en"\nanswers = []\n'
    own.write_text(head + '[ui]\nnext = "Next"\n', encoding="utf-8")
    english = load_texts(tmp_path)[1]
    assert (english.say("ui.next"), english.say("ui.yes")) == ("Next", "Oui")
    own.write_text("[language", encoding="utf-8")
    with pytest.raises(UserError) as raised:
        load_texts(tmp_path)
    assert raised.value.facts["file"] == "en.toml"
    own.unlink()
    (tmp_path / FOLDER / "fr.toml").unlink()
    with pytest.raises(UserError):
        load_texts(tmp_path)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", ("1 год", "3 года", "11 лет", "24 года", "35 лет")),
        ("ro", ("1 an", "3 ani", "11 ani", "24 de ani", "35 de ani")),
        ("fr", ("1 an", "3 ans", "11 ans", "24 ans", "35 ans")),
    ],
)
def test_an_age_takes_the_form_its_number_asks_for(language: str, said: tuple[str, ...]) -> None:
    texts = next(t for t in TEXTS if t.id == language)
    assert tuple(texts.count("ui.age", n) for n in (1, 3, 11, 24, 35)) == said
