"""Periods in which nothing was told: shown, offered to stay empty, never questioned."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from app.domain.answers.timeline import Gap, TimelineAnswer
from app.domain.dates import span_words
from app.text import _
from app.ui.timeline.edits import Edits
from app.ui.widgets import Button, clear, label, row

GAP = 8


class SilenceOffer(QWidget):
    """The longest silent period with its answers, or the last one left empty, to be taken back.

    Where room lacks, the answers stay and the period's words go: its line shows which it is.
    """

    def __init__(self, edits: Edits) -> None:
        super().__init__()
        self._edits = edits
        self._line = row(self, gap=GAP)
        self._span: QLabel | None = None
        self._answers: list[Button] = []

    def show_silences(self, silent: tuple[Gap, ...], answer: TimelineAnswer) -> None:
        """Offer one period; nothing when there is none."""
        clear(self._line)
        self._span, self._answers = None, []
        edits = self._edits
        if silent:
            gap = max(silent, key=_months)
            self._say(gap)
            self._button(_("Laisser vide"), "leave_empty", lambda: edits.leave_empty(gap, False))
            self._button(_("Préfère ne pas dire"), "withhold", lambda: edits.leave_empty(gap, True))
        elif answer.gaps:
            gap = answer.gaps[-1]
            self._say(gap)
            self._button(_("Ne plus laisser vide"), "fill", lambda: edits.fill(gap))
        self.updateGeometry()

    def _say(self, gap: Gap) -> None:
        self._span = label(span_words(gap.start, gap.end), "caption")
        self._line.addWidget(self._span)

    def sizeHint(self) -> QSize:
        words = self._span.sizeHint().width() + GAP if self._span is not None else 0
        least = self.minimumSizeHint()
        return QSize(least.width() + words, least.height())

    def minimumSizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self._answers]
        width = sum(size.width() + GAP for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._span is not None:
            self._span.setVisible(self.width() >= self.sizeHint().width())

    def _button(self, text: str, name: str, action) -> None:
        button = Button(text, "link", name=f"timeline.{name}")
        button.clicked.connect(action)
        self._line.addWidget(button)
        self._answers.append(button)


def ask_silence(parent: QWidget, edits: Edits, gap: Gap, at: QPoint) -> None:
    """The same answers in a menu where the period was touched."""
    menu = QMenu(parent)
    menu.addAction(_("Laisser vide"), lambda: edits.leave_empty(gap, False))
    menu.addAction(_("Préfère ne pas dire"), lambda: edits.leave_empty(gap, True))
    if gap in edits.answer.gaps:
        menu.addAction(_("Ne plus laisser vide"), lambda: edits.fill(gap))
    menu.popup(at)


def _months(gap: Gap) -> tuple[int, str]:
    first, last = gap.start[:7].split("-"), gap.end[:7].split("-")
    length = (int(last[0]) - int(first[0])) * 12 + int(last[1]) - int(first[1])
    return length, gap.end
