"""The margin of the page: where a sentence comes from, and what to look at again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.synthesis import Sentence
from app.text import _
from app.ui.synthesis.draft import Draft
from app.ui.synthesis.notices import (
    changed_card,
    delay_card,
    flag_card,
    kept_card,
    left_behind_card,
    spelling_card,
)
from app.ui.synthesis.sources import icon_of, place_of, source_words
from app.ui.widgets import Button, IconLabel, Panel, clear, column, label, row, scroller

SHORT = 60


class Margin(QWidget):
    """Redrawn for the sentence in hand; ``chosen`` when one to look at is picked here.

    Once a version was ``handed`` over, its delay is past and is shown no more.
    """

    chosen = Signal(str)

    def __init__(self, draft: Draft, handed: bool) -> None:
        super().__init__()
        self._draft, self._handed = draft, handed
        inside = QWidget()
        self._body = column(inside, gap=10, margins=(16, 16, 16, 20))
        column(self).addWidget(scroller(inside))
        self._shown: object = None

    def show_sentence(self, sentence: Sentence | None) -> None:
        """Show sources and notices of ``sentence``, or what is left to do when none is chosen.

        Nothing is drawn again while nothing differs, so that a field keeps its caret.
        """
        state = self._state(sentence)
        if state == self._shown:
            return
        self._shown = state
        clear(self._body)
        if sentence is None:
            self._overview()
        else:
            self._sources(sentence)
            self._notices(sentence)
            self._withhold(sentence)
        self._body.addStretch(1)

    def _state(self, sentence: Sentence | None) -> object:
        draft = self._draft
        if sentence is None:
            behind = tuple(draft.left_behind().items())
            due = draft.synthesis.heading.due_on, draft.session.now().date()
            return draft.all_flagged(), draft.all_outdated(), behind, draft.delays, due
        edits, text = draft.edits, draft.text_of(sentence)
        doubts = draft.spelling.doubts(text)[:1] if draft.spelling else ()
        decided = edits.kept_terms.get(sentence.id), draft.is_withheld(sentence)
        return sentence, draft.flags_of(sentence), doubts, decided, draft.is_outdated(sentence)

    def _overview(self) -> None:
        self._body.addWidget(label(_("D’où vient cette phrase"), "bold", wrap=True))
        words = _("Touchez une phrase : ce qui la fonde s’affiche ici. Elle se réécrit sur place.")
        self._body.addWidget(label(words, "soft", wrap=True))
        self._to_look_at(_("À revoir avant de signer"), self._draft.all_flagged(), "warn")
        self._to_look_at(_("Une réponse a changé"), self._draft.all_outdated(), "redo")
        for key, text in self._draft.left_behind().items():
            self._body.addWidget(left_behind_card(self._draft, key, text))
        if not self._handed:
            self._body.addSpacing(6)
            self._body.addWidget(label(_("Délai"), "bold"))
            self._body.addWidget(delay_card(self._draft))

    def _to_look_at(self, title: str, sentences: tuple[Sentence, ...], icon: str) -> None:
        if not sentences:
            return
        self._body.addSpacing(6)
        self._body.addWidget(label(title, "bold", wrap=True))
        for sentence in sentences:
            text = self._draft.text_of(sentence) or sentence.lead
            short = text if len(text) <= SHORT else f"{text[:SHORT].rsplit(' ', 1)[0]}…"
            card = Panel("card", margins=(12, 8, 12, 8))
            line = row(gap=8)
            line.addWidget(IconLabel(icon, "terracotta" if icon == "warn" else "ochre", 18))
            line.addWidget(label(short, "body", wrap=True), 1)
            card.body.addLayout(line)
            see = Button(_("Voir"), "link", name=f"margin.see.{sentence.id}")
            see.clicked.connect(lambda _=False, key=sentence.id: self.chosen.emit(key))
            card.body.addWidget(see)
            self._body.addWidget(card)

    def _sources(self, sentence: Sentence) -> None:
        self._body.addWidget(label(_("D’où vient cette phrase"), "bold", wrap=True))
        card = Panel("card", margins=(14, 12, 14, 12))
        for reference in sentence.sources:
            line = row(gap=10)
            line.addWidget(IconLabel(icon_of(reference), "accent", 20))
            told = column(gap=0)
            words = source_words(self._draft.session.interview, reference)
            told.addWidget(label(words, "body", wrap=True))
            place = place_of(self._draft.session.pack, reference)
            if place:
                told.addWidget(label(place, "caption", wrap=True))
            line.addLayout(told, 1)
            card.body.addLayout(line)
        kinds = {
            "dit": _("Dit par la personne"),
            "observé": _("Observé par le conseiller"),
            "proposé": _("Proposé"),
            "constat": _("Constat"),
        }
        card.body.addWidget(label(kinds[sentence.kind], "good"))
        self._body.addWidget(card)

    def _notices(self, sentence: Sentence) -> None:
        draft = self._draft
        for flag in draft.flags_of(sentence)[:1]:
            self._body.addWidget(flag_card(draft, sentence, flag))
        kept = draft.edits.kept_terms.get(sentence.id)
        if kept:
            self._body.addWidget(kept_card(kept))
        if draft.is_outdated(sentence):
            self._body.addWidget(changed_card(draft, sentence))
        doubt = spelling_card(draft, sentence)
        if doubt is not None:
            self._body.addWidget(doubt)

    def _withhold(self, sentence: Sentence) -> None:
        withheld = self._draft.is_withheld(sentence)
        text = _("Transmettre à nouveau") if withheld else _("Ne pas transmettre")
        button = Button(text, "plain", "redo" if withheld else "none", "margin.withhold")
        button.clicked.connect(lambda: self._draft.withhold(sentence, not withheld))
        self._body.addWidget(button)
        elsewhere = self._draft.told_elsewhere(sentence) if withheld else ""
        if elsewhere:
            told = _("Se lit aussi dans : {titles}.").format(titles=elsewhere)
            self._body.addWidget(label(told, "warning", wrap=True))
