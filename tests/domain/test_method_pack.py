from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app import text
from app.domain.errors import UserError
from app.domain.method_pack import load_pack
from app.resources import resources

SHIPPED = resources() / "method" / "esp"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "method"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def test_the_hour_has_eight_steps_and_sixty_minutes() -> None:
    pack = load_pack(SHIPPED)
    assert [step.minutes for step in pack.steps] == [6, 4, 9, 14, 9, 7, 6, 5]
    assert pack.minutes == 60
    assert all(len(step.plain) == len(step.prompts) for step in pack.steps)


def test_every_icon_named_is_drawn() -> None:
    pack = load_pack(SHIPPED)
    named = {entry.icon for v in pack.vocabularies.values() for entry in v.entries if entry.icon}
    named |= {lane.icon for step in pack.steps for lane in step.lanes}
    drawn = {path.stem for path in (resources() / "icons").glob("*.svg")}
    assert named <= drawn


def test_the_plan_has_ten_sections_of_about_750_words() -> None:
    sections = load_pack(SHIPPED).sections
    assert len(sections) == 10
    assert 700 <= sum(section.words for section in sections) <= 800


def test_a_ninth_step_is_a_block_of_toml(folder: Path) -> None:
    block = (
        '[[steps]]\nid = "bilan"\nkind = "form"\ntitle = "Bilan"\nshort = "Bilan"\nminutes = 3\n'
    )
    block += 'lead = "Ce qui reste."\nprompts = []\n'
    block += '[[steps.fields]]\nid = "reste"\nlabel = "Reste"\nkind = "text"\n'
    with (folder / "steps.toml").open("a", encoding="utf-8") as steps:
        steps.write(block)
    assert load_pack(folder).step("bilan").fields[0].label == "Reste"


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "reason"),
    [
        ("steps.toml", "minutes = 6", 'minutes = "6"', "steps[0].minutes", "nombre entier"),
        ("steps.toml", "minutes = 6", "minutes = 0", "steps.accueil.minutes", "une minute"),
        ("steps.toml", "minutes = 6", "", "steps[0].minutes", "la clé manque"),
        ("steps.toml", 'kind = "form"', 'kind = "quiz"', "steps.accueil.kind", "quiz"),
        ("steps.toml", 'kind = "form"', 'kind = "form"\ncolour = 1', "steps[0].colour", "inconnue"),
        ("steps.toml", 'id = "situation"', 'id = "accueil"', "steps", "deux fois"),
        (
            "steps.toml",
            'vocabulary = "langues"',
            'vocabulary = "idiomes"',
            "steps.accueil.fields.langue.vocabulary",
            "idiomes",
        ),
        ("steps.toml", 'id = "demande"', 'id = "langue"', "fields", "deux fois"),
        ("steps.toml", "[[steps]]", "[[steps", "(fichier)", "TOML"),
        ("forbidden.toml", "(?x)\\b(", "(?x)\\b((", "infraction.pattern", "expression"),
        ("forbidden.toml", '"extorsion', '"… extorsion', "infraction.words", "des mots"),
        ("vocabularies.toml", 'id = "horizons"', 'id = "dates"', "vocabularies", "horizons"),
        ("pack.toml", "days = 5", "days = 0", "deadline.days", "un jour"),
        ("pack.toml", '"calendar"', '"lunar"', "deadline.counting", "working"),
        ("pack.toml", 'version = "1.0"', 'version = "1.0"\nextra = 1', "extra", "inconnue"),
        ("pack.toml", 'id = "essentiel"', 'id = "horoscope"', "sections.horoscope", "inconnue"),
    ],
)
def test_a_bad_pack_is_told_by_file_key_and_reason(
    folder: Path, file: str, old: str, new: str, key: str, reason: str
) -> None:
    change(folder, file, old, new)
    with pytest.raises(UserError) as bad:
        load_pack(folder)
    assert bad.value.code == "pack.bad"
    assert (bad.value.facts["file"], bad.value.facts["key"]) == (file, key)
    assert reason in str(bad.value.facts["reason"])
    assert file in text.sentence(bad.value)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "forbidden.toml").unlink()
    with pytest.raises(UserError) as bad:
        load_pack(folder)
    assert bad.value.facts["file"] == "forbidden.toml"
