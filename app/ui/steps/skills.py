"""The editor of the skills step: evidence at the left, one moment above, three columns below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
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
from app.domain.method import Step
from app.domain.second import new_skills
from app.domain.terms import Term, TermLink, link_to
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.skills.card import SkillCard
from app.ui.skills.column import SkillColumn, SkillInHand
from app.ui.skills.editing import SkillEditor
from app.ui.skills.evidence import HERE, Evidence, evidence_of
from app.ui.skills.moment import Moment
from app.ui.skills.nearby import near
from app.ui.skills.sources import Sources
from app.ui.steps.earlier import EarlierOffer
from app.ui.steps.editor import StepEditor
from app.ui.widgets import across_if, column, row, scroller

NARROW, SHORT, THREE_FROM = 860, 700, 480
SMALLEST = (480, 320)
SHORTEST = 150


class SkillsEditor(StepEditor):
    """The chosen evidence and the skill in hand are the only things it holds."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._chosen = ""
        self._in_hand = ""
        self._narrow = False
        self._evidence: tuple[Evidence, ...] = ()
        self.setMinimumSize(*SMALLEST)  # less than the open list needs: it folds first
        inside = QWidget()
        column(self).addWidget(scroller(inside))
        whole = column(inside, gap=12, margins=(0, 0, 0, 12))
        self._folded = row(gap=0)
        whole.addLayout(self._folded)
        self._line = row(gap=16)
        whole.addLayout(self._line, 1)
        self._sources = Sources()
        self._sources.chosen.connect(self._choose)
        self._line.addWidget(self._sources)
        right = column(gap=12)
        self._offer = EarlierOffer(session, step)
        right.addWidget(self._offer)
        self._moment = self._build_moment()
        right.addWidget(self._moment)
        self._editor = SkillEditor(session.pack)
        self._editor.changed.connect(self._change)
        self._editor.left.connect(session.flush)
        self._editor.removed.connect(self._remove)
        self._editor.closed.connect(self._close)
        self._editor.hide()
        right.addWidget(self._editor)
        columns = self._three = row(gap=12)
        self._columns: dict[str, SkillColumn] = {}
        entries = session.pack.vocabularies["competence_zone"].entries
        for digit, entry in enumerate(entries, 1):
            self._columns[entry.id] = SkillColumn(entry, digit)
            self._columns[entry.id].setMinimumHeight(theme.scaled(SHORTEST))
            columns.addWidget(self._columns[entry.id], 1)
        right.addLayout(columns, 1)
        self._line.addLayout(right, 1)
        self._hand = SkillInHand(self)

    def _build_moment(self) -> Moment:
        made = Moment()
        made.told.connect(self._tell)
        made.left.connect(self.session.flush)
        made.named.connect(self._add)
        made.typing.connect(lambda _text: self._offer_terms())
        made.taken.connect(self._accept)
        return made

    def refresh(self) -> None:
        answer = self._answer()
        self._offer.refresh()
        self._evidence = self._find_evidence()
        if self._chosen not in [s.reference for s in self._evidence]:
            self._chosen = self._evidence[0].reference if self._evidence else ""
        self._show_evidence(answer)
        self._show_moment(answer)
        self._show_columns(answer)
        in_hand = find(answer, self._in_hand)
        self._in_hand = in_hand.id if in_hand else ""
        self._editor.setVisible(in_hand is not None)
        self._make_room()
        if in_hand is not None:
            self._show_in_hand(in_hand)

    def _find_evidence(self) -> tuple[Evidence, ...]:
        session = self.session
        return evidence_of(session.interview, session.pack, session.deck, session.earlier)

    def _show_in_hand(self, skill: Skill) -> None:
        source = self._source()
        told = (source.reference, source.title) if source else ("", "")
        told = ("", "") if told[0] == HERE else told
        words = f"{skill.verb} {skill.object}"
        near_it = [] if skill.link else near(self.session.lookup, words, "", ())
        self._editor.show_skill(skill, near_it, told)

    def _source(self) -> Evidence | None:
        """The moment in view."""
        return next((s for s in self._evidence if s.reference == self._chosen), None)

    def _answer(self) -> SkillsAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, SkillsAnswer)
        return answer

    def _show_evidence(self, answer: SkillsAnswer) -> None:
        counts = Counter(ref for skill in answer.skills for ref in skill.evidence)
        self._sources.show_evidence(self._evidence, counts, self._chosen)

    def _show_moment(self, answer: SkillsAnswer) -> None:
        source = self._source()
        about = _("Un moment précis, où quelque chose a été bien fait")
        if source is not None:
            place = f"{source.title}, {source.below}" if source.below else source.title
            about = _("Un moment précis : {place}").format(place=place)
        self._moment.show_moment(about, story_of(answer, self._chosen))
        self._offer_terms()

    def _offer_terms(self) -> None:
        """Terms near what is typed, or near the job of the moment in view."""
        source = self._source()
        known = [f"{s.verb} {s.object}" for s in self._answer().skills]
        title = source.title if source else ""
        self._moment.offer(near(self.session.lookup, self._moment.typed(), title, known))

    def _show_columns(self, answer: SkillsAnswer) -> None:
        known = {source.reference: source for source in self._evidence}
        fresh = new_skills(self.session.earlier, self.session.interview)
        for zone, place in self._columns.items():
            skills = [(i, s) for i, s in enumerate(answer.skills) if s.zone == zone]
            place.show_cards([self._card(s, known, i, s.id in fresh) for i, s in skills])

    def _card(
        self, skill: Skill, known: Mapping[str, Evidence], index: int, fresh: bool
    ) -> SkillCard:
        found = [known[ref] for ref in skill.evidence if ref in known]
        told = ", ".join(evidence.title for evidence in found)
        icon = found[0].icon if found else "skill"
        card = SkillCard(skill, told, icon, self.session.pack, index, fresh)
        card.lifted.connect(self._hand.lift)
        card.moved.connect(self._carry)
        card.dropped.connect(self._drop)
        card.digit.connect(self._move_by_digit)
        card.asked.connect(self._take)
        return card

    def _carry(self, at: QPoint) -> None:
        self._hand.carry(at)
        for place in self._columns.values():
            place.receive(place.holds(at))

    def _move_by_digit(self, skill_id: str, digit: int) -> None:
        zones = list(self._columns)
        if digit <= len(zones):
            self._move(skill_id, zones[digit - 1])

    def _choose(self, reference: str) -> None:
        self._chosen = reference
        self.refresh()

    def _close(self) -> None:
        self._take("")
        self._moment.begin()

    def _take(self, skill_id: str) -> None:
        self._in_hand = skill_id
        self.refresh()
        if skill_id:
            self._editor.begin()  # the card that was touched has been drawn anew

    def _tell(self, part: str, text: str) -> None:
        story: ActionStory = replace(story_of(self._answer(), self._chosen), **{part: text})
        changed = put_story(self._answer(), story)
        self.session.edit(self.step.id, changed, _("Un moment précis"), typing=True)

    def _add(self, words: str, link: TermLink | None = None) -> None:
        verb, _sep, what = words.partition(" ")
        source = self._source()
        skill = Skill(
            self.session.new_id(),
            verb,
            what,
            evidence=(source.reference,) if source and source.reference != HERE else (),
            origin=source.origin if source else "",
            zone=next(iter(self._columns)),
            link=link,
        )
        self._in_hand = skill.id
        self.session.edit(self.step.id, put(self._answer(), skill), _("Nouvelle compétence"))
        self._editor.begin()

    def _accept(self, term: Term) -> None:
        """A term that was offered becomes a skill; the person's words can still change it."""
        self._moment.clear()
        self._add(term.label, link_to(term))

    def _change(self, skill: Skill, label_text: str, typing: bool) -> None:
        self.session.edit(self.step.id, put(self._answer(), skill), label_text, typing)

    def _remove(self, skill_id: str) -> None:
        changed = remove(self._answer(), skill_id)
        self.session.edit(self.step.id, changed, _("Retirer une compétence"))

    def _drop(self, skill_id: str, at: QPoint) -> None:
        self._hand.hide()
        for zone, place in self._columns.items():
            place.receive(False)
            if place.holds(at):
                self._move(skill_id, zone)

    def _make_room(self) -> None:
        """Where both have no room, the skill in hand takes the place of the moment."""
        self._moment.setVisible(not (self._in_hand and self.height() < theme.scaled(SHORT)))
        self._three.setDirection(across_if(self.width() >= theme.scaled(THREE_FROM)))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._make_room()
        narrow = self.width() < theme.scaled(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            (self._folded if narrow else self._line).insertWidget(0, self._sources)
            self._sources.fold(narrow)

    def _move(self, skill_id: str, zone: str) -> None:
        skill = find(self._answer(), skill_id)
        if skill is not None and skill.zone != zone:
            moved = put(self._answer(), replace(skill, zone=zone))
            self.session.edit(self.step.id, moved, _("Déplacer une compétence"))
            self._columns[zone].focus_card(skill_id)
