"""Every screen: it looks as it did; no text is cut; each control has a name, a role, a size, and a
focus that is seen and goes as one reads."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QWidget,
)

from app.ui import theme
from app.ui.help.topics import topic_of
from app.ui.shell.window import MainWindow
from tests.gallery import KINDS, OF_KIND, Gallery, dress, open_gallery
from tests.gallery.cut import cut_texts
from tests.goldens import allowed, difference, path_of, taken
from tests.journey.focus import by_tab, jumps, told, unseen

TARGET, LARGE_TARGET = 44, 60
TO_THE_NEXT_COLUMN = "Button 'trust.shelter_it' -> LineField 'trust.place'"
SIGNS = ("alert", "notice", "due", "due_near", "warning", "good")
USUAL, SMALLEST = (1280, 800), (1024, 600)
NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)
CASES = [(kind, name) for kind in KINDS for name in OF_KIND[kind][1]]
APP = Path(__file__).parents[2] / "app" / "ui"
IN_NO_PICTURE = {
    *("FloatingCard", "SkillInHand", "UnderWay", "Years", "Writer", "MainWindow"),
    *("Agenda", "AgendaBlock", "DateField", "Discarded", "EarlierInterview", "FactsFirst"),
    *("FixedValue", "LargeCard", "Listen", "More", "NameNotice", "NewSecret", "Said"),
    *("SectionMenu", "TroubleBanner", "_Whole"),
}
"""Seen while something is in the hand or under way, or once something was said; it only shrinks."""
NOT_DRAWN = {"QTableWidgetItem", "QLayout", "QStyledItemDelegate"}


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
SEEN: set[str] = set()
LOOKED_AT: set[str] = set()


@pytest.fixture(scope="module")
def galleries(tmp_path_factory) -> Iterator[dict[str, Gallery]]:
    dress()
    with contextlib.chdir(tmp_path_factory.mktemp("screens")):  # no picture shows its name
        made = {kind: open_gallery(Path(), kind) for kind in KINDS}
        QApplication.instance().installEventFilter(STRAYS)
        yield made
        QApplication.instance().removeEventFilter(STRAYS)
        for gallery in made.values():
            gallery.close()
    dress()


@pytest.fixture(scope="module", params=CASES, ids=[name for _kind, name in CASES])
def shown(galleries: dict[str, Gallery], request: pytest.FixtureRequest) -> MainWindow:
    kind, name = request.param
    window = galleries[kind].window
    window.resize(*USUAL)
    window.activateWindow()
    note(name, galleries[kind].show(name))
    return window


def note(name: str, window: QWidget) -> None:
    """Which kinds of widget are seen on the screen ``name``."""
    LOOKED_AT.add(name)
    SEEN.update(type(w).__name__ for w in window.findChildren(QWidget) if w.isVisible())


def test_it_looks_as_it_did(shown: MainWindow, request: pytest.FixtureRequest) -> None:
    """``make goldens`` takes the pictures again."""
    name = request.node.callspec.params["shown"][1]
    kept = Image.open(path_of(name, "clair")).convert("RGB")
    assert difference(taken(shown), kept) < allowed(name)


def test_no_text_is_cut_in_the_usual_window_nor_in_the_smallest(shown: MainWindow) -> None:
    cut = {}
    for size in (USUAL, SMALLEST):
        shown.resize(*size)
        for _round in range(4):
            QApplication.processEvents()
        cut[size] = cut_texts(shown)
        assert shown.size().toTuple() == size
    shown.resize(*USUAL)
    assert cut == {USUAL: [], SMALLEST: []}


def test_a_closed_list_is_written_as_large_as_a_field(shown: MainWindow) -> None:
    lists = (found for found in shown.findChildren(QComboBox) if found.isVisible())
    sizes = {told(found): found.font().pixelSize() for found in lists}
    usual = theme.font("body").pixelSize()
    assert {name: size for name, size in sizes.items() if size != usual} == {}


def test_no_page_scrolls_into_emptiness(shown: MainWindow) -> None:
    areas = (area for area in shown.findChildren(QScrollArea) if area.isVisible())
    pages = [(area.widget(), area.viewport().height()) for area in areas]
    empty = {
        told(page): page.height()
        for page, seen in pages
        if page.hasHeightForWidth() and page.height() > max(page.heightForWidth(page.width()), seen)
    }
    assert empty == {}


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
    assert [jump for jump in jumps(walk, shown) if jump != TO_THE_NEXT_COLUMN] == []
    assert [said for widget in walk if (said := unseen(widget, shown))] == []


def test_f1_helps_on_every_screen_but_those_that_face_the_person(
    shown: MainWindow, request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.params["shown"][1]
    if not name.startswith("aide"):
        facing = name.startswith(("face-", "relire"))
        assert bool(topic_of(shown._stack.currentWidget())) is not facing


def signs(window: QWidget) -> list[QWidget]:
    """What wears the colour of a warning, of a day that is near, of something done."""
    shown = (widget for widget in window.findChildren(QFrame) if widget.isVisible())
    kinds = (widget for widget in shown if widget.property("kind") in SIGNS)
    return [widget for widget in kinds if not isinstance(widget, QLabel) or widget.text()]


def words_in(panel: QWidget) -> str:
    """What a coloured place says without its colour."""
    return "".join(map(text_of, (panel, *panel.findChildren(QLabel))))


def text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel) else ""


def test_no_widget_flashed_as_a_window_of_its_own(galleries: dict[str, Gallery]) -> None:
    """Over all that the tests above have shown."""
    assert STRAYS.seen == []


def widgets_of_the_program() -> set[str]:
    """Every kind of widget that ``app/ui`` defines, but those that others are made of."""
    bases: dict[str, set[str]] = {}
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {ast.unparse(base).split("[")[0] for base in node.bases}
    drawn = {"QWidget"} | {b for found in bases.values() for b in found if hasattr(QtWidgets, b)}
    drawn -= NOT_DRAWN
    while more := {name for name, found in bases.items() if found & drawn} - drawn:
        drawn |= more
    return (drawn & set(bases)) - {base for found in bases.values() for base in found}


def test_every_kind_of_widget_is_in_a_picture(galleries: dict[str, Gallery]) -> None:
    """A new screen has no picture until the gallery leads to it."""
    for kind, name in CASES:
        if name not in LOOKED_AT:
            note(name, galleries[kind].show(name))
    assert widgets_of_the_program() - SEEN - IN_NO_PICTURE == set()
