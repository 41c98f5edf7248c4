"""A finger on a page: it scrolls without pressing what it passes, and taps where it stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QScrollArea, QWidget

from app.ui import theme
from app.ui.widgets import Button, column, scroller
from app.ui.widgets.finger import DRAGGED


class Page(QWidget):
    """Forty buttons, a field and a list in a short window."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[int] = []
        inside = QWidget()
        body = column(inside)
        self.field, self.list = QLineEdit(), QComboBox()
        self.list.addItems(["a", "b"])
        for widget in (self.list, self.field):
            body.addWidget(widget)
        self.buttons = [Button(str(n)) for n in range(40)]
        for n, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, at=n: self.pressed.append(at))
            body.addWidget(button)
        column(self).addWidget(scroller(inside))
        self.bar = self.findChild(QScrollArea).verticalScrollBar()
        self.resize(400, 400)
        self._screen = QTest.createTouchDevice()

    def finger(self, kind: str, at: QPoint) -> None:
        handle = self.windowHandle()
        getattr(QTest.touchEvent(handle, self._screen), kind)(0, at, handle).commit()
        QApplication.processEvents()

    def middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self, widget.rect().center())

    def tap(self, widget: QWidget) -> None:
        at = self.middle(widget)
        self.finger("press", at)
        self.finger("release", at)

    def drag(self, widget: QWidget, by: QPoint) -> None:
        at = self.middle(widget)
        self.finger("press", at)
        self.finger("move", at + by / 2)
        self.finger("move", at + by)
        self.finger("release", at + by)


@pytest.fixture
def page(qtbot, qapp) -> Page:
    theme.apply(qapp)
    made = Page()
    qtbot.addWidget(made)
    theme.dress(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QApplication.processEvents()
    return made


def test_a_tap_presses_what_it_is_on_and_brings_the_keyboard(page: Page) -> None:
    page.tap(page.buttons[2])
    assert page.pressed == [2]
    page.tap(page.field)
    assert QApplication.focusWidget() is page.field


def test_a_finger_that_scrolls_presses_nothing(page: Page) -> None:
    page.drag(page.buttons[3], QPoint(0, -150))
    assert page.pressed == []
    assert page.bar.value() == 150
    page.drag(page.buttons[6], QPoint(0, 60))
    assert page.bar.value() == 90


def test_a_list_opens_at_a_tap_and_not_when_the_page_is_pushed_by_it(page: Page) -> None:
    page.drag(page.list, QPoint(0, -20))
    assert QApplication.activePopupWidget() is None
    page.bar.setValue(0)
    page.tap(page.list)
    assert QApplication.activePopupWidget() is not None
    page.list.hidePopup()


def test_what_is_made_to_be_dragged_is_dragged(page: Page) -> None:
    page.buttons[3].setProperty(DRAGGED, True)
    page.drag(page.buttons[3], QPoint(0, -100))
    assert page.bar.value() == 0
