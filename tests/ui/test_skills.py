"""The skills step by mouse and keys: a moment unfolded, a skill typed, moved and described."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.skills import Skill, SkillsAnswer, story_of
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.deck import load_deck
from app.domain.interview import Interview, Person, Quote
from app.domain.method_pack import load_pack
from app.domain.terms import Term, TermLink
from app.resources import resources
from app.ui import theme
from app.ui.session import Session
from app.ui.skills.card import SkillCard
from app.ui.steps.skills import SkillsEditor

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
EPISODES = (
    Episode("naissance", "famille", "Naissance de sa fille", "2012"),
    Episode("fournil", "emploi", "Fournil", "2007-09", "2009-06"),
    Episode("livreur", "emploi", "Livreur", "2014", "2016"),
)
PLACED = (PlacedCard("c28", "me_parle", keywords=("soin",)), PlacedCard("c37", "je_refuse"))


class Memory:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_note(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_header(self, interview: Interview) -> None:
        """Nothing to keep."""


@pytest.fixture
def editor(qtbot, qapp) -> SkillsEditor:
    theme.apply(qapp)
    pack = load_pack(resources() / "method" / "esp")
    deck = load_deck(resources() / "decks" / "canevas")
    steps = {step.kind: step for step in pack.steps}
    ids = count(1)
    answers = {
        steps["timeline"].id: TimelineAnswer("1991", EPISODES),
        steps["cards"].id: CardsAnswer(placed=PLACED),
    }
    interview = Interview("i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW, answers=answers)
    session = Session(interview, pack, deck, Memory(), lambda: NOW, lambda: f"n{next(ids)}")
    made = SkillsEditor(session, steps["skills"])
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(1000, 640)
    made.refresh()
    made.show()
    return made


def value(editor: SkillsEditor) -> SkillsAnswer:
    answer = editor.session.answer(editor.step)
    assert isinstance(answer, SkillsAnswer)
    return answer


def part(editor: SkillsEditor, name: str) -> QWidget:
    """The widget of that name that is shown: one taken away may wait for its deletion."""
    return next(w for w in editor.findChildren(QWidget, name) if w.isVisible())


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    QApplication.processEvents()


def add(editor: SkillsEditor, words: str) -> None:
    QTest.keyClicks(part(editor, "skills.new"), words)
    QTest.keyClick(part(editor, "skills.new"), Qt.Key.Key_Return)
    QApplication.processEvents()


def drag(source: QWidget, target: QWidget) -> None:
    """Press, move and release, each event at its exact global point."""
    start = source.mapToGlobal(source.rect().center())
    end = target.mapToGlobal(target.rect().center())
    _send(source, QEvent.Type.MouseButtonPress, start)
    for tenth in range(1, 11):
        _send(source, QEvent.Type.MouseMove, start + (end - start) * tenth / 10)
    _send(source, QEvent.Type.MouseButtonRelease, end)


def _send(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    held = Qt.MouseButton.NoButton
    if kind != QEvent.Type.MouseButtonRelease:
        held = Qt.MouseButton.LeftButton
    local = QPointF(widget.mapFromGlobal(at))
    event = QMouseEvent(
        kind, local, QPointF(at), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def test_evidence_shows_episodes_and_kept_cards_but_no_private_lane(editor):
    names = {w.objectName() for w in editor.findChildren(QWidget)}
    shown = {n.removeprefix("skills.evidence.") for n in names if n.startswith("skills.evidence.")}
    assert shown == {"episode:fournil", "episode:livreur", "card:c28"}


def test_evidence_is_read_out_with_its_dates_in_words(editor):
    said = part(editor, "skills.evidence.episode:fournil").accessibleName()
    assert "de septembre 2007 à juin 2009" in said


def test_a_skill_typed_keeps_its_verb_and_the_evidence_that_is_open(editor):
    click(part(editor, "skills.evidence.episode:livreur"))
    add(editor, "Composer une palette stable")
    (skill,) = value(editor).skills
    assert (skill.verb, skill.object) == ("Composer", "une palette stable")
    assert skill.evidence == ("episode:livreur",)
    assert skill.zone == "sur"


def test_the_moment_belongs_to_the_evidence_that_is_open(editor):
    click(part(editor, "skills.evidence.episode:livreur"))
    QTest.keyClicks(part(editor, "skills.first"), "je charge")
    click(part(editor, "skills.evidence.episode:fournil"))
    assert part(editor, "skills.first").text() == ""
    assert story_of(value(editor), "episode:livreur").first == "je charge"


def test_a_card_is_dragged_to_another_column_and_undo_brings_it_back(editor):
    add(editor, "Mener un groupe")
    drag(part(editor, "skill.0"), part(editor, "skills.column.a_developper"))
    assert value(editor).skills[0].zone == "a_developper"
    editor.session.undo_stack.undo()
    assert value(editor).skills[0].zone == "sur"


@pytest.mark.parametrize(
    ("key", "zone"),
    [(Qt.Key.Key_1, "sur"), (Qt.Key.Key_2, "a_verifier"), (Qt.Key.Key_3, "a_developper")],
)
def test_a_digit_moves_the_card(editor, key, zone):
    add(editor, "Mener un groupe")
    QTest.keyClick(part(editor, "skill.0"), key)
    QApplication.processEvents()
    assert value(editor).skills[0].zone == zone


def test_a_card_moved_by_a_digit_keeps_the_keyboard(editor):
    add(editor, "Mener un groupe")
    QTest.keyClick(part(editor, "skill.0"), Qt.Key.Key_3)
    QApplication.processEvents()
    QTest.keyClick(editor.focusWidget(), Qt.Key.Key_2)
    assert value(editor).skills[0].zone == "a_verifier"


def test_a_click_opens_the_details_that_are_kept(editor):
    add(editor, "Mener un groupe")
    click(part(editor, "skill.close"))
    click(part(editor, "skill.0"))
    QTest.keyClicks(part(editor, "skill.context"), "le samedi")
    click(part(editor, "skill.level.autonome"))
    click(part(editor, "skill.wanted.oui"))
    (skill,) = value(editor).skills
    assert (skill.context, skill.level, skill.wanted) == ("le samedi", "autonome", True)


def test_a_skill_can_be_taken_away(editor):
    add(editor, "Mener un groupe")
    click(part(editor, "skill.remove"))
    assert value(editor).skills == ()


def test_in_a_small_window_the_evidence_folds_to_one_line(editor):
    editor.resize(700, 440)
    QApplication.processEvents()
    line = part(editor, "skills.evidence")
    assert isinstance(line, QComboBox)
    assert line.count() == 3


class Terms:
    """A lookup with one job and its skills."""

    JOB = Term("canevas", "job", "m1", "Livreur, livreuse", "N4105")
    SKILLS = tuple(
        Term("canevas", "skill", f"s{n}", label)
        for n, label in enumerate(("Préparer une tournée", "Charger un camion", "Lire un plan"))
    )

    def search(self, typed: str, kinds: tuple[str, ...], limit: int = 8) -> list[Term]:
        known = (self.JOB, *self.SKILLS)
        begun = typed.split()[0].casefold()
        return [t for t in known if t.kind in kinds and t.label.casefold().startswith(begun)]

    def skills_of(self, job: Term, limit: int = 8) -> list[Term]:
        return list(self.SKILLS)[:limit]


@pytest.fixture
def offered(editor) -> SkillsEditor:
    editor.session.lookup = Terms()
    editor.activateWindow()
    editor.refresh()
    return editor


def chips(editor: SkillsEditor) -> list[str]:
    found = [w for w in editor.findChildren(QWidget) if w.objectName().startswith("skills.near.")]
    return [w.accessibleName().removeprefix("Ajouter : ") for w in found if w.isVisibleTo(editor)]


def test_the_job_of_a_moment_offers_its_skills_and_adds_none(offered) -> None:
    click(part(offered, "skills.evidence.episode:livreur"))
    assert chips(offered) == [term.label for term in Terms.SKILLS]
    assert value(offered).skills == ()


def test_one_key_takes_what_is_offered_with_its_link_and_origin(offered) -> None:
    click(part(offered, "skills.evidence.episode:livreur"))
    QTest.keyClicks(part(offered, "skills.new"), "char")
    assert chips(offered) == ["Charger un camion"]
    QTest.keyClick(part(offered, "skills.new"), Qt.Key.Key_F2)
    (skill,) = value(offered).skills
    assert (skill.verb, skill.object, skill.origin) == ("Charger", "un camion", "emploi")
    assert skill.link == TermLink("canevas", "s1", "Charger un camion")
    assert skill.evidence == ("episode:livreur",)
    assert part(offered, "skill.context").hasFocus()
    click(part(offered, "skill.close"))
    assert part(offered, "skills.new").text() == ""
    assert "Charger un camion" not in chips(offered)


def test_a_private_moment_offers_nothing(offered) -> None:
    assert "skills.evidence.episode:naissance" not in [
        w.objectName() for w in offered.findChildren(QWidget)
    ]


def test_a_skill_says_its_kind_its_ease_and_that_it_is_not_wished(editor) -> None:
    add(editor, "Charger un camion")
    QTest.keyClick(part(editor, "skill.kind"), Qt.Key.Key_Down)
    QTest.keyClick(part(editor, "skill.rating"), Qt.Key.Key_Down)
    click(part(editor, "skill.wanted.non"))
    (skill,) = value(editor).skills
    assert (skill.kind, skill.rating, skill.wanted) == ("technique", "pas_encore", False)
    click(part(editor, "skill.wanted.non"))
    assert value(editor).skills[0].wanted is None


def test_a_second_moment_and_a_quote_become_evidence(editor) -> None:
    quote = Quote("q", "competences", "On me demandait toujours.")
    editor.session.set_quotes((quote,), "competences", "Citation")
    add(editor, "Charger un camion")
    click(part(editor, "skills.evidence.quote:q"))
    click(part(editor, "skill.evidence"))
    assert value(editor).skills[0].evidence[-1] == "quote:q"


def test_what_was_told_of_a_moment_is_seen_whole(editor) -> None:
    field = part(editor, "skills.first")
    QTest.keyClicks(field, "je lis le bon, puis je charge le lourd en bas")
    QApplication.processEvents()
    lines = field.document().size().height()
    assert lines > 1
    assert field.viewport().height() >= lines * field.fontMetrics().lineSpacing()


def test_who_asked_for_help_is_told_apart(editor) -> None:
    QTest.keyClicks(part(editor, "skills.asked"), "les nouveaux")
    story = story_of(value(editor), "episode:fournil")
    assert (story.asked, story.first) == ("les nouveaux", "")


def test_a_second_interview_takes_over_and_marks_what_is_new(editor) -> None:
    old = Skill("old", "Pétrir", "la pâte", zone="sur")
    first = replace(
        editor.session.interview, id="first", answers={editor.step.id: SkillsAnswer((old,))}
    )
    editor.session.earlier = first
    editor.refresh()
    click(part(editor, f"{editor.step.id}.take_over"))
    assert value(editor).skills == (old,)
    click(part(editor, "skills.evidence.detention:"))
    add(editor, "Trier du papier")
    told = {card.skill.id: card.fresh for card in editor.findChildren(SkillCard) if card.parent()}
    assert told["old"] is False
    assert [told[s.id] for s in value(editor).skills if s.id != "old"] == [True]
    assert first.answers[editor.step.id] == SkillsAnswer((old,))
    learnt = value(editor).skills[1]
    assert (learnt.origin, learnt.evidence) == ("detention", ())


def test_a_key_offers_nothing_while_another_skill_is_in_hand(offered) -> None:
    click(part(offered, "skills.evidence.episode:livreur"))
    QTest.keyClick(part(offered, "skills.new"), Qt.Key.Key_F2)
    assert not part(offered, "skill.context").text()
    QTest.keyClick(part(offered, "skill.context"), Qt.Key.Key_F2)
    assert len(value(offered).skills) == 1
