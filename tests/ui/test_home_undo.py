"""Mes entretiens: what was just done there is taken back, and nothing else."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.forms import part, shown, write
from ui.home_hands import RUDY, click, clock, count, open_home, pick, workspace

from app.ui.home.screen import Home
from app.workspace import planning

__all__ = ["clock", "open_home", "workspace"]


def undo(home: Home) -> None:
    """Ctrl+Z, wherever the keyboard is."""
    QTest.keyClick(
        QApplication.focusWidget() or home, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    QApplication.processEvents()


def test_ctrl_z_takes_the_refusal_back_and_says_so_once(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.none.1", "refused.sans_raison")
    undo(home)
    said = "C’est annulé. M. Rudy Lenormand. Planifié : moment à fixer."
    assert part(home, "home.said.words").text() == said
    assert count(home, "planned") == "1"
    assert not shown(home, "home.said.undo")
    undo(home)
    assert workspace.summaries()[0].outcome == ""


def test_ctrl_z_undoes_from_the_search_field_and_never_what_is_no_longer_offered(
    open_home, workspace
):
    workspace.begin(RUDY)
    home = open_home()
    pick(home, "home.none.1", "absent.sortie")
    part(home, "home.search").setFocus()
    undo(home)
    assert count(home, "planned") == "1"
    pick(home, "home.none.1", "absent.sortie")
    click(home, "home.said.close")
    undo(home)
    assert count(home, "planned") == "0"


def test_an_interview_moved_by_mistake_goes_back_to_its_moment(open_home, workspace, clock):
    workspace.begin(RUDY, clock.at + timedelta(hours=2))
    home = open_home()
    pick(home, "home.more.1", "Fixer ou changer le moment…")
    write(part(home, "move.when"), "demain 9h")
    QTest.keyClick(part(home, "move.when"), Qt.Key.Key_Return)
    assert "demain, 9 h." in part(home, "home.said.words").text()
    undo(home)
    assert workspace.summaries()[0].planned_at == clock.at + timedelta(hours=2)


def test_a_refusal_reopened_by_mistake_is_a_refusal_again_as_it_was(open_home, workspace):
    made = workspace.begin(RUDY)
    planning.end_without_content(workspace, made.id, "refused", "pas_utile")
    (before,) = workspace.summaries()
    home = open_home()
    click(home, "home.ended")
    home._menu.reopened.emit(made.id)
    assert workspace.summaries()[0].outcome == ""
    undo(home)
    assert workspace.summaries() == (before,)


def test_an_interview_planned_under_a_wrong_name_is_taken_away(open_home, workspace):
    home = open_home()
    click(home, "home.new")
    write(part(home, "new.last"), "Prigentt")
    QTest.keyClick(part(home, "new.last"), Qt.Key.Key_Return)
    assert "Prigentt. Planifié" in part(home, "home.said.words").text()
    undo(home)
    assert workspace.summaries() == ()
    assert "plus d’entretien prévu avec Prigentt" in part(home, "home.said.words").text()
