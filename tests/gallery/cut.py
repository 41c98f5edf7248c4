"""Texts that do not fit where they are drawn, or that stand outside of what shows them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

from app.ui.widgets.ring import bold_width

SPARE = 2
BOLD_ONCE_CHOSEN = ("option", "segment", "face_option")


def cut_texts(window: QWidget) -> list[str]:
    """Every visible text of ``window`` that is cut: which control, its words, its size."""
    return [
        f"{told(widget)} {words_of(widget)[:40]!r} {widget.width()}x{widget.height()}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and words_of(widget) and (is_cut(widget) or is_outside(widget))
    ]


def told(widget: QWidget) -> str:
    """A control as a failure names it."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"


def words_of(widget: QWidget) -> str:
    """What is written on a label, a button or a closed list, and in a field that waits."""
    if isinstance(widget, QLabel):
        return "" if not widget.pixmap().isNull() else widget.text().strip()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return ""


def needed(widget: QWidget) -> int:
    """Width that the words of ``widget`` need on one line."""
    lines = words_of(widget).split("\n")
    return max(QFontMetrics(widget.font()).horizontalAdvance(line) for line in lines)


def written_width(button: QPushButton) -> int:
    """Width of icon and words as they are drawn: in bold once a choice is made."""
    bold = button.isChecked() and button.property("kind") in BOLD_ONCE_CHOSEN
    words = bold_width(button) if bold else needed(button)
    return words + (0 if button.icon().isNull() else button.iconSize().width() + 4)


def room_to_write(button: QPushButton) -> int:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    inside = QStyle.SubElement.SE_PushButtonContents
    return button.style().subElementRect(inside, option, button).width()


def is_cut(widget: QWidget) -> bool:
    """True when the words do not fit where they are drawn."""
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + SPARE
        low = QFontMetrics(widget.font()).height() > widget.height() + SPARE
        return low or needed(widget) > widget.contentsRect().width() + SPARE
    if isinstance(widget, QPushButton):
        low = widget.sizeHint().height() > widget.height() + SPARE
        return low or written_width(widget) > room_to_write(widget) + SPARE
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        place = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField
        )
        return needed(widget) > place.width() + SPARE
    if isinstance(widget, QLineEdit):
        return QFontMetrics(widget.font()).height() > widget.height() + SPARE
    return needed(widget) > max(widget.width(), widget.height())  # some are written upwards


def is_outside(widget: QWidget) -> bool:
    """True when a part is hidden: beside what it stands in, or below where nothing scrolls."""
    here, parent, scrolled = widget, widget.parentWidget(), False
    while parent is not None and not here.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            scrolled = True
            if area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                return False
        place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        beside = place.left() < -SPARE or place.right() > parent.width() + SPARE
        below = place.top() < -SPARE or place.bottom() > parent.height() + SPARE
        if beside or (below and not scrolled):
            return True
        here, parent = parent, parent.parentWidget()
    return False
