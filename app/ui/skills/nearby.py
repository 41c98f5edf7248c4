"""Published skills near what is typed, or near the job of a moment: offered, never added."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.naming import plain
from app.domain.spelling import told, words
from app.domain.terms import Term
from app.text import _
from app.ui.session import Lookup
from app.ui.widgets import Button, clear, label, row

SHOWN = 3
FIRST_KEY = 2
TELLING = 5
LONGEST = 34


def near(lookup: Lookup, typed: str, moment: str, known: Iterable[str]) -> list[Term]:
    """Skills near the words ``typed``; before any, those of the job that ``moment`` names."""
    if len(typed.strip()) > 1:
        found = lookup.search(typed, ("skill",), SHOWN * 2)
    else:
        job = job_named(lookup, moment)
        found = lookup.skills_of(job, SHOWN * 4) if job else []
    held = {plain(text) for text in known}
    return [term for term in found if plain(term.label) not in held][:SHOWN]


def job_named(lookup: Lookup, moment: str) -> Term | None:
    """The job that a moment's title names: one telling word at least must be its own."""
    telling = {word for word in told(moment) if len(word) >= TELLING}
    for job in lookup.search(moment, ("job",), 4) if telling else []:
        if telling & set(words(job.label)):
            return job
    return None


class NearBar(QWidget):
    """« Proche de » and up to three terms, each taken by a click or by its key (F2, F3, F4)."""

    taken = Signal(object)

    def __init__(self, name: str, keys: bool = False) -> None:
        super().__init__()
        self._name, self._keys = name, keys
        self._terms: list[Term] = []
        self._line = row(self, gap=8)
        self.setMinimumWidth(1)
        self.setVisible(False)
        for index in range(SHOWN if keys else 0):
            shortcut = QShortcut(QKeySequence(f"F{FIRST_KEY + index}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda at=index: self._take(at))

    def show_terms(self, terms: list[Term]) -> None:
        """Offer ``terms``; none hides the line."""
        if terms == self._terms:
            return
        self._terms = terms
        clear(self._line)
        self.setVisible(bool(terms))
        if not terms:
            return
        self._line.addWidget(label(_("Proche de"), "caption"))
        for index, term in enumerate(terms):
            self._line.addWidget(self._chip(term, index))
        self._line.addStretch(1)
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Only the terms that have their room are shown; their keys stay those of their place."""
        room = self.width()
        for index in range(self._line.count()):
            widget = self._line.itemAt(index).widget()
            if widget is not None:
                room -= widget.sizeHint().width() + self._line.spacing()
                widget.setVisible(room >= 0 or index < 2)

    def _chip(self, term: Term, index: int) -> Button:
        key = f"F{FIRST_KEY + index}" if self._keys else ""
        text = term.label if len(term.label) <= LONGEST else f"{term.label[: LONGEST - 1]}…"
        chip = Button(f"{text}   {key}".rstrip(), "tint", "plus", f"{self._name}.{index}")
        chip.setAccessibleName(_("Ajouter : {what}").format(what=term.label))
        chip.setToolTip(term.label)
        chip.clicked.connect(lambda: self._take(index))
        return chip

    def _take(self, index: int) -> None:
        if self.isVisible() and index < len(self._terms):
            self.taken.emit(self._terms[index])
