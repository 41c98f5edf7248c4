"""The journal in the window: names, acts and numbers; a broken chain shows; a copy is signed."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QLabel

from app.exchange.authority import Reason
from app.storage.schema import JournalRow
from app.text.journal import ACTS
from app.ui.demo.hands import Hands
from app.workspace import enrolment, history, people
from app.workspace.authority import authority_here, found_authority, publish
from app.workspace.space import create_space
from guarded.conftest import PASSPHRASE, WORLD

APP = Path(__file__).parents[2] / "app"


def written_codes() -> set[str]:
    """Every code given as a text to ``journal.write`` or ``note`` in the program."""
    found = set()
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("write", "note"):
                texts = (a.value for a in node.args if isinstance(a, ast.Constant))
                found |= {t for t in texts if isinstance(t, str) and t.count(".") == 1}
    return {code for code in found if code.replace(".", "").replace("_", "").isalpha()}


def test_every_act_has_its_words() -> None:
    revoked = {f"person.{reason}" for reason in get_args(Reason)}
    codes = written_codes() | revoked
    assert "space.created" in codes
    assert codes - set(ACTS) == set()


@pytest.fixture
def journal(hands: Hands) -> Hands:
    hands.type("note", "Il parle du fournil.")
    hands.click("interview.back")
    hands.click("nav.journal")
    hands.see("journal")
    return hands


def shown(hands: Hands) -> list[str]:
    hands.settle()
    labels = hands.see("journal").findChildren(QLabel)
    return [found.text() for found in labels if found.isVisible()]


def test_who_did_what_is_told_and_nothing_of_the_content(journal: Hands) -> None:
    told = shown(journal)
    for words in ("Claire Morel", "a planifié un entretien", "a modifié l’entretien", "n° 1"):
        assert words in told
    assert told.count("a modifié l’entretien") == 1
    assert "Chaîne vérifiée, sans trou" in told
    assert not [words for words in told if "fournil" in words or "Zéphirin" in words]


def test_the_search_narrows(journal: Hands) -> None:
    journal.type("journal.search", "planifie")
    told = shown(journal)
    assert "a planifié un entretien" in told
    assert "a ouvert l’espace" not in told


def test_an_altered_line_breaks_the_chain(journal: Hands) -> None:
    workspace = journal.window.screens.workspace
    with workspace.vault.write() as session:
        session.get_one(JournalRow, 2).actor = "someone"
    journal.click("journal.verify")
    assert any("Chaîne rompue, ligne 2" in words for words in shown(journal))


def test_the_copy_is_signed_and_opens_elsewhere(hands: Hands, tmp_path: Path) -> None:
    workspace = hands.window.screens.workspace
    path = tmp_path / "superviseur.canevas"
    supervisor = create_space(path, "supervisor", "Nadia", "DISP", PASSPHRASE, WORLD)
    found_authority(supervisor, "DISP")
    asked = people.read_request(enrolment.make_request(workspace).data)
    people.enrol(supervisor, authority_here(supervisor), asked, people.Admission())
    data = publish(supervisor)
    enrolment.accept_trust(workspace, data, enrolment.read_trust(workspace, data))
    supervisor.close()
    copy = history.write_signed(workspace, history.lines(workspace), tmp_path)
    told = subprocess.run(["pdftotext", "-layout", copy, "-"], capture_output=True, text=True)
    assert "a accepté un fichier de confiance" in told.stdout
    judged = subprocess.run(["pdfsig", copy], capture_output=True, text=True)
    assert "Signature is Valid" in judged.stdout
    assert history.lines(workspace)[0].code == "journal.exported"
