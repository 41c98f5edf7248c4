"""The job a project points to: published jobs are offered as one types, free words stay."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.domain.terms import Term, TermLink, link_to
from app.text import _
from app.ui import theme
from app.ui.session import Lookup

KINDS = ("job", "certificate")


class JobField(QLineEdit):
    """``chosen`` is sent with a TermLink, or None once the field is emptied."""

    chosen = Signal(object)

    def __init__(self, lookup: Lookup, name: str) -> None:
        super().__init__()
        self._lookup = lookup
        self._terms: dict[str, Term] = {}
        self._link: TermLink | None = None
        self.setObjectName(name)
        self.setPlaceholderText(_("Métier ou diplôme proche"))
        self.setAccessibleName(_("Métier ou diplôme proche"))
        self._offers = QStringListModel(self)
        # Before Qt asks the completer: the offers are those of the letters just typed.
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self._leave)

    def _offer(self, typed: str) -> None:
        found = self._lookup.search(typed, KINDS) if len(typed.strip()) > 1 else []
        self._terms = {_told(term): term for term in found}
        self._offers.setStringList(list(self._terms))
        if self._terms and self.completer() is None:
            self._make_completer()

    def _make_completer(self) -> None:
        """The list below the field, a window of its own, made at the first offer."""
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take)
        completer.popup().setObjectName("offers")
        theme.dress(completer.popup())
        self.setCompleter(completer)

    def _take(self, told: str) -> None:
        if told in self._terms:
            self._set(link_to(self._terms[told]))

    def _leave(self) -> None:
        text = self.text().strip()
        if text in self._terms:
            self._set(link_to(self._terms[text]))
        elif text != (_told_link(self._link) if self._link else ""):
            self._set(TermLink("", "", text) if text else None)
        self.setCursorPosition(0)

    def _set(self, link: TermLink | None) -> None:
        if link != self._link:
            self._link = link
            self.chosen.emit(link)

    def show_link(self, link: TermLink | None) -> None:
        """Show ``link``; a text being typed stays."""
        self._link = link
        if not self.hasFocus():
            self.setText(_told_link(link) if link else "")
            self.setCursorPosition(0)


def _told(term: Term) -> str:
    return _told_link(link_to(term))


def _told_link(link: TermLink) -> str:
    return f"{link.label} ({link.rome})" if link.rome else link.label
