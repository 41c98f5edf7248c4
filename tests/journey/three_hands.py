"""Three hands that can each do the whole hour: keys alone, a mouse alone, a finger alone.

Every event goes in by the window, as the system sends it: what lies over a control receives the
gesture in its place, and a control out of sight has to be scrolled to by the same hand. Words are
typed on a keyboard whatever the hand, since words need keys; the field is reached by the hand.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QScrollArea, QWidget

from tests.journey.keys import ARROWS, LONGEST_WALK, Walker, settle, type_letters

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
LONGEST_SCROLL, NOTCH = 80, 120


class Hand:
    """What all hands share: eyes, patience, and ten fingers on the letters."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.settle()

    def settle(self) -> None:
        """Let the window draw."""
        settle(self.window)

    def sees(self, name: str) -> QWidget | None:
        """The visible control called ``name``, or none."""
        found = self.window.findChildren(QWidget, name)
        return next((widget for widget in found if widget.isVisible()), None)

    def see(self, name: str) -> QWidget:
        """The visible control called ``name``."""
        self.settle()
        found = self.sees(name)
        assert found is not None, f"{name} is not on the screen"
        return found

    def named(self, prefix: str, says: str = "") -> str:
        """The name of the control of ``prefix`` whose words begin with ``says``."""
        self.settle()
        shown = (w for w in self.window.findChildren(QWidget) if w.isVisible())
        mine = (w for w in shown if w.objectName().startswith(prefix))
        return next(w.objectName() for w in mine if w.accessibleName().startswith(says))

    def reach(self, name: str) -> None:
        """Bring the keyboard into the field ``name``."""
        raise NotImplementedError

    def fill(self, name: str, text: str) -> None:
        """Reach the field ``name`` and type ``text``."""
        self.reach(name)
        here = QApplication.focusWidget()
        assert here is self.see(name), f"{name} does not have the keyboard"
        type_letters(text)
        self.settle()

    def push(self, name: str) -> None:
        """Push a button, an option or a switch."""
        raise NotImplementedError

    def choose(self, name: str, entry: str) -> None:
        """Choose ``entry`` in a closed list."""
        raise NotImplementedError

    def pick(self, button: str, entry: str) -> None:
        """Choose ``entry`` in the menu of ``button``."""
        raise NotImplementedError

    def lay(self, card: str, zone: str, digit: int) -> None:
        """Lay a picture in a zone."""
        raise NotImplementedError

    def sort(self, skill: str, column: str, digit: int) -> None:
        """Put a skill into a column."""
        raise NotImplementedError

    def scale(self, name: str, value: int) -> None:
        """Say ``value`` on a scale from 0 to 10."""
        raise NotImplementedError

    def open_moment(self, episode_id: str) -> None:
        """Open the card of a moment of the timeline."""
        raise NotImplementedError


