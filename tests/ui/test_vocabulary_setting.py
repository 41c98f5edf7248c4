"""Importing a vocabulary from the settings: told in French, searched at once."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from vocabulary.publications import ROME, folder_of, zip_of

from app.ui import theme
from app.ui.settings.vocabularies import VocabularyLine
from app.workspace.vocabulary import Vocabularies


@pytest.fixture
def line(qtbot, qapp, tmp_path: Path) -> VocabularyLine:
    theme.apply(qapp)
    made = VocabularyLine(Vocabularies(tmp_path / "espace.canevas"))
    qtbot.addWidget(made)
    theme.dress(made)
    made.show()
    return made


def text(line: VocabularyLine, part: str) -> str:
    return line.findChild(object, f"settings.vocabulary.{part}").text()


def test_a_zip_is_imported_and_searched_at_once(line, qtbot, tmp_path: Path) -> None:
    assert text(line, "here") == "Ici : CANEVAS 2026-11-25"
    assert line._vocabularies.search("entrepot", ("job",)) == []
    with qtbot.waitSignal(line.imported):
        line.take(str(zip_of(tmp_path / "RefRomeCsv.zip", ROME)))
    assert "ROME v460 : 7 termes." in text(line, "said")
    assert "ROME v460" in text(line, "here")
    assert line._vocabularies.search("entrepot", ("job",))[0].rome == "N1103"


def test_what_was_survived_is_told(line, qtbot, tmp_path: Path) -> None:
    files = {name: body for name, body in ROME.items() if "coherence" not in name}
    with qtbot.waitSignal(line.imported):
        line.take(str(folder_of(tmp_path / "rome", files)))
    assert "manque, le reste est importé" in text(line, "said")


class Patient(Vocabularies):
    """Takes a publication once it is asked to stop."""

    def take(self, path, progress, stopped):
        progress(1, 2)
        while not stopped():
            Event().wait(0.005)
        return super().take(path, progress, stopped)


def test_it_says_how_far_it_is_and_stopping_leaves_all_as_it_was(
    qtbot, qapp, tmp_path: Path
) -> None:
    line = VocabularyLine(Patient(tmp_path / "espace.canevas"))
    qtbot.addWidget(line)
    line.show()
    before = line._vocabularies.path.read_bytes()
    line.take(str(zip_of(tmp_path / "RefRomeCsv.zip", ROME)))
    assert line.findChild(object, "settings.vocabulary.progress").isVisible()
    assert text(line, "far") == "Lecture des fichiers…"
    qtbot.waitUntil(lambda: text(line, "far") == "1 termes sur 2")
    line.findChild(object, "settings.vocabulary.stop").click()
    qtbot.waitUntil(lambda: "Import arrêté. Rien n’a été importé" in text(line, "said"))
    assert not line.findChild(object, "settings.vocabulary.progress").isVisible()
    assert line._vocabularies.path.read_bytes() == before
    assert text(line, "here") == "Ici : CANEVAS 2026-11-25"


def test_a_wrong_folder_is_told_and_changes_nothing(line, qtbot, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    line.take(str(tmp_path / "vide"))
    qtbot.waitUntil(lambda: "aucun fichier" in text(line, "said"))
    assert text(line, "here") == "Ici : CANEVAS 2026-11-25"
    assert all(button.isEnabled() for button in line._buttons)
