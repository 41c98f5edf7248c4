"""Mes entretiens: planned, found, refused, moved and recognised, with the gestures of a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from ui.forms import part, shown, write
from ui.home_hands import (
    RUDY,
    THIERRY,
    click,
    clock,
    count,
    hold,
    open_home,
    pick,
    texts,
    workspace,
)

from app.domain.answers.form import FormAnswer
from app.domain.delay import Delays, suspend
from app.domain.interview import with_answer
from app.domain.typography import typographic
from app.ui.home.desk import STATES
from app.workspace import planning

__all__ = ["clock", "open_home", "workspace"]


def test_the_first_day_teaches_and_offers_one_gesture(open_home, qtbot):
    home = open_home()
    assert "Une personne, une heure." in texts(home)
    with qtbot.waitSignal(home.team):
        click(home, "home.first.team")
    click(home, "home.first.new")
    assert shown(home, "new.last")


def test_a_name_is_enough_to_plan(open_home, workspace):
    home = open_home()
    click(home, "home.new")
    write(part(home, "new.first"), "Inès")
    write(part(home, "new.last"), "Da Costa")
    QTest.keyClick(part(home, "new.last"), Qt.Key.Key_Return)
    (made,) = workspace.summaries()
    assert (made.person.first_name, made.person.last_name) == ("Inès", "Da Costa")
    assert made.planned_at is None
    assert "Moment à fixer · n°\u00a01" in texts(home)


def test_a_moment_typed_puts_the_person_in_the_agenda(open_home, workspace):
    home = open_home()
    click(home, "home.new")
    write(part(home, "new.last"), "Prigent")
    write(part(home, "new.when"), "15h")
    assert "Aujourd’hui, 15 h" in texts(home)
    click(home, "new.plan")
    assert part(home, "home.agenda.1").accessibleName().startswith("15 h, Prigent")


def test_a_moment_not_understood_is_asked_again(open_home, workspace):
    home = open_home()
    click(home, "home.new")
    write(part(home, "new.last"), "Prigent")
    write(part(home, "new.when"), "un de ces jours")
    click(home, "new.plan")
    assert workspace.summaries() == ()
    assert any("Par exemple" in text for text in texts(home))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02 10h", "Le 31 février n’existe pas."),
        ("demain 25h", "25 h n’existe pas."),
        ("hier 10h", "C’est déjà passé : hier, 10 h."),
        ("jeudi", "Il manque l’heure : « demain 14 h »."),
        ("14h peut-être", "« peut-être » ? Par exemple « jeudi 10 h », « 26/11 14 h »."),
    ],
)
def test_what_is_wrong_with_a_moment_is_named(open_home, workspace, typed, said):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.more.1", "Fixer ou changer le moment…")
    write(part(home, "move.when"), typed)
    click(home, "move.keep")
    assert typographic(said) in texts(home)
    assert workspace.summaries()[0].planned_at is None


def test_a_missing_name_is_asked_for(open_home, workspace):
    home = open_home()
    click(home, "home.new")
    click(home, "new.plan")
    assert "Il faut un nom." in texts(home)
    assert QApplication.focusWidget() is part(home, "new.last")


def test_a_long_word_about_one_field_leaves_the_others_on_their_line(open_home):
    home = open_home(856, 600)
    click(home, "home.new")
    write(part(home, "new.when"), "un de ces jours, plutôt le matin")
    QApplication.processEvents()
    fields = [part(home, f"new.{name}") for name in ("first", "last", "when")]
    assert len({field.mapTo(home, field.rect().topLeft()).y() for field in fields}) == 1


def test_someone_met_before_is_noticed_and_the_second_interview_is_theirs(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home()
    click(home, "home.new")
    write(part(home, "new.first"), "RUDY")
    write(part(home, "new.last"), "lenormand")
    click(home, "new.plan")
    assert len(workspace.summaries()) == 1
    click(home, "new.same.0")
    assert {s.person for s in workspace.summaries()} == {RUDY}
    assert "Deuxième entretien" in texts(home)


def test_a_namesake_stays_someone_else(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home()
    click(home, "home.new")
    write(part(home, "new.first"), "Rudy")
    write(part(home, "new.last"), "Lenormand")
    click(home, "new.plan")
    click(home, "new.other.0")
    assert len({s.person.id for s in workspace.summaries()}) == 2


@pytest.mark.parametrize(
    ("entry", "said"),
    [("refused.pas_utile", "Refus : ne le juge pas utile"), ("absent.sortie", "")],
)
def test_no_interview_in_two_clicks_counted_without_content(open_home, workspace, entry, said):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.none.1", entry)
    outcome, reason = entry.split(".")
    (ended,) = workspace.summaries()
    assert (ended.outcome, ended.outcome_reason) == (outcome, reason)
    assert count(home, "planned") == "0"
    assert said in part(home, "home.said.words").text()
    assert part(home, "home.counted").text().startswith("Sans entretien : 1 ")


def test_what_names_a_group_of_reasons_is_no_choice(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home()
    click(home, "home.none.1")
    menu = QApplication.activePopupWidget()
    titles = {label.text() for label in menu.findChildren(QLabel)}
    assert titles == {"Refus, avec sa raison", "Absence, avec sa raison"}
    passed = []
    for _step in range(len(menu.actions())):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        passed.append(menu.activeAction().text())
    assert not titles & set(passed)
    assert min(menu.actionGeometry(menu.activeAction()).height(), 44) == 44
    menu.close()


def test_a_refusal_recorded_by_mistake_is_taken_back(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.none.1", "refused.sans_raison")
    click(home, "home.said.undo")
    assert count(home, "planned") == "1"
    assert not part(home, "home.counted").text()


def test_refusals_can_be_seen_and_nothing_of_them_opens(open_home, workspace, qtbot):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.none.1", "refused.sans_raison")
    click(home, "home.ended")
    table = part(home, "home.table")
    assert table.item(0, 2).text() == "Refus : sans raison donnée"
    table.setCurrentCell(0, 0)
    with qtbot.assertNotEmitted(home.chosen):
        QTest.keyClick(table, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu.actions()[0].text() == "Rouvrir, la personne a changé d’avis"
    menu.close()
    click(home, "home.all")
    assert not shown(home, "home.table")


def test_the_moment_is_changed_later(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.more.1", "Fixer ou changer le moment…")
    write(part(home, "move.when"), "demain 9h")
    QTest.keyClick(part(home, "move.when"), Qt.Key.Key_Return)
    assert "Demain, 9 h · n°\u00a01" in texts(home)


def test_the_moment_that_was_fixed_stands_there_to_be_changed(open_home, workspace, clock):
    workspace.begin(RUDY, clock.at.replace(hour=15, minute=0) + timedelta(days=1))
    home = open_home()
    pick(home, "home.more.1", "Fixer ou changer le moment…")
    field = part(home, "move.when")
    assert (field.text(), field.selectedText()) == ("Demain, 16 h", "Demain, 16 h")
    write(field, "demain 9h")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Demain, 9 h · n°\u00a01" in texts(home)


@pytest.mark.parametrize("panel", ["home.new", "home.more.1"])
def test_escape_closes_what_was_opened_and_changes_nothing(open_home, workspace, panel):
    workspace.begin(RUDY)
    home = open_home()
    if panel == "home.new":
        click(home, panel)
    else:
        pick(home, panel, "Fixer ou changer le moment…")
    typed = QApplication.focusWidget()
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    assert not typed.isVisible()
    assert home.isAncestorOf(QApplication.focusWidget())
    assert len(workspace.summaries()) == 1


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ((), "Rien de prévu aujourd’hui."),
        ((2,), "Un entretien, à 11 h 30."),
        ((2, 4), "2 entretiens, le prochain à 11 h 30."),
        ((-1,), "Un entretien."),
        ((26,), "Rien de prévu aujourd’hui."),
    ],
)
def test_the_day_is_told_in_a_sentence(open_home, workspace, clock, hours, said):
    for hour in hours:
        workspace.begin(RUDY, clock.at + timedelta(hours=hour))
    assert part(open_home(), "home.today").text() == said


def test_each_interview_stands_in_the_column_of_its_state(open_home, workspace, clock):
    workspace.begin(RUDY)
    hold(workspace, workspace.begin(THIERRY), started_at=clock.at, current_step="freins")
    hold(workspace, workspace.begin(THIERRY), started_at=clock.at, closed_at=clock.at)
    home = open_home()
    assert [count(home, state) for state in STATES] == ["1", "1", "1", "0", "0"]
    assert "Étape 7 sur 8, Freins et appuis" in texts(home)


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "J-4, samedi"), (3, "J-2, jeudi"), (5, "Aujourd’hui"), (6, "J+1, motif à noter")],
)
def test_a_due_date_is_told_in_days_and_in_words(open_home, workspace, clock, days, said):
    held = clock.at - timedelta(days=days)
    hold(workspace, workspace.begin(THIERRY), started_at=held, closed_at=held)
    assert said in texts(open_home())


def test_search_reads_names_and_answers_as_one_types(open_home, workspace):
    workspace.begin(RUDY)
    told = with_answer(
        workspace.begin(THIERRY), "situation", FormAnswer({"demande": "Retrouver un fournil"})
    )
    workspace.save_answer(told, "situation")
    home = open_home()
    for typed, found in (("lenor", "1"), ("fournil", "1"), ("", "2")):
        part(home, "home.search").clear()
        write(part(home, "home.search"), typed)
        assert count(home, "planned") == found, typed


def test_a_search_that_finds_nothing_says_so_and_leads_on(open_home, workspace):
    made = workspace.begin(RUDY)
    home = open_home()
    write(part(home, "home.search"), "zzz")
    assert "Rien ici pour « zzz ». Essayez le début d’un nom ou d’un mot." in texts(home)
    click(home, "home.nothing.clear")
    assert count(home, "planned") == "1"
    planning.end_without_content(workspace, made.id, "absent", "")
    home.refresh()
    click(home, "home.ended")
    workspace.begin(THIERRY)
    home.refresh()
    write(part(home, "home.search"), "thierry")
    click(home, "home.nothing.all")
    assert count(home, "planned") == "1"


def test_the_plain_table_shows_the_same_and_is_remembered(open_home, workspace, qtbot):
    made = workspace.begin(RUDY)
    home = open_home()
    click(home, "home.view.table")
    table = part(home, "home.table")
    assert [table.item(0, c).text() for c in range(3)] == ["M. Rudy Lenormand", "1", "Planifié"]
    table.setCurrentCell(0, 0)
    with qtbot.waitSignal(home.chosen) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [made.id]
    assert shown(open_home(), "home.table")


def test_a_card_opens_by_click_and_by_its_button(open_home, workspace, qtbot):
    made = workspace.begin(RUDY)
    home = open_home()
    with qtbot.waitSignal(home.chosen) as told:
        click(home, "home.open.1")
    assert told.args == [made.id]
    with qtbot.waitSignal(home.chosen):
        click(home, "home.card.1")


def test_enter_presses_the_button_of_a_card_and_plans_once(open_home, workspace, qtbot):
    made = workspace.begin(RUDY)
    home = open_home()
    part(home, "home.open.1").setFocus()
    with qtbot.waitSignal(home.chosen) as told:
        QTest.keyClick(part(home, "home.open.1"), Qt.Key.Key_Return)
    assert told.args == [made.id]
    click(home, "home.new")
    write(part(home, "new.last"), "Caron")
    QTest.keyClick(part(home, "new.last"), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(workspace.summaries()) == 2


def test_the_rights_of_the_person_are_one_entry_away(open_home, workspace, qtbot):
    made = workspace.begin(RUDY)
    home = open_home()
    with qtbot.waitSignal(home.rights) as told:
        pick(home, "home.more.1", "Droits de la personne…")
    assert told.args == [made.id]


def test_a_suspended_synthesis_says_why_instead_of_its_day(open_home, workspace):
    now = workspace.world.now()
    made = hold(workspace, workspace.begin(RUDY), started_at=now, closed_at=now)
    workspace.save_delays(made.id, suspend(Delays(), "hopital", now.date()))
    assert "Suspendu : Hospitalisation" in texts(open_home())
