"""Hands for the tests of the timeline: a short life, and the gestures of mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.answers.timeline import Episode, TimelineAnswer, find

LIFE = TimelineAnswer(
    "1992",
    (
        Episode("bac", "reperes", "Bac pro", "2010-06"),
        Episode("fournil", "emploi", "Fournil", "2007-09", "2009-06"),
        Episode("livreur", "emploi", "Livreur", "2014-03", "2016-04"),
    ),
)


def told(editor, episode_id: str) -> Episode:
    return find(editor.session.answer(editor.step), episode_id)


def move(widget: QWidget, to: QPoint, held=Qt.MouseButton.NoButton) -> None:
    """Move the mouse over ``widget``, wherever the other windows lie on the screen."""
    spot, none = QPointF(to), Qt.MouseButton.NoButton
    everywhere = QPointF(widget.mapToGlobal(to))
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(kind, spot, everywhere, none, held, keys))


def drag(editor, start: QPointF, end: QPointF, on=None) -> None:
    """Press, move in three steps, release; on the canvas unless said."""
    widget = on or editor.canvas
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for part in (0.3, 0.7, 1.0):
        move(widget, (start + (end - start) * part).toPoint(), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end.toPoint())


def centre(editor, episode_id: str) -> QPointF:
    rect = editor.canvas.item(episode_id).rect
    return QPointF(rect.x + rect.width / 2, rect.y + rect.height / 2)


def type_in(editor, name: str, text: str) -> None:
    field = editor.findChild(QLineEdit, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    for letter in text:  # QTest.keyClicks aborts on accents
        QApplication.sendEvent(
            field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    QTest.keyClick(field, Qt.Key.Key_Return)
