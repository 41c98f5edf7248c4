"""The window is on the screen before anything heavy is imported."""

from pathlib import Path

import pytest

from benchmarks.first_frame import first_frame

HEAVY = {"sqlmodel", "sqlalchemy", "sqlcipher3", "reportlab", "cryptography", "pyhanko", "PIL"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    home: Path = tmp_path_factory.mktemp("home")
    return first_frame("canevas", str(home)).loaded


def test_nothing_heavy_is_imported_before_the_first_frame(loaded: frozenset[str]) -> None:
    assert sorted(HEAVY & loaded) == []


def test_the_help_waits_until_it_is_asked_for(loaded: frozenset[str]) -> None:
    assert [name for name in loaded if name.startswith("app.ui.help")] == []


def test_the_frame_was_the_windows(loaded: frozenset[str]) -> None:
    """Or the test above would hold for an empty program."""
    assert {"PySide6.QtWidgets", "app.bootstrap"} <= loaded
