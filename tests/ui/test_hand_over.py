"""Remettre: the folder of the settings is offered while it is there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from journey.organisation import Organisation
from PySide6.QtWidgets import QLineEdit
from ui.forms import open_session, part

from app.ui.shell.hand_over import HandOverScreen


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
