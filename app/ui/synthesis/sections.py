"""The ten sections: what is left to do in each, its words and its share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.synthesis import word_count
from app.text import _
from app.ui import theme
from app.ui.synthesis.draft import LEAST_WORDS, MOST_WORDS, Draft
from app.ui.widgets import Button, column, label, row

STATES = {
    "flagged": ("warn", "terracotta"),
    "outdated": ("redo", "ochre"),
    "empty": ("minus", "ink_3"),
    "done": ("check", "accent"),
}
MOST_SHOWN = 1200


class WordGauge(QWidget):
    """How many words against 600 to 900."""

    def __init__(self) -> None:
        super().__init__()
        self._words = 0
        self.setMinimumHeight(30)

    def sizeHint(self) -> QSize:
        return QSize(200, 30)

    def show_words(self, words: int) -> None:
        """Draw ``words``."""
        self._words = words
        self.setAccessibleName(_("{n} mots, de 600 à 900 attendus").format(n=words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / MOST_SHOWN
        painter.setPen(theme.colour("hairline"))
        painter.setBrush(theme.colour("hairline"))
        painter.drawRoundedRect(QRectF(0, 4, self.width() - 1, 7), 3, 3)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(0, 4, min(self._words, MOST_SHOWN) * scale, 7), 3, 3)
        painter.setPen(theme.colour("ink_2"))
        painter.setFont(theme.font("caption"))
        for limit in (LEAST_WORDS, MOST_WORDS):
            painter.drawLine(int(limit * scale), 1, int(limit * scale), 13)
            painter.drawText(QRectF(limit * scale - 20, 13, 40, 17), 4, str(limit))


class SectionList(QWidget):
    """``chosen`` with the id of a section."""

    chosen = Signal(str)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._shares = {plan.id: plan.words for plan in draft.session.pack.sections}
        body = column(self, gap=0, margins=(12, 10, 12, 16))
        self._rows: dict[str, Button] = {}
        self._counts = {}
        for section in draft.synthesis.sections:
            button = Button(section.title, "nav", name=f"section.{section.id}")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=section.id: self.chosen.emit(key))
            line = row(button, margins=(14, 0, 12, 0))
            line.addStretch(1)
            count = label("", "caption")
            count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(count)
            self._rows[section.id], self._counts[section.id] = button, count
            body.addWidget(button)
        body.addSpacing(14)
        self._total = label("", "bold")
        body.addWidget(self._total)
        self._gauge = WordGauge()
        body.addWidget(self._gauge)
        body.addStretch(1)

    def refresh(self, here: str) -> None:
        """Show states and counts; ``here`` is the section in hand."""
        words = self._draft.words
        fits = LEAST_WORDS <= words <= MOST_WORDS
        told = _("bonne longueur") if fits else _("600 à 900 attendus")
        self._total.setText(_("{n} mots, {told}").format(n=words, told=told))
        self._gauge.show_words(words)
        flagged = {s.id for s in self._draft.all_flagged()}
        outdated = {s.id for s in self._draft.all_outdated()}
        for section in self._draft.final.sections:
            inside = {s.id for s in section.sentences}
            state = "done" if inside else "empty"
            state = "outdated" if inside & outdated else state
            state = "flagged" if inside & flagged else state
            count, share = word_count(section), self._shares.get(section.id, 0)
            button = self._rows[section.id]
            button.draw_icon(*STATES[state])
            button.setChecked(section.id == here)
            self._counts[section.id].setText(f"{count} / {share}" if count else "")
            told = _("{n} mots, {share} prévus").format(n=count, share=share)
            button.setToolTip(told)
            button.setAccessibleName(f"{section.title}, {told}")


class SectionMenu(QComboBox):
    """The same sections in one line, where there is no room beside the page; ``chosen``."""

    chosen = Signal(str)

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._shares = {plan.id: plan.words for plan in draft.session.pack.sections}
        self.setObjectName("synthesis.sections")
        self.setAccessibleName(_("Aller à une partie"))
        self.addItem("", "")
        for section in draft.synthesis.sections:
            self.addItem(section.title, section.id)
        self.activated.connect(self._go)

    def refresh(self) -> None:
        """Show the words of the whole and of each section, and those that hold a term to see."""
        flagged = {s.id for s in self._draft.all_flagged()}
        told = _("Aller à une partie ({n} mots en tout)")
        self.setItemText(0, told.format(n=self._draft.words))
        for place, section in enumerate(self._draft.final.sections, 1):
            count, share = word_count(section), self._shares.get(section.id, 0)
            told = _("{title}, {n} / {share}") if count else _("{title}, vide")
            if flagged & {s.id for s in section.sentences}:
                told = _("{title}, {n} / {share}, un terme à revoir")
            self.setItemText(place, told.format(title=section.title, n=count, share=share))

    def _go(self, place: int) -> None:
        section = self.itemData(place)
        self.setCurrentIndex(0)
        if section:
            self.chosen.emit(section)
