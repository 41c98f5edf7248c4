"""Keys and copies by the hand of a counsellor: what they do in the window, and what it opens."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.errors import UserError
from app.ui.demo.hands import Hands
from app.workspace.space import open_space
from guarded.conftest import PASSPHRASE, WORLD, unlock

OTHER = "trois pommes sur la table rouge"


@pytest.fixture
def security(hands: Hands) -> Hands:
    hands.click("interview.back")
    hands.click("nav.security")
    hands.see("security")
    return hands


def gone(hands: Hands, name: str) -> None:
    hands.wait(lambda: None if hands.glimpse(name) else hands.window, f"{name} gone")


def text(hands: Hands, name: str) -> str:
    found = hands.see(name)
    assert isinstance(found, QLabel)
    return found.text()


def add_paul(hands: Hands) -> None:
    hands.click("people.add")
    hands.type("add.name", "Paul Aubry")
    hands.type("add.secret", OTHER)
    hands.click("add.act")
    hands.see("people.change.Paul Aubry")


def test_another_person_opens_with_their_own_passphrase_until_removed(security: Hands) -> None:
    add_paul(security)
    security.click("nav.lock")
    security.type("door.passphrase", OTHER)
    security.click("door.open")
    security.see("security")
    security.click("people.remove.Claire Morel")
    assert "Retirer Claire Morel" in text(security, "people.warning")
    security.click("people.keep")
    gone(security, "people.warning")
    assert security.glimpse("people.remove.Claire Morel")
    security.click("people.remove.Claire Morel")
    security.click("people.remove_sure")
    gone(security, "people.remove.Claire Morel")
    security.click("nav.lock")
    unlock(security)
    assert "n’ouvre pas" in text(security, "door.trouble")


def test_a_passphrase_changes_only_for_who_knows_the_current_one(
    security: Hands, path: Path
) -> None:
    security.click("people.change.Claire Morel")
    security.type("change.current", "une toute autre phrase")
    security.type("change.secret", OTHER)
    security.click("change.act")
    assert security.see("change.trouble.words")
    security.type("change.current", PASSPHRASE)
    security.click("change.act")
    gone(security, "change")
    security.window.close()
    with pytest.raises(UserError, match=r"space\.wrong_passphrase"):
        open_space(path, PASSPHRASE, WORLD)
    open_space(path, OTHER, WORLD).close()


def test_the_printed_code_opens_and_asks_for_a_new_passphrase(
    security: Hands, tmp_path: Path
) -> None:
    security.click("people.code")
    security.type("code.place", str(tmp_path))
    security.click("code.act")
    gone(security, "code")
    (page,) = tmp_path.glob("*.pdf")
    assert f"Page écrite : {page.name}" in text(security, "people.said")
    assert any("Écrit le" in found.text() for found in security.window.findChildren(QLabel))
    told = subprocess.run(["pdftotext", page, "-"], capture_output=True, text=True, check=True)
    code = "".join(re.findall(r"^[0-9A-Z]{3}$", told.stdout, re.MULTILINE))
    assert "Claire" not in told.stdout
    security.click("nav.lock")
    security.click("door.use_code")
    security.type("door.code", code)
    security.click("door.open_code")
    assert "sans phrase de passe" in text(security, "security.notice")
    security.click("people.change.Claire Morel")
    security.type("change.secret", OTHER)
    security.click("change.act")
    gone(security, "change")
    security.click("nav.lock")
    security.type("door.passphrase", OTHER)
    security.click("door.open")
    security.see("security")


def test_a_renewed_key_keeps_one_at_the_same_place(security: Hands, path: Path) -> None:
    add_paul(security)
    old = security.window.screens.workspace.vault.key
    security.click("renewal.open")
    security.type("renewal.secret", PASSPHRASE)
    security.click("renewal.act")
    gone(security, "people.change.Paul Aubry")
    security.see("security")
    assert security.window.screens.workspace.vault.key != old


def test_a_wrong_passphrase_renews_nothing_and_the_space_stays_open(security: Hands) -> None:
    security.click("renewal.open")
    security.type("renewal.secret", OTHER)
    security.click("renewal.act")
    assert security.see("renewal.trouble.words")
    assert security.window.screens.may_close()


def test_a_backup_comes_back_and_what_was_here_is_kept(
    security: Hands, path: Path, tmp_path: Path
) -> None:
    key = tmp_path / "clé"
    key.mkdir()
    security.click("copies.back_up")
    security.type("back_up.place", str(key))
    security.click("back_up.act")
    assert "écrite et relue" in text(security, "copies.said")
    (copy,) = key.glob("*.canevas")
    workspace = security.window.screens.workspace
    interview = workspace.summaries()[0].id
    workspace.save_note(workspace.load(interview), "accueil")
    security.click("copies.restore")
    security.type("restore.place", str(copy))
    security.type("restore.secret", OTHER)
    security.click("restore.act")
    assert security.see("restore.trouble.words")
    assert workspace.summaries()
    security.type("restore.secret", PASSPHRASE)
    security.click("restore.act")
    security.wait(
        lambda: security.window if security.window.screens.workspace is not workspace else None,
        "restored",
    )
    security.see("security")
    assert len(list(path.parent.glob("*-remplace-*.canevas"))) == 1


def test_today_is_kept_by_itself(security: Hands, path: Path) -> None:
    folder = path.with_name(path.name + ".generations")
    security.wait(lambda: security.window if list(folder.glob("*.canevas")) else None, "today")
    security.click("nav.home")
    security.click("nav.security")
    day = next(folder.glob("*.canevas")).stem
    security.see(f"copies.day.{day}")


def test_a_lost_space_is_restored_from_the_door(security: Hands, path: Path) -> None:
    folder = path.with_name(path.name + ".generations")
    security.wait(lambda: security.window if list(folder.glob("*.canevas")) else None, "today")
    away = path.parent.parent / "ailleurs"
    shutil.move(folder, away)
    security.click("nav.lock")
    for piece in path.parent.iterdir():
        piece.unlink()
    security.click("door.use_copy")
    security.type("door.copy", str(next(away.glob("*.canevas"))))
    security.type("door.copy_passphrase", PASSPHRASE)
    security.click("door.restore")
    security.see("security")
