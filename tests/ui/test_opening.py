"""What a screen does as it opens: no button wears the ring before one has come to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.gallery import Gallery, dress, open_gallery


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = open_gallery(tmp_path_factory.mktemp("opening"), "counsellor")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("name", "first"), [("entretiens", "home.search"), ("projets", "interview.back")]
)
def test_no_button_has_the_ring_at_first_and_tab_leads_to_the_first_control(
    gallery: Gallery, name: str, first: str
) -> None:
    gallery.show(name)
    gallery.window.activateWindow()
    gallery.settle()
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == first
