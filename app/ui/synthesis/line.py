"""One sentence of the read-back: in hand, right, withheld or contradicted; a touch takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from app.domain.synthesis import Sentence
from app.text import _
from app.ui.widgets import IconLabel, Panel, clear, column, label, row

MARK = 28


class Line(Panel):
    """``chosen`` when it is touched."""

    chosen = Signal()

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("reading", margins=(14, 10, 14, 10))
        self.sentence = sentence
        self.setObjectName(f"reading.line.{sentence.id}")
        line = row(gap=16)
        self._mark = IconLabel("minus", "ink_3", MARK)
        kept = self._mark.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(kept)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._words = column(gap=4)
        line.addLayout(self._words, 1)
        self.body.addLayout(line)

    def show_state(
        self,
        text: str,
        here: bool,
        right: bool,
        withheld: bool,
        objection: str,
        elsewhere: str = "",
    ) -> None:
        """Draw the sentence as ``text``, with what the person answered.

        ``elsewhere`` names the sections where a withheld sentence can still be read.
        """
        s = self.sentence
        told = " ".join(part for part in (s.lead, text) if part.strip())
        clear(self._words)
        kind = "struck" if withheld else "aloud" if told else "soft"
        self._words.addWidget(label(told or _("Phrase retirée."), kind, wrap=True))
        for small in (s.note, ", ".join(cell for cell in s.cells if cell)):
            if small and told and not withheld:
                self._words.addWidget(label(small, "soft", wrap=True))
        if withheld:
            self._words.addWidget(label(_("Ne part pas, à sa demande."), "soft"))
        if withheld and elsewhere:
            told = _("Se lit aussi dans : {titles}.").format(titles=elsewhere)
            self._words.addWidget(label(told, "warning", wrap=True))
        if objection:
            said = _("Désaccord : « {words} »").format(words=objection)
            self._words.addWidget(label(said, "warning", wrap=True))
        icon, tint = ("check", "accent") if right else ("speak", "accent")
        if withheld:
            icon, tint = "none", "ink_2"
        self._mark.show_icon(icon, tint)
        self._mark.setVisible(here or right or withheld)
        told = "true" if here else "false"
        if self.property("here") != told:
            self.restyle("here", told)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
        super().mousePressEvent(event)
