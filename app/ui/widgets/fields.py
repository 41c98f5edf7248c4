"""Fields: the label above, the help below, and texts that grow with what is said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from app.ui import theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.labels import label
from app.ui.widgets.panels import column

# Pixels between the edge of a one-line field and its words; the least height for a finger.
SIDE, FINGER = 15, 44


class Field(QWidget):
    """A control with its label above and one line of help below."""

    def __init__(self, title: str, control: QWidget, help_text: str = "") -> None:
        super().__init__()
        layout = column(self, gap=6)
        heading = label(title, "bold")
        heading.setBuddy(control)
        layout.addWidget(heading)
        layout.addWidget(control)
        self.help = label(help_text, "caption", wrap=True)
        layout.addWidget(self.help)
        self.help.setVisible(bool(help_text))
        if isinstance(control, LineField):
            control.take_label()
        if not control.accessibleName():
            control.setAccessibleName(title)

    def say(self, text: str, kind: str = "caption") -> None:
        """Show ``text`` under the control, in a role of the style sheet; empty hides it."""
        self.help.setText(text)
        self.help.setProperty("kind", kind)
        self.help.style().unpolish(self.help)
        self.help.style().polish(self.help)
        self.help.setVisible(bool(text))


class LineField(QLineEdit):
    """A one-line field that keeps saying what it is for once it is filled.

    Its hint then stands small above the text. A field with a label beside it does without.
    """

    def __init__(self, name: str, hint: str, says: str, kind: str) -> None:
        super().__init__()
        self._tells = bool(hint) and not says and not kind
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(says or hint)
        self.setProperty("kind", kind)
        # A long text left behind is shown from its beginning, not from its end.
        self.editingFinished.connect(lambda: self.setCursorPosition(0))
        self.textChanged.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z belongs to the screen while nothing typed here can be taken back; words that are
        longer than the field are whole under the pointer."""
        plain = self.echoMode() == QLineEdit.EchoMode.Normal
        if isinstance(event, QHelpEvent) and plain and not self.toolTip():
            QToolTip.showText(event.globalPos(), "" if self._is_seen_whole() else self.text(), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            asked = event.matches(QKeySequence.StandardKey.Undo)
            if asked and not self.isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def _is_seen_whole(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.width() - 2 * SIDE

    def take_label(self) -> None:
        """A label beside the field says what it is for."""
        self._tells = False
        self._tell(self.text())

    def _tell(self, text: str) -> None:
        told = self._tells and bool(text)
        if told != bool(self.property("told")):
            self.setProperty("told", told)
            self.style().unpolish(self)
            self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.property("told"):
            return
        painter = QPainter(self)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        room = QRect(SIDE, 3, self.width() - 2 * SIDE, painter.fontMetrics().height())
        text = painter.fontMetrics().elidedText(
            self.placeholderText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def line_field(name: str, hint: str = "", says: str = "", kind: str = "") -> LineField:
    """A one-line field; without ``says`` the hint is its name, and is never lost from sight."""
    return LineField(name, hint, says, kind)


class GrowingText(QPlainTextEdit):
    """A text of several lines, as high as what it holds.

    ``edited`` is sent with the text after each change by hand, ``left`` when the focus goes.
    Tab moves on to the next control.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self, name: str, hint: str = "", says: str = "", lines: int = 2, kind: str = ""
    ) -> None:
        super().__init__()
        self._lines = lines
        self._around, self._least = (10, 0) if kind == "sentence" else (24, FINGER)
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setPlaceholderText(hint)
        self.setAccessibleName(says or hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def text(self) -> str:
        """The text typed."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show ``text`` without sending ``edited``; the caret stays when nothing differs."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._fit()

    def _changed(self) -> None:
        self._fit()
        self.edited.emit(self.toPlainText())

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = max(self._lines, int(self.document().size().height()))
        self.setFixedHeight(max(lines * line + self._around, self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(280, self.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class QuoteText(GrowingText):
    """The person's own words, larger than the form around them."""

    def __init__(self, name: str, hint: str = "", says: str = "", lines: int = 2) -> None:
        super().__init__(name, hint, says, lines, kind="words")


class SentenceText(GrowingText):
    """A sentence, whole however long: lines break by themselves, Enter moves on."""

    def __init__(self, name: str, hint: str = "", says: str = "", kind: str = "") -> None:
        super().__init__(name, hint, says, 1, kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._move_on()
        else:
            super().keyPressEvent(event)

    def _move_on(self) -> None:
        """To the next field: past a button without words, which may take all of this away."""
        self.focusNextChild()
        held = QApplication.focusWidget()
        if isinstance(held, IconButton) and held.parentWidget() is self.parentWidget():
            held.focusNextChild()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))


class TitleText(SentenceText):
    """A title, larger than the form around it."""

    def __init__(self, name: str, hint: str = "", says: str = "") -> None:
        super().__init__(name, hint, says, kind="title")


def fit_text(field: QLineEdit, text: str) -> None:
    """Show ``text`` in ``field`` unless it already stands there, so that the caret stays."""
    if field.text() != text:
        field.setText(text)
        if not field.hasFocus():
            field.setCursorPosition(0)
