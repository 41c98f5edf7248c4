"""The editor of the skills step: evidence at the left, one moment above, three columns below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.domain.answers.skills import (
    ActionStory,
    Skill,
    SkillsAnswer,
    find,
    put,
    put_story,
    remove,
    story_of,
)
from app.domain.method import Entry, Step
from app.text import _
from app.ui.session import Session
from app.ui.skills.card import SkillCard, SkillEditor
from app.ui.skills.evidence import Evidence, evidence_of
from app.ui.steps.editor import StepEditor
from app.ui.widgets import (
    Button,
    IconLabel,
    Panel,
    clear,
    column,
    fit_text,
    label,
    line_field,
    row,
    scroller,
)

STORY = (
    ("first", "D’abord"),
    ("then", "Ensuite"),
    ("success", "C’est réussi quand"),
)


class SkillsEditor(StepEditor):
    """The chosen evidence and the skill in hand are the only things it holds."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._chosen = ""
        self._in_hand = ""
        line = row(self, gap=16, margins=(0, 0, 0, 12))
        side = Panel("sunk", margins=(8, 8, 8, 8))
        side.setFixedWidth(256)
        inside = QWidget()
        self._evidence = column(inside, gap=2)
        side.body.addWidget(label(_("D’où viennent-elles ?"), "soft"))
        side.body.addWidget(scroller(inside))
        line.addWidget(side)
        right = column(gap=12)
        right.addWidget(self._moment())
        self._editor = SkillEditor(session.pack)
        self._editor.changed.connect(self._change)
        self._editor.left.connect(session.flush)
        self._editor.removed.connect(self._remove)
        self._editor.closed.connect(lambda: self._take(""))
        self._editor.hide()
        right.addWidget(self._editor)
        columns = row(gap=12)
        self._columns: dict[str, tuple[Panel, QWidget]] = {}
        for entry in session.pack.vocabularies["competence_zone"].entries:
            columns.addWidget(self._column(entry), 1)
        right.addLayout(columns, 1)
        line.addLayout(right, 1)

    def _moment(self) -> Panel:
        panel = Panel("card", margins=(16, 10, 16, 12))
        self._about = label("", "strong", wrap=True)
        panel.body.addWidget(self._about)
        line = row(gap=8)
        self._story = {part: line_field(f"skills.{part}", _(hint)) for part, hint in STORY}
        for part, field in self._story.items():
            field.textEdited.connect(lambda text, p=part: self._tell(p, text))
            field.editingFinished.connect(self.session.flush)
            line.addWidget(field, 1)
        panel.body.addLayout(line)
        below = row(gap=8)
        self._new = line_field(
            "skills.new", _("Un verbe et son objet, puis Entrée : Composer une palette")
        )
        self._new.returnPressed.connect(self._add)
        below.addWidget(self._new, 1)
        panel.body.addLayout(below)
        return panel

    def _column(self, entry: Entry) -> Panel:
        panel = Panel("sunk", margins=(12, 10, 12, 12))
        panel.setObjectName(f"skills.column.{entry.id}")
        head = row(gap=8)
        head.addWidget(IconLabel(entry.icon, "accent", 18))
        head.addWidget(label(entry.label, "strong"))
        head.addStretch(1)
        head.addWidget(label(entry.hint, "caption"))
        panel.body.addLayout(head)
        inside = QWidget()
        column(inside, gap=8, margins=(0, 0, 4, 0))
        panel.body.addWidget(scroller(inside), 1)
        self._columns[entry.id] = (panel, inside)
        return panel

    def refresh(self) -> None:
        answer = self._answer()
        sources = evidence_of(self.session.interview, self.session.pack)
        if self._chosen not in [s.reference for s in sources]:
            self._chosen = sources[0].reference if sources else ""
        self._show_evidence(sources, answer)
        self._show_moment(sources, answer)
        self._show_columns(sources, answer)
        in_hand = find(answer, self._in_hand)
        self._editor.setVisible(in_hand is not None)
        if in_hand is not None:
            self._editor.show_skill(in_hand)

    def _answer(self) -> SkillsAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, SkillsAnswer)
        return answer

    def _show_evidence(self, sources: tuple[Evidence, ...], answer: SkillsAnswer) -> None:
        clear(self._evidence)
        if not sources:
            hint = _("Les moments de la frise et les images gardées paraîtront ici.")
            self._evidence.addWidget(label(hint, "caption", wrap=True))
        for source in sources:
            count = sum(source.reference in skill.evidence for skill in answer.skills)
            text = source.title + (f"  ·  {count}" if count else "")
            button = Button(text, "nav", source.icon, f"skills.evidence.{source.reference}")
            button.setCheckable(True)
            button.setChecked(source.reference == self._chosen)
            button.setToolTip(source.below)
            button.clicked.connect(lambda _on=False, key=source.reference: self._choose(key))
            self._evidence.addWidget(button)
        self._evidence.addStretch(1)

    def _show_moment(self, sources: tuple[Evidence, ...], answer: SkillsAnswer) -> None:
        source = next((s for s in sources if s.reference == self._chosen), None)
        place = f"{source.title}, {source.below}" if source and source.below else ""
        place = place or (source.title if source else "")
        told = _("Un moment précis : {place}").format(place=place)
        self._about.setText(
            told if place else _("Un moment précis, où quelque chose a été bien fait")
        )
        story = story_of(answer, self._chosen)
        for part, field in self._story.items():
            fit_text(field, getattr(story, part))

    def _show_columns(self, sources: tuple[Evidence, ...], answer: SkillsAnswer) -> None:
        titles = {source.reference: source.title for source in sources}
        for zone, (_panel, inside) in self._columns.items():
            layout = inside.layout()
            clear(layout)
            for index, skill in enumerate(answer.skills):
                if skill.zone == zone:
                    told = ", ".join(titles[r] for r in skill.evidence if r in titles)
                    layout.addWidget(self._card(skill, told, index))
            layout.addStretch(1)

    def _card(self, skill: Skill, evidence: str, index: int) -> SkillCard:
        card = SkillCard(skill, evidence, self.session.pack, index)
        card.dropped.connect(self._drop)
        card.digit.connect(lambda key, digit: self._move(key, list(self._columns)[digit - 1]))
        card.asked.connect(self._take)
        return card

    def _choose(self, reference: str) -> None:
        self._chosen = reference
        self.refresh()

    def _take(self, skill_id: str) -> None:
        self._in_hand = skill_id
        self.refresh()

    def _tell(self, part: str, text: str) -> None:
        story: ActionStory = replace(story_of(self._answer(), self._chosen), **{part: text})
        changed = put_story(self._answer(), story)
        self.session.edit(self.step.id, changed, _("Un moment précis"), typing=True)

    def _add(self) -> None:
        verb, _sep, what = self._new.text().strip().partition(" ")
        if not verb:
            return
        self._new.clear()
        evidence = (self._chosen,) if self._chosen else ()
        skill = Skill(
            self.session.new_id(), verb, what, evidence=evidence, zone=next(iter(self._columns))
        )
        self._in_hand = skill.id
        self.session.edit(self.step.id, put(self._answer(), skill), _("Nouvelle compétence"))

    def _change(self, skill: Skill, label_text: str, typing: bool) -> None:
        self.session.edit(self.step.id, put(self._answer(), skill), label_text, typing)

    def _remove(self, skill_id: str) -> None:
        changed = remove(self._answer(), skill_id)
        self.session.edit(self.step.id, changed, _("Retirer une compétence"))

    def _drop(self, skill_id: str, at: QPoint) -> None:
        for zone, (panel, _inside) in self._columns.items():
            if panel.rect().contains(panel.mapFromGlobal(at)):
                self._move(skill_id, zone)

    def _move(self, skill_id: str, zone: str) -> None:
        skill = find(self._answer(), skill_id)
        if skill is not None and skill.zone != zone:
            moved = put(self._answer(), replace(skill, zone=zone))
            self.session.edit(self.step.id, moved, _("Déplacer une compétence"))
