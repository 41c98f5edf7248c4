"""The editor of the last step: read back, what the person says of it, and what comes next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.answers.review import (
    FollowUp,
    Recommendation,
    ReviewAnswer,
    put,
    put_follow_up,
    remove,
)
from app.domain.method import Entry, Step, Vocabulary
from app.domain.recommending import Suggestion, bases, recommendation_of, suggestions
from app.domain.second import follow_ups
from app.text import _
from app.ui.review.recommendation import RecommendationRow
from app.ui.review.since import Since
from app.ui.review.suggested import Suggestions
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import (
    Button,
    FlowLayout,
    OptionGroup,
    Panel,
    QuoteText,
    column,
    fit_text,
    keep_cards,
    label,
    line_field,
    scroller,
)

YES_NO = (("oui", "Oui"), ("non", "Non"))


class ReviewEditor(StepEditor):
    """Recommendations first, since they are read back with the rest."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._rows: dict[str, RecommendationRow] = {}
        inside = QWidget()
        body = column(inside, gap=14, margins=(0, 0, 8, 16))
        self._since = Since(session.pack)
        self._since.changed.connect(self._follow_up)
        self._since.left.connect(session.flush)
        body.addWidget(self._since)
        self._suggestions = Suggestions(session.pack)
        self._suggestions.taken.connect(self._accept)
        self._suggestions.declined.connect(self._decline)
        self._suggestions.again.connect(lambda: self._set(_("Revoir"), declined=()))
        body.addWidget(self._suggestions)
        body.addWidget(self._recommendations())
        body.addWidget(label(_("Relecture"), "strong", wrap=True))
        body.addLayout(self._reading())
        body.addWidget(
            label(_("Comment s’est passé ce moment, pour elle ou lui ?"), "strong", wrap=True)
        )
        body.addLayout(self._satisfaction())
        body.addStretch(1)
        column(self).addWidget(scroller(inside))

    def _recommendations(self) -> Panel:
        panel = Panel("sunk", margins=(16, 10, 16, 14))
        head = FlowLayout()
        head.fill(label(_("Préconisations"), "strong"))
        self._add = Button(_("Préconisation"), "link", "plus", "review.add")
        self._add.clicked.connect(self._new)
        head.addWidget(self._add)
        panel.body.addLayout(head)
        self._empty = label(
            _("Une action, pour quelqu’un, dans un délai : c’est ce que l’équipe lira d’abord."),
            "soft",
            wrap=True,
        )
        panel.body.addWidget(self._empty)
        self._list = column(gap=8)
        panel.body.addLayout(self._list)
        return panel

    def _reading(self) -> QGridLayout:
        grid = _grid()
        self._read = self._yes_no("review.read_back", "read_back", _("Relue avec la personne"))
        self._copy = self._yes_no("review.copy", "copy_offered", _("Copie proposée"))
        accord = self.session.pack.vocabularies["accord"].entries
        self._agreement = OptionGroup(
            ((e.id, e.label) for e in accord), name="review.agreement", says=_("Son avis")
        )
        self._agreement.chosen.connect(lambda ids: self._set(_("Avis"), agreement="".join(ids)))
        self._reservations = QuoteText(
            "review.reservations", _("Ses réserves, telles qu’elle les dit"), _("Ses réserves"), 1
        )
        self._reservations.edited.connect(
            lambda text: self._set(_("Réserves"), True, reservations=text)
        )
        self._reservations.left.connect(self.session.flush)
        self._word = line_field("review.key_word", _("Le mot le plus important"), kind="words")
        self._word.textEdited.connect(lambda text: self._set(_("Mot"), True, key_word=text))
        self._word.editingFinished.connect(self.session.flush)
        who = self.session.pack.vocabularies["destinataires"].entries
        self._first = OptionGroup(
            ((e.id, e.label) for e in who), name="review.first", says=_("Voir en premier")
        )
        self._first.chosen.connect(lambda ids: self._set(_("Suite"), first_contact="".join(ids)))
        for title, control in (
            (_("Relue avec la personne"), self._read),
            (_("Son avis"), self._agreement),
            (_("Ses réserves"), self._reservations),
            (_("Le mot le plus important"), self._word),
            (_("Qui voir en premier"), self._first),
            (_("Copie proposée"), self._copy),
        ):
            _line(grid, title, control)
        return grid

    def _yes_no(self, name: str, part: str, says: str) -> OptionGroup:
        group = OptionGroup(YES_NO, name=name, says=says)
        group.chosen.connect(lambda ids: self._set(says, **{part: ids == ("oui",)}))
        return group

    def _satisfaction(self) -> QGridLayout:
        grid = _grid()
        pack = self.session.pack
        self._smiles: dict[str, OptionGroup] = {}
        answers = pack.vocabularies["satisfaction"].entries
        for question in pack.vocabularies["questions_satisfaction"].entries:
            group = OptionGroup(
                ((e.id, e.label) for e in answers),
                name=f"review.{question.id}",
                says=question.label,
            )
            group.chosen.connect(lambda ids, key=question.id: self._rate(key, "".join(ids)))
            _line(grid, question.label, group)
            self._smiles[question.id] = group
        return grid

    def refresh(self) -> None:
        answer = self._answer()
        self._since.show_follow_ups(follow_ups(self.session.earlier, answer))
        found = suggestions(self.session.interview, self.session.pack)
        self._suggestions.show_suggestions(found, len(answer.declined))
        self._show_rows(answer)
        self._read.show_chosen(("oui",) if answer.read_back else ())
        self._copy.show_chosen(("oui",) if answer.copy_offered else ())
        self._agreement.show_chosen((answer.agreement,))
        self._reservations.show_text(answer.reservations)
        fit_text(self._word, answer.key_word)
        self._first.show_chosen((answer.first_contact,))
        for key, group in self._smiles.items():
            group.show_chosen((answer.satisfaction.get(key, ""),))

    def _show_rows(self, answer: ReviewAnswer) -> None:
        keep_cards(self._rows, {r.id for r in answer.recommendations}, self._add)
        for index, value in enumerate(answer.recommendations):
            if value.id not in self._rows:
                self._rows[value.id] = self._row(value, index)
                self._list.insertWidget(index, self._rows[value.id])
            self._rows[value.id].show_value(value)
        self._empty.setVisible(not answer.recommendations)

    def _row(self, value: Recommendation, index: int) -> RecommendationRow:
        made = RecommendationRow(self.session.pack, index, self._bases())
        made.changed.connect(
            lambda r, text, typing: self.session.edit(
                self.step.id, put(self._answer(), r), text, typing
            )
        )
        made.left.connect(self.session.flush)
        made.removed.connect(
            lambda: self.session.edit(
                self.step.id, remove(self._answer(), value.id), _("Retirer une préconisation")
            )
        )
        return made

    def _bases(self) -> Vocabulary:
        """What a recommendation can rest on, as a list to choose from."""
        found = bases(self.session.interview, self.session.pack)
        shown = (b for b in found if b.on != "form" or b.reference in self._form_bases())
        return Vocabulary("bases", tuple(Entry(b.reference, b.label) for b in shown))

    def _form_bases(self) -> set[str]:
        """Recorded choices that a recommendation rests on; the others would make a long list."""
        return {r.basis for r in self._answer().recommendations}

    def _accept(self, suggestion: Suggestion) -> None:
        taken = recommendation_of(suggestion, self.session.new_id())
        self.session.edit(self.step.id, put(self._answer(), taken), _("Prendre une suggestion"))

    def _decline(self, suggestion: Suggestion) -> None:
        declined = (*self._answer().declined, suggestion.key)
        self._set(_("Laisser une suggestion"), declined=declined)

    def _follow_up(self, follow_up: FollowUp, typing: bool) -> None:
        changed = put_follow_up(self._answer(), follow_up)
        self.session.edit(self.step.id, changed, _("Suite donnée"), typing)

    def _new(self) -> None:
        value = Recommendation(self.session.new_id(), "")
        changed = put(self._answer(), value)
        self.session.edit(self.step.id, changed, _("Nouvelle préconisation"))
        self._rows[value.id].begin()

    def _answer(self) -> ReviewAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, ReviewAnswer)
        return answer

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        changed = replace(self._answer(), **parts)  # type: ignore[arg-type]
        self.session.edit(self.step.id, changed, gesture, typing)

    def _rate(self, question: str, value: str) -> None:
        others = {k: v for k, v in self._answer().satisfaction.items() if k != question}
        self._set(_("Ressenti"), satisfaction={**others, question: value} if value else others)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    grid.setColumnMinimumWidth(0, 120)
    grid.setColumnStretch(1, 1)
    return grid


def _line(grid: QGridLayout, title: str, control: QWidget) -> None:
    line = grid.rowCount()
    grid.addWidget(label(title, "soft", wrap=True), line, 0)
    grid.addWidget(control, line, 1)
