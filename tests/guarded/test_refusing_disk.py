"""The disk refuses in mid-sentence: said plainly, kept in memory, and kept in the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.interview import Interview
from app.ui.demo.hands import Hands
from app.workspace.space import open_space
from benchmarks.small_disk import leave_room, small_disk
from guarded.conftest import PASSPHRASE, WORLD

SAID = "Il parle du fournil."


@pytest.fixture
def gone(hands: Hands, path: Path) -> Path:
    """The disk of the space is unplugged, and something is typed."""
    away = path.rename(path.with_name("ailleurs"))
    hands.type("note", SAID)
    hands.see("saving.happened")
    return away


def text(hands: Hands, name: str) -> str:
    found = hands.see(name)
    assert isinstance(found, QLabel)
    return found.text()


def shown(hands: Hands, name: str) -> QWidget | None:
    hands.settle()
    return hands.glimpse(name)


def test_it_is_said_and_kept_once_the_disk_is_back(
    hands: Hands, path: Path, gone: Path, stored: Callable[[], Interview]
) -> None:
    assert text(hands, "saving.happened") == "Le fichier de cet espace n’est plus accessible."
    assert "En mémoire" in text(hands, "saving.safe")
    assert "Rebranchez le disque" in text(hands, "saving.to_do")
    gone.rename(path)
    hands.click("saving.retry")
    hands.wait(lambda: None if hands.glimpse("saving.happened") else hands.window, "settled")
    hands.window.close()
    assert stored().notes["accueil"] == SAID


def test_neither_lock_nor_close_loses_what_is_in_memory(
    hands: Hands, path: Path, gone: Path, stored: Callable[[], Interview]
) -> None:
    hands.window.lock()
    assert "Pas verrouillé" in hands.see("veil").accessibleDescription()
    assert not hands.window.close()
    gone.rename(path)
    assert hands.window.close()
    assert stored().notes["accueil"] == SAID


def test_an_emergency_copy_holds_it_and_lets_one_leave(
    hands: Hands, gone: Path, tmp_path: Path
) -> None:
    screens = hands.window.screens
    shown = screens.session.interview.id
    screens._keeping.copy_to(tmp_path)
    assert "copie de secours est écrite" in text(hands, "saving.safe")
    assert hands.window.close()
    copy = next(tmp_path.glob("*-secours-*.canevas"))
    space = open_space(copy, PASSPHRASE, WORLD)
    assert space.load(shown).notes["accueil"] == SAID
    space.close()


def test_nothing_else_is_opened_meanwhile(hands: Hands, gone: Path) -> None:
    screens, session = hands.window.screens, hands.window.screens.session
    screens.open("another")
    screens.open(session.interview.id)
    assert screens.session is session
    assert shown(hands, "interview") is not None


def test_a_slow_disk_is_told_while_it_lasts(hands: Hands) -> None:
    done = Event()
    hands.window.screens.session.save(lambda: done.wait(30) and None)
    assert text(hands, "saving.waiting") == "Le disque est lent. En attente, gardé en mémoire : 1."
    done.set()
    hands.wait(lambda: None if hands.glimpse("saving.waiting") else hands.window, "caught up")


@pytest.fixture
def small_folder() -> Iterator[Path]:
    """A disk of eight megabytes."""
    try:
        with small_disk() as folder:
            yield folder
    except (PermissionError, FileNotFoundError):
        pytest.skip("a small file system needs root to be mounted")


class TestFullDisk:
    """The space lies on a small disk that something else fills."""

    @pytest.fixture
    def tmp_path(self, small_folder: Path) -> Path:
        return small_folder

    def test_it_is_said_and_kept_once_there_is_room(
        self, hands: Hands, tmp_path: Path, stored: Callable[[], Interview]
    ) -> None:
        ballast = leave_room(tmp_path, 0)
        long = SAID + " Il y pense." * 40_000
        hands.window.screens.session.note("accueil", long)
        assert text(hands, "saving.happened") == "Le disque est plein."
        assert "réessayez" in text(hands, "saving.to_do")
        ballast.unlink()
        hands.click("saving.retry")
        hands.wait(lambda: None if hands.glimpse("saving.happened") else hands.window, "settled")
        hands.window.close()
        assert stored().notes["accueil"] == long
