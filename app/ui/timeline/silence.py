"""Periods in which nothing was told: shown, offered to stay empty, never questioned."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.answers.timeline import Gap, TimelineAnswer
from app.domain.dates import span_words
from app.text import _
from app.ui.timeline.edits import Edits
from app.ui.widgets import Button, clear, label, row


class SilenceOffer(QWidget):
    """The longest silent period with its answers, or the last one left empty, to be taken back."""

    def __init__(self, edits: Edits) -> None:
        super().__init__()
        self._edits = edits
        self._line = row(self, gap=8)

    def show_silences(self, silent: tuple[Gap, ...], answer: TimelineAnswer) -> None:
        """Offer one period; nothing when there is none."""
        clear(self._line)
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

    def _say(self, gap: Gap) -> None:
        self._line.addWidget(label(span_words(gap.start, gap.end), "caption"))

    def _button(self, text: str, name: str, action) -> None:
        button = Button(text, "link", name=f"timeline.{name}")
        button.clicked.connect(action)
        self._line.addWidget(button)


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
