"""The last page of the read-back: what the person thinks of the whole, their word, their copy."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.answers.review import ReviewAnswer
from app.text import _
from app.ui.synthesis.draft import Draft
from app.ui.widgets import OptionGroup, QuoteText, column, fit_text, label, line_field

OFFERED = (("oui", "Copie proposée"),)


class Closing(QWidget):
    """Writes into the answer of the last step: it is the same answer as during the hour."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._session = draft.session
        self._step = next((s for s in self._session.pack.steps if s.kind == "review"), None)
        body = column(self, gap=10, margins=(4, 0, 8, 8))
        if self._step is None:
            return
        pack, answer = self._session.pack, self._answer
        body.addWidget(label(_("Êtes-vous d’accord avec ce qui est écrit ?"), "strong"))
        agreed = OptionGroup(
            ((e.id, e.label) for e in pack.vocabularies["accord"].entries),
            name="closing.agreement",
            says=_("Son avis"),
        )
        agreed.show_chosen((answer.agreement,))
        agreed.chosen.connect(lambda ids: self._set(_("Avis"), agreement="".join(ids)))
        body.addWidget(agreed)
        self._words = QuoteText(
            "closing.reservations", _("Ses réserves, telles qu’elle les dit"), _("Ses réserves"), 1
        )
        self._words.show_text(answer.reservations)
        self._words.edited.connect(lambda text: self._set(_("Réserves"), True, reservations=text))
        self._words.left.connect(self._session.flush)
        body.addWidget(self._words)
        body.addWidget(label(_("Quel est le mot le plus important ?"), "strong"))
        word = line_field("closing.key_word", _("Le mot le plus important"), kind="words")
        fit_text(word, answer.key_word)
        word.textEdited.connect(lambda text: self._set(_("Mot"), True, key_word=text))
        word.editingFinished.connect(self._session.flush)
        body.addWidget(word)
        body.addWidget(label(_("Votre page est à vous, si vous la voulez."), "strong"))
        copy = OptionGroup(OFFERED, name="closing.copy", says=_("Copie proposée"))
        copy.show_chosen(("oui",) if answer.copy_offered else ())
        copy.chosen.connect(lambda ids: self._set(_("Copie"), copy_offered=bool(ids)))
        body.addWidget(copy)
        if not answer.read_back:
            self._set(_("Relecture"), read_back=True)

    @property
    def _answer(self) -> ReviewAnswer:
        assert self._step is not None
        answer = self._session.answer(self._step)
        assert isinstance(answer, ReviewAnswer)
        return answer

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        assert self._step is not None
        changed = replace(self._answer, **parts)  # type: ignore[arg-type]
        self._session.edit(self._step.id, changed, gesture, typing)
