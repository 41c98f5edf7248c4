"""Remettre: the folder of the settings is offered while it is there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from journey.organisation import Organisation
from PySide6.QtWidgets import QLabel, QLineEdit
from ui.forms import open_session, part

from app.domain.answers.projects import Project, ProjectsAnswer
from app.ui.shell.hand_over import HandOverScreen


@pytest.fixture
def counsellor(tmp_path: Path):
    organisation = Organisation(tmp_path)
    made = organisation.space("counsellor", "Claire Morel")
    organisation.admit(made, organisation.founded())
    (tmp_path / "cle").mkdir()
    made.save_settings(replace(made.settings(), key_folder=str(tmp_path / "cle")))
    yield made
    for space in organisation.spaces:
        space.close()


def ended(counsellor, **answers):
    session = open_session()
    begun = counsellor.begin(session.interview.person)
    session.interview = replace(begun, answers={**session.interview.answers, **answers})
    return session


def said(screen: HandOverScreen) -> str:
    return " / ".join(t.text() for t in screen.findChildren(QLabel) if t.isVisible())


def test_a_forbidden_word_stops_the_key_here_too(qtbot, qapp, counsellor) -> None:
    told = ProjectsAnswer((Project("p", "Travailler", step="Parler de son homicide"),))
    screen = HandOverScreen(ended(counsellor, projets=told), counsellor)
    qtbot.addWidget(screen)
    screen.show()
    assert "Des mots soulignés attendent votre décision." in said(screen)
    assert not part(screen, "hand_over.write").isEnabled()


def test_more_than_two_pages_are_told_before_signing_with_each_share(
    qtbot, qapp, counsellor
) -> None:
    long = "Il range, il compte et il prévient avant que le camion parte. " * 60
    told = ProjectsAnswer((Project("p", "Travailler", one_more=long, step=long),))
    screen = HandOverScreen(ended(counsellor, projets=told), counsellor)
    qtbot.addWidget(screen)
    screen.show()
    assert "pages au lieu de deux. Plus longs que prévu : Projets (" in said(screen)
    assert "mots, 120 prévus)" in said(screen)
    assert part(screen, "hand_over.write").isEnabled()


@pytest.mark.parametrize("plugged", [True, False], ids=["plugged-in", "absent"])
def test_the_usual_folder_is_shown_while_it_is_there(qtbot, qapp, tmp_path: Path, plugged) -> None:
    organisation = Organisation(tmp_path)
    counsellor = organisation.space("counsellor", "Claire Morel")
    organisation.admit(counsellor, organisation.founded())
    usual = tmp_path / "cle"
    if plugged:
        usual.mkdir()
    counsellor.save_settings(replace(counsellor.settings(), key_folder=str(usual)))
    session = open_session()
    session.interview = counsellor.begin(session.interview.person)
    screen = HandOverScreen(session, counsellor)
    qtbot.addWidget(screen)
    screen.show()
    field = part(screen, "hand_over.place")
    assert isinstance(field, QLineEdit)
    assert field.text() == (str(usual) if plugged else "")
    assert part(screen, "hand_over.write").isEnabled() == plugged
    for space in organisation.spaces:
        space.close()
