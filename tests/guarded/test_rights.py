"""The rights of a person in the window: take away, correct, limit, erase; and the purge."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pyrage import passphrase
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from ui.haste import click_again_there

from app.domain.errors import UserError
from app.domain.interview import Person
from app.domain.records import Receipt, SentBundle
from app.storage import bundles, journal, receipts
from app.ui.demo.hands import Hands
from app.ui.widgets import Button
from app.workspace import planning, rights
from app.workspace.space import Workspace, create_space
from guarded.conftest import PASSPHRASE, WORLD

SAID = "Il parle du fournil."
SECRET = "neuf rivages gris au large"
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.fixture
def asked(hands: Hands) -> Hands:
    """Something was said, and the person comes back to ask for their rights."""
    hands.type("note", SAID)
    hands.click("interview.back")
    screens = hands.window.screens
    screens.show_rights(screens.session.interview.id)
    hands.see("rights")
    return hands


def text(hands: Hands, name: str) -> str:
    found = hands.see(name)
    assert isinstance(found, QLabel)
    return found.text()


def test_the_whole_record_leaves_encrypted_and_opens_elsewhere(
    asked: Hands, tmp_path: Path
) -> None:
    asked.click("rights.export")
    asked.type("export.place", str(tmp_path))
    asked.type("export.to", SECRET)
    asked.click("export.act")
    assert "écrits et relus" in text(asked, "rights.said")
    (record,), (document,) = tmp_path.glob("*.json.age"), tmp_path.glob("*.pdf.age")
    assert b"fournil" not in record.read_bytes()
    told = json.loads(passphrase.decrypt(record.read_bytes(), SECRET))
    (interview,) = told["interviews"]
    assert interview["last_name"] == "Zéphirin"
    assert interview["notes"][0]["body"] == SAID
    page = tmp_path / "dossier.pdf"
    page.write_bytes(passphrase.decrypt(document.read_bytes(), SECRET))
    words = subprocess.run(["pdftotext", page, "-"], capture_output=True, text=True, check=True)
    assert SAID in " ".join(words.stdout.split())


def test_nothing_else_is_done_while_the_record_is_written(asked: Hands, tmp_path: Path) -> None:
    asked.click("rights.export")
    asked.type("export.place", str(tmp_path))
    asked.type("export.to", SECRET)
    act = asked.see("export.act")
    assert isinstance(act, Button)
    act.click()
    for name in ("rights.export", "rights.rectify", "rights.restrict", "rights.erase"):
        assert not asked.see(name).isEnabled()
    assert "Attend la fin" in text(asked, "rights.waits")
    asked.see("rights.said")
    assert asked.see("rights.erase").isEnabled()
    assert asked.glimpse("rights.waits") is None


def test_an_export_overtaken_by_an_erasure_takes_its_files_back(tmp_path: Path) -> None:
    drawn = count()

    def overtaken() -> UUID:
        """The fourth id names the second file: the record was erased just before."""
        if next(drawn) == 3:
            planning.erase_interview(space, interview)
        return uuid4()

    world = replace(WORLD, new_id=overtaken)
    space = create_space(tmp_path / "c.canevas", "counsellor", "Claire", "MA", PASSPHRASE, world)
    interview = space.begin(Person("p", "Zéphirin")).id
    key = tmp_path / "clé"
    key.mkdir()
    with pytest.raises(UserError, match=r"export\.gone"):
        rights.export(space, interview, key, SECRET)
    assert not list(key.iterdir())
    with space.vault.read() as session:
        done = [line.code for line in journal.lines(session)]
    assert "interview.erased" in done
    assert "interview.exported" not in done
    space.close()


def test_a_weak_passphrase_writes_nothing(asked: Hands, tmp_path: Path) -> None:
    asked.click("rights.export")
    asked.type("export.place", str(tmp_path))
    asked.type("export.to", "court")
    asked.click("export.act")
    assert "trop courte" in text(asked, "export.trouble.words")
    assert not list(tmp_path.glob("*.age"))


def test_a_rectification_corrects_and_leaves_its_trace(asked: Hands) -> None:
    asked.click("rights.rectify")
    asked.type("rectify.asked", "Mon nom s’écrit avec un y.")
    asked.type("rectify.last", "Zéphyrin")
    asked.click("rectify.act")
    assert "s’écrit avec un y" in text(asked, "rights.trace")
    workspace = asked.window.screens.workspace
    assert workspace.summaries()[0].person.last_name == "Zéphyrin"


def test_a_limited_record_cannot_be_opened_until_it_is_lifted(asked: Hands) -> None:
    asked.click("rights.restrict")
    assert "limité" in text(asked, "rights.said")
    workspace: Workspace = asked.window.screens.workspace
    interview = workspace.summaries()[0].id
    with pytest.raises(UserError, match=r"interview\.restricted"):
        workspace.load(interview)
    asked.click("rights.restrict")
    asked.see("rights.said")
    assert workspace.load(interview).notes["accueil"] == SAID


def test_what_was_never_handed_over_is_erased_after_two_questions(asked: Hands) -> None:
    workspace = asked.window.screens.workspace
    asked.click("rights.erase")
    assert "n’existe qu’ici" in text(asked, "rights.warning")
    asked.click("rights.erase_once")
    assert len(workspace.summaries()) == 1
    asked.click("rights.erase_twice")
    asked.see("home")
    assert workspace.summaries() == ()
    assert workspace.search("zephirin") == ()


@pytest.mark.parametrize("button", ["rights.erase", "rights.erase_once"])
def test_haste_erases_nothing(asked: Hands, button: str) -> None:
    """A second click in the same place, or Space twice, never says yes to the next question."""
    if button == "rights.erase_once":
        asked.click("rights.erase")
    click_again_there(asked, button)
    assert QApplication.focusWidget().objectName() in ("rights.keep", "rights.erase")
    for _times in range(2):
        asked.press(QApplication.focusWidget(), Qt.Key.Key_Space)
    asked.see("rights")
    assert len(asked.window.screens.workspace.summaries()) == 1


def test_the_whole_record_of_a_person_is_named_and_erased(asked: Hands) -> None:
    screens = asked.window.screens
    workspace: Workspace = screens.workspace
    first = workspace.summaries()[0]
    workspace.begin(first.person)
    workspace.begin(Person("other", "Autre"))
    screens.show_rights(first.id)
    asked.wait(lambda: _told(asked, "rights.who", "n° 2"), "both interviews named")
    assert "n° 1" in text(asked, "rights.who")
    asked.click("rights.erase")
    assert "n° 1" in text(asked, "rights.warning")
    assert "n° 2" in text(asked, "rights.warning")
    asked.click("rights.erase_once")
    asked.click("rights.erase_twice")
    asked.see("home")
    assert [left.person.last_name for left in workspace.summaries()] == ["Autre"]


def _told(hands: Hands, name: str, words: str) -> QLabel | None:
    found = hands.glimpse(name)
    return found if isinstance(found, QLabel) and words in found.text() else None


class Days:
    """A clock moved by days."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def received(tmp_path: Path, days: Days) -> Callable[[], tuple[int, ...]]:
    """A space whose only interview was received today; asks what is purged or reminded now."""
    world = replace(WORLD, now=days)
    space = create_space(tmp_path / "c.canevas", "counsellor", "Claire", "MA", PASSPHRASE, world)
    interview = space.begin(Person("p", "Zéphirin")).id
    sent = SentBundle("b", interview, interview, 1, "", 1, "m", "", "", NOW, None, b"x")
    with space.vault.write() as session:
        bundles.add(session, sent)
        receipts.add(session, Receipt("b", "m", "accepted", "", NOW, None, True, b"r"))
    days.left = space.summaries
    yield lambda: rights.purge_or_remind(space)
    space.close()


def test_the_purge_comes_a_day_after_its_reminder(
    received: Callable[[], tuple[int, ...]], days: Days
) -> None:
    days.now = NOW + timedelta(days=29)
    assert received() == ()
    days.now = NOW + timedelta(days=30)
    assert received() == (1,)
    days.now += timedelta(hours=12)
    assert received() == (1,)
    assert len(days.left()) == 1
    days.now += timedelta(hours=13)
    assert received() == ()
    assert days.left() == ()
