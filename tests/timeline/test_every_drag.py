"""Every drag of the product has a twin for one pointer that does not drag, and one for keys.

Each row makes the same change three times on a fresh screen; what is left must be the same. A file
of ``app/ui`` that follows a held pointer and stands in no row fails the last test.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from twins import DRAGS, Drag
from ui import cards_table
from ui.forms import open_session

from app.domain.answers.skills import Skill, SkillsAnswer
from app.ui.steps import editor_for

FOLLOWED_ELSEWHERE = {
    "supervisor/reception.py": "files dropped: « Lire la clé » reads the folder typed or picked",
    "widgets/finger.py": "scrolling: wheel, bar and keys, nothing changes",
    "shell/rest.py": "any movement says that somebody is there",
    "timeline/touch.py": "hands the fingers to the hand of the canvas",
}
BACK_AGAIN = ("a laid picture back to the table", "the part of life that is seen")
"""Rows whose drag takes back what their own first gesture did, which that gesture asserts."""
HELD = re.compile(r"def mouseMoveEvent|MouseMove|TouchUpdate|def dropEvent|QDrag\(|\bHand\(self")


@pytest.fixture
def fresh(qtbot, qapp, open_editor) -> Callable[[str], QWidget]:
    def cards() -> QWidget:
        return cards_table.open_editor(qtbot, qapp)

    def skills() -> QWidget:
        session = open_session(
            {"competences": SkillsAnswer((Skill("s", "Pétrir", "la pâte", zone="sur"),))}
        )
        made = editor_for(session, session.pack.step("competences"))
        made.resize(1100, 700)
        made.refresh()
        return made

    def shown(kind: str) -> QWidget:
        made = {"cards": cards, "skills": skills, "timeline": open_editor}[kind]()
        qtbot.addWidget(made)
        made.show()
        QApplication.processEvents()
        return made

    return shown


@pytest.mark.parametrize("row", DRAGS, ids=[row.name for row in DRAGS])
def test_a_drag_a_tap_and_a_key_leave_the_same(row: Drag, fresh) -> None:
    left = []
    for act in (None, row.drag, row.tap, row.keys):
        made = fresh(row.screen)
        if act is not None:
            act(made)
        QApplication.processEvents()
        left.append(row.value(made))
        made.hide()
    before, dragged, tapped, typed = left
    assert dragged != before or row.name in BACK_AGAIN
    assert tapped == dragged
    assert typed == dragged


def test_each_file_that_follows_a_held_pointer_stands_in_the_table() -> None:
    root = Path(__file__).parents[2] / "app" / "ui"
    follows = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if "demo" not in path.parts and HELD.search(path.read_text(encoding="utf-8"))
    }
    known = {name for row in DRAGS for name in row.followed_in}
    assert follows - known - set(FOLLOWED_ELSEWHERE) == set()
    assert known <= follows