class Keys(Walker, Hand):
    """Tab until one is there, then Space, arrows or a digit."""

    def reach(self, name: str) -> None:
        wanted = self.see(name)
        self.walk(lambda here: here is wanted, name)

    def push(self, name: str) -> None:
        self.reach(name)
        self.press(Qt.Key.Key_Space)

    def choose(self, name: str, entry: str) -> None:
        self.reach(name)
        self.choose_here(entry)

    def pick(self, button: str, entry: str) -> None:
        self.push(button)
        self.pick_here(entry)

    def lay(self, card: str, zone: str, digit: int) -> None:
        first = next(
            w
            for w in self.window.findChildren(QWidget)
            if w.objectName().startswith("cards.card.")
            and w.isVisible()
            and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        self.reach(first.objectName())
        for _step in range(LONGEST_WALK):
            if self.here().objectName() == card:
                break
            at, to = (w.geometry().center() for w in (self.here(), self.see(card)))
            down = abs(at.y() - to.y()) > 5
            self.press(
                ARROWS[at.y() < to.y()]
                if down
                else (Qt.Key.Key_Right if at.x() < to.x() else Qt.Key.Key_Left)
            )
        self.press(Qt.Key(Qt.Key.Key_0.value + digit))

    def sort(self, skill: str, column: str, digit: int) -> None:
        self.reach(skill)
        self.press(Qt.Key(Qt.Key.Key_0.value + digit))

    def scale(self, name: str, value: int) -> None:
        self.reach(name)
        self.press(Qt.Key(Qt.Key.Key_0.value + value))

    def open_moment(self, episode_id: str) -> None:
        canvas = self.see("timeline.canvas")
        self.reach("timeline.canvas")
        for _step in range(LONGEST_WALK):
            if canvas.selected == episode_id:
                break
            self.press(Qt.Key.Key_Right)
        self.press(Qt.Key.Key_Return)


class Pointer(Hand):
    """A hand that goes to a place on the screen."""

    def tap(self, window: QWidget, at: QPoint) -> None:
        """Press and let go."""
        raise NotImplementedError

    def stroke(self, start: QPoint, end: QPoint) -> None:
        """Press at ``start`` of the window, move, let go at ``end``."""
        raise NotImplementedError

    def roll(self, area: QScrollArea, down: bool) -> None:
        """Scroll ``area`` a little."""
        raise NotImplementedError

    def show(self, widget: QWidget, spot: QPoint) -> QPoint:
        """Scroll until ``spot`` of ``widget`` is seen; where that is in the window."""
        for area in reversed(_areas(widget)):
            view = area.viewport()
            for _turn in range(LONGEST_SCROLL):
                at = widget.mapTo(view, spot).y()
                if 4 <= at < view.height() - 4 or area.verticalScrollBar().maximum() == 0:
                    break
                self.roll(area, at >= view.height() - 4)
                self.settle()
        at = widget.mapTo(self.window, spot)
        found = self.window.childAt(at)
        assert found is widget or widget.isAncestorOf(found), (
            f"{widget.objectName()} lies under {found} {found and found.objectName()}"
        )
        return at

    def touch(self, name: str, spot: QPoint | None = None) -> None:
        """Press the control ``name`` in its middle, or at ``spot``."""
        widget = self.see(name)
        self.tap(self.window, self.show(widget, spot or widget.rect().center()))
        self.settle()

    push = reach = touch

    def choose(self, name: str, entry: str) -> None:
        field = self.see(name)
        assert isinstance(field, QComboBox)
        self.push(name)
        popup = QApplication.activePopupWidget()
        assert popup is not None, name
        view = field.view()
        index = view.model().index(field.findData(entry), 0)
        box = view.visualRect(index)
        assert view.viewport().rect().contains(box.center()), f"{entry} is out of sight"
        self.tap(popup, view.viewport().mapTo(popup, box.center()))
        self.settle()

    def pick(self, button: str, entry: str) -> None:
        self.push(button)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(a for a in menu.actions() if a.text() == entry)
        self.tap(menu, menu.actionGeometry(action).center())
        self.settle()

    def _carry(self, source: str, target: str) -> None:
        what, where = self.see(source), self.see(target)
        start = self.show(what, what.rect().center())
        self.stroke(start, where.mapTo(self.window, where.rect().center()))
        self.settle()

    def lay(self, card: str, zone: str, digit: int) -> None:
        self._carry(card, zone)

    def sort(self, skill: str, column: str, digit: int) -> None:
        self._carry(skill, column)

    def scale(self, name: str, value: int) -> None:
        bar = self.see(name)
        self.touch(name, QPoint(int((value + 0.5) * (bar.width() - 4) / 11), 30))

    def open_moment(self, episode_id: str) -> None:
        rect = self.see("timeline.canvas").item(episode_id).rect
        middle = QPointF(rect.x + rect.width / 2, rect.y + rect.height / 2)
        self.touch("timeline.canvas", middle.toPoint())


class Mouse(Pointer):
    """Clicks, drags and a wheel."""

    def tap(self, window: QWidget, at: QPoint) -> None:
        QTest.mouseClick(window.windowHandle(), LEFT, NONE, at)

    def stroke(self, start: QPoint, end: QPoint) -> None:
        handle = self.window.windowHandle()
        QTest.mousePress(handle, LEFT, NONE, start)
        for part in (0.2, 0.6, 1.0):
            QTest.mouseMove(handle, start + (end - start) * part)
            QApplication.processEvents()
        QTest.mouseRelease(handle, LEFT, NONE, end)

    def roll(self, area: QScrollArea, down: bool) -> None:
        view = area.viewport()
        middle = QPointF(view.rect().center())
        turn = QPoint(0, -NOTCH if down else NOTCH)
        event = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, event)


class Touch(Pointer):
    """One finger on a touch screen."""

    def __init__(self, window: QWidget) -> None:
        self._screen = QTest.createTouchDevice()
        super().__init__(window)

    def _finger(self, window: QWidget, kind: str, at: QPoint) -> None:
        handle = window.windowHandle()
        getattr(QTest.touchEvent(handle, self._screen), kind)(0, at, handle).commit()
        QApplication.processEvents()

    def tap(self, window: QWidget, at: QPoint) -> None:
        self._finger(window, "press", at)
        self._finger(window, "release", at)

    def stroke(self, start: QPoint, end: QPoint) -> None:
        self._finger(self.window, "press", start)
        for part in (0.2, 0.6, 1.0):
            self._finger(self.window, "move", start + (end - start) * part)
        self._finger(self.window, "release", end)

    def roll(self, area: QScrollArea, down: bool) -> None:
        """Push the page with the finger, from a place that nothing is dragged from."""
        view = area.viewport()
        way = QPoint(0, -NOTCH if down else NOTCH)
        start = QPoint(6, view.height() - 12 if down else 12)
        self.stroke(view.mapTo(self.window, start), view.mapTo(self.window, start + way))


def _areas(widget: QWidget) -> list[QScrollArea]:
    """The areas that ``widget`` lies in, the innermost first."""
    found, parent = [], widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            found.append(parent)
        parent = parent.parentWidget()
    return found
