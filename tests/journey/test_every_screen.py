"""Every screen: each control has a name, a role, a size and a focus that is seen and goes as one
reads; no text is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.ui.shell.window import MainWindow
from tests.gallery import SCREENS, SUPERVISOR_SCREENS, Gallery, dress
from tests.journey.focus import by_tab, jumps, told, unseen

TARGET, LARGE_TARGET = 44, 60
SIGNS = ("alert", "notice", "due", "due_near", "warning", "good")
KNOWN = (
    "QLabel '' '<b>",  # a skill in its narrow column: the card scrolls
    "QLabel '' 'de janvier",
    "Button 'timeline.withhold'",
    "QLabel '' 'Synthèse de",
    "QLabel '' 'Brouillon",
    "Button 'synthesis.read'",
    "QLabel '' 'Remises",
)
"""Texts cut at twice the size in the smallest window, not mended yet; the list may only shrink."""
KINDS = ("counsellor", "supervisor")
MINE = {"counsellor": set(SCREENS) - set(SUPERVISOR_SCREENS), "supervisor": set(SUPERVISOR_SCREENS)}
CASES = [(kind, name) for kind in KINDS for name in SCREENS if name in MINE[kind]]
NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)


class Strays(QObject):
    """Notes any widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow() and not isinstance(watched, MainWindow):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


STRAYS = Strays()


@pytest.fixture(scope="module")
def galleries(tmp_path_factory) -> Iterator[dict[str, Gallery]]:
    dress()
    folder = tmp_path_factory.mktemp("screens")
    made = {kind: Gallery(folder, kind) for kind in KINDS}
    QApplication.instance().installEventFilter(STRAYS)
    yield made
    QApplication.instance().removeEventFilter(STRAYS)
    for gallery in made.values():
        gallery.close()
    dress()


@pytest.fixture
def shown(galleries: dict[str, Gallery], request: pytest.FixtureRequest) -> MainWindow:
    kind, name, percent, size = request.param
    dress("light", percent)
    window = galleries[kind].window
    window.resize(*size)
    galleries[kind].show(name)
    if name != "voile":
        window.veil.hide()
    window.activateWindow()
    galleries[kind].settle()
    return window


def wearing(percent: int, size: tuple[int, int]) -> list:
    return [pytest.param((k, n, percent, size), id=f"{n}-{percent}") for k, n in CASES]


def focusable(window: QWidget) -> list[QWidget]:
    """Visible controls that Tab reaches."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & tab
        and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("shown", wearing(100, (1280, 800)), indirect=True)
def test_each_control_has_a_name_a_role_room_for_a_finger_and_a_focus_one_sees(
    shown: MainWindow,
) -> None:
    large = shown.findChildren(QWidget, "face_screen") != []
    least = LARGE_TARGET if large else TARGET
    nameless, roleless, small = [], [], []
    for widget in focusable(shown):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(told(widget))
        if interface.role() in NOTHING and not widget.accessibleName():
            roleless.append(told(widget))
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < least:
            small.append(f"{told(widget)} {widget.width()}x{widget.height()}")
    assert (nameless, roleless, small) == ([], [], [])
    assert [told(panel) for panel in signs(shown) if not words_in(panel)] == []
    walk = by_tab(shown)
    if shown.veil.isVisible():
        assert walk == [shown.veil]  # Tab leads to nothing that it hides
        return
    assert set(map(told, walk)) == set(map(told, focusable(shown)))
    assert jumps(walk, shown) == []
    assert [said for widget in walk if (said := unseen(widget, shown))] == []


def signs(window: QWidget) -> list[QWidget]:
    """What wears the colour of a warning, of a day that is near, of something done."""
    shown = (widget for widget in window.findChildren(QFrame) if widget.isVisible())
    return [widget for widget in shown if widget.property("kind") in SIGNS]


def words_in(panel: QWidget) -> str:
    """What a coloured place says without its colour."""
    return "".join(map(text_of, (panel, *panel.findChildren(QLabel))))


def text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel) else ""


def needed(widget: QWidget) -> int:
    """Width that the words of ``widget`` need on one line."""
    lines = widget.text().split("\n")
    return max(QFontMetrics(widget.font()).horizontalAdvance(line) for line in lines)


def is_cut(widget: QWidget) -> bool:
    """True when the words do not fit where they are drawn."""
    if isinstance(widget, QLabel):
        if not widget.text() or (widget.pixmap() and not widget.pixmap().isNull()):
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 2
        return needed(widget) > widget.contentsRect().width() + 2
    if isinstance(widget, QPushButton):
        hint = widget.sizeHint()
        return (bool(widget.text()) and needed(widget) > widget.width()) or (
            hint.height() > widget.height() + 2
        )
    return False


@pytest.mark.parametrize("shown", wearing(200, (1024, 600)), indirect=True)
def test_no_text_is_cut_at_twice_the_size_in_the_smallest_window(shown: MainWindow) -> None:
    cut = [
        f"{told(widget)} {widget.text()[:40]!r} {widget.width()}x{widget.height()}"
        for widget in shown.findChildren(QWidget)
        if widget.isVisible() and not isinstance(widget, QLineEdit) and is_cut(widget)
    ]
    assert [text for text in cut if not text.startswith(KNOWN)] == []


def test_no_widget_flashed_as_a_window_of_its_own(galleries: dict[str, Gallery]) -> None:
    """Over all that the tests above have shown."""
    assert STRAYS.seen == []
