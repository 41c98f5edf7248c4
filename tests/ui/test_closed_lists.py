"""Closed lists: rows for a finger, and a wheel that never changes an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from ui.forms import open_session, part

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.review import Recommendation, ReviewAnswer
from app.ui import theme
from app.ui.steps import editor_for
from app.ui.widgets.chooser import ClosedList
from tests.gallery.cut import is_cut

UI = Path(__file__).parents[2] / "app" / "ui"


@pytest.fixture
def shown(qtbot, qapp) -> ClosedList:
    theme.apply(qapp, "light", 100)
    made = ClosedList("essai", "Essai")
    made.addItems(["Cuisine", "Buanderie", "Bibliothèque"])
    qtbot.addWidget(made)
    theme.dress(made)
    made.show()
    return made


def test_each_row_is_high_enough_for_a_finger(shown: ClosedList) -> None:
    shown.showPopup()
    QApplication.processEvents()
    assert all(shown.view().sizeHintForRow(row) >= 44 for row in range(shown.count()))
    shown.hidePopup()


def test_a_wheel_passes_over_it(shown: ClosedList) -> None:
    at, still, down = QPointF(10, 10), QPoint(), QPoint(0, -120)
    none, whole = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, still, down, Qt.MouseButton.NoButton, none, whole, False)
    QApplication.sendEvent(shown, event)
    assert shown.currentIndex() == 0
    assert not event.isAccepted()


def test_no_screen_makes_another_kind_of_list() -> None:
    others = [p.name for p in UI.rglob("*.py") if "QComboBox(" in p.read_text(encoding="utf-8")]
    assert others == []


def test_the_lists_of_projects_are_read_across_whatever_they_say(qtbot, qapp) -> None:
    theme.apply(qapp, "light", 100)
    horizons = ("immediat", "en_cours", "m3_12")
    told = tuple(Project(f"p{n}", "Fournil", key, "realiste") for n, key in enumerate(horizons))
    session = open_session({"projets": ProjectsAnswer(told)})
    editor = editor_for(session, session.pack.step("projets"))
    qtbot.addWidget(editor)
    theme.dress(editor)
    editor.resize(1080, 700)
    editor.show()
    QApplication.processEvents()
    lists = [part(editor, f"project.{n}.status") for n in range(3)]
    assert len({each.mapTo(editor, QPoint(0, 0)).y() for each in lists}) == 1


def test_a_longer_choice_asks_for_its_room(qtbot, qapp) -> None:
    theme.apply(qapp, "light", 100)
    session = open_session({"relecture": ReviewAnswer((Recommendation("r", "Essayer"),))})
    editor = editor_for(session, session.pack.step("relecture"))
    qtbot.addWidget(editor)
    theme.dress(editor)
    editor.resize(560, 700)
    editor.show()
    QApplication.processEvents()
    told = part(editor, "recommendation.0.addressee")
    told.setCurrentText("Responsable formation")
    assert told.currentText() == "Responsable formation"
    QApplication.processEvents()
    assert not is_cut(told)
