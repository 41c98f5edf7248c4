"""What is let go of is collected without harm: a crash there would take the hour along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import gc
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from app.domain.answers.form import FormAnswer
from app.ui import theme
from app.ui.interview.screen import InterviewScreen
from tests.ui.forms import open_session, settle

app = QApplication([])
theme.apply(app)
for _round in range(3):
    session = open_session()
    screen = InterviewScreen(session)
    screen.begin()
    screen.show()
    settle()
    session.edit("accueil", FormAnswer({"information": "lue_ensemble"}), "Information")
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del screen, session
    gc.collect()
print("let go of")
"""


def test_an_hour_with_gestures_is_let_go_of_without_harm() -> None:
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=root, capture_output=True, text=True, check=False
    )
    assert told.stdout.strip().endswith("let go of"), told.stderr[-600:]
