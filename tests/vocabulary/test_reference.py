"""The reference file: searched as one types, extended by versions, never half written."""

from __future__ import annotations

import sqlite3
from itertools import count
from pathlib import Path

import pytest
from vocabulary.publications import ESCO, ROME, folder_of

from app import cli
from app.domain.errors import UserError
from app.domain.terms import Edition, EditionLine, Term
from app.storage.vocabulary import Reference, add_edition, editions
from app.workspace.vocabulary import NAME, Vocabularies

BOTH = ("job", "skill")


@pytest.fixture
def starter(tmp_path: Path) -> Vocabularies:
    return Vocabularies(tmp_path / "espace.canevas")


def first(vocabularies: Vocabularies, typed: str) -> str:
    found = vocabularies.search(typed, BOTH)
    return found[0].label if found else ""


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("boul", "Boulanger, boulangère"),
        ("BOULANGERE", "Boulanger, boulangère"),
        ("électricien", "Électricien, électricienne du bâtiment"),
        ("electrcien", "Électricien, électricienne du bâtiment"),
        ("cariste", "Cariste"),
        ("caritse", "Cariste"),
        ("macon", "Maçon, maçonne"),
        ("filmer palettes", "Filmer une palette"),
        ("palette filmer", "Filmer une palette"),
        ("préprer une comande", "Préparer une commande"),
        ("agent d'entretien", "Agent, agente d’entretien polyvalent"),
        ("lire l’plan", "Lire un plan"),
        ("se lever tôt", "Se lever tôt"),
    ],
)
def test_it_is_found_as_people_type(starter: Vocabularies, typed: str, label: str) -> None:
    assert first(starter, typed) == label


@pytest.mark.parametrize("typed", ["", "   ", "’", "xqzw", '"*" OR', "NEAR(a b)", "é" * 300])
def test_nothing_typed_or_nonsense_finds_nothing_and_breaks_nothing(
    starter: Vocabularies, typed: str
) -> None:
    assert isinstance(starter.search(typed, BOTH), list)


def test_jobs_alone_can_be_asked(starter: Vocabularies) -> None:
    assert {term.kind for term in starter.search("prépar", ("job",))} == {"job"}


def test_a_job_brings_the_skills_of_its_family(starter: Vocabularies) -> None:
    (job, *_others) = starter.search("préparateur de commandes", ("job",))
    assert job.rome == "N1103"
    assert "Filmer une palette" in [skill.label for skill in starter.skills_of(job)]


def test_a_published_job_brings_its_skills_by_its_rome_code(
    starter: Vocabularies, tmp_path: Path
) -> None:
    starter.take(folder_of(tmp_path / "rome", ROME))
    found = starter.search("boulanger de tradition", ("job",))
    published = next(term for term in found if term.source == "rome")
    assert [skill.label for skill in starter.skills_of(published)] == ["Préparer une pâte"]


def test_versions_stand_side_by_side_and_the_newest_is_searched(tmp_path: Path) -> None:
    path = tmp_path / NAME
    for version in ("v99", "v461", "v460"):
        term = Term("rome", "job", "1", f"Boulanger {version}")
        add_edition(path, Edition("rome", version, (term,)))
    assert [(line.version, line.used) for line in editions(path)] == [
        ("v99", False),
        ("v461", True),
        ("v460", False),
    ]
    reference = Reference(path)
    assert [term.label for term in reference.search("boulanger", BOTH)] == ["Boulanger v461"]
    reference.close()


def test_the_same_version_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add_edition(path, Edition("rome", "v460", (Term("rome", "job", "1", "Ancien"),)))
    add_edition(path, Edition("rome", "v460", (Term("rome", "job", "1", "Nouveau"),)))
    assert editions(path) == (EditionLine("rome", "v460", 1, True),)


def test_searching_cannot_write(starter: Vocabularies) -> None:
    starter.search("a", BOTH)
    with pytest.raises(sqlite3.OperationalError):
        starter._open._db.execute("DELETE FROM terms")


def test_an_import_that_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / NAME
    add_edition(path, Edition("rome", "v460", (Term("rome", "job", "1", "Cariste"),)))
    before = path.read_bytes()
    path.with_name(f"{NAME}.nouveau").mkdir()
    with pytest.raises(UserError, match="not_written"):
        add_edition(path, Edition("rome", "v461", ()))
    assert path.read_bytes() == before


@pytest.mark.parametrize("at", range(4))
def test_an_import_stopped_anywhere_leaves_nothing_half_imported(tmp_path: Path, at: int) -> None:
    vocabularies = Vocabularies(tmp_path / "espace.canevas")
    vocabularies.lines()
    before = vocabularies.path.read_bytes()
    asked = count()
    with pytest.raises(UserError, match="stopped"):
        vocabularies.take(
            folder_of(tmp_path / "tout", {**ROME, **ESCO}), stopped=lambda: next(asked) == at
        )
    assert vocabularies.path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if "sqlite" in p.name] == [NAME]
    told: list[tuple[int, int]] = []
    vocabularies.take(tmp_path / "tout", lambda *far: told.append(far))
    assert {line.source for line in vocabularies.lines()} == {"canevas", "rome", "esco"}
    assert told[0][0] == 0
    assert told[0][1] > 470


def test_a_damaged_file_is_made_anew(starter: Vocabularies) -> None:
    starter.path.write_bytes(b"ceci n'est pas une base")
    assert first(starter, "cariste") == "Cariste"


def test_a_file_damaged_inside_gives_no_suggestion_and_is_told_when_asked_for(
    starter: Vocabularies,
) -> None:
    starter.lines()
    whole = bytearray(starter.path.read_bytes())
    whole[200:] = bytes(len(whole) - 200)
    starter.path.write_bytes(bytes(whole))
    assert starter.search("cariste", BOTH) == []
    with pytest.raises(UserError, match="damaged"):
        starter.lines()


def test_words_that_no_label_has_are_left_aside(starter: Vocabularies) -> None:
    assert first(starter, "filmer une palette chez Dupont") == "Filmer une palette"
    assert starter.search("filmer une palette et puis encore autre chose " * 60, BOTH) == []


def test_a_place_where_nothing_can_be_written_gives_no_suggestion(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("")
    nowhere = Vocabularies(tmp_path / "fichier" / "espace.canevas")
    assert nowhere.search("cariste", BOTH) == []


def test_the_command_imports_tells_what_it_survived_and_lists(tmp_path: Path, capsys) -> None:
    space = str(tmp_path / "espace.canevas")
    files = {n: t for n, t in ROME.items() if "coherence" not in n}
    published = folder_of(tmp_path / "rome", files)
    assert cli.run(["vocabulary", "--space", space, str(published)]) == 1
    said = capsys.readouterr().out
    assert "ROME v460 : 7 termes." in said
    assert "unix_coherence_item_v460_utf8.csv : manque, le reste est importé." in said
    assert cli.run(["vocabulary", "--space", space]) == 0
    assert "canevas 2026-11-25 : 470 termes." in capsys.readouterr().out
    assert cli.run(["vocabulary", "--space", space, str(tmp_path)]) == 1
    assert cli.run(["vocabulary", "--space", space, str(tmp_path / "absent")]) == 2
