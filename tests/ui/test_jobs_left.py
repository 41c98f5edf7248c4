"""A screen may be left while its job is still at work: nobody is called, and nothing crashes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject

from app.ui import jobs

SCRIPT = """
import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject
from app.ui import jobs
from app.ui.shell.application import dressed

app, heard, told = dressed(), [], []

def begin(context, place):
    progress = jobs.Progress(context)
    progress.told.connect(lambda done, whole: told.append(place))

    def work():
        for piece in range(9):
            progress(piece, 9)
        return place

    jobs.run(work, context, heard.append, heard.append)

for place in range(2_000):
    context = QObject(app)
    begin(context, place)
    if place % 2:
        app.processEvents()
    else:
        shiboken6.delete(context)
clock = QElapsedTimer()
clock.start()
while len(heard) < 1_000 and clock.elapsed() < 20_000:
    app.processEvents()
print(sorted(heard) == list(range(1, 2_000, 2)), {place % 2 for place in told})
"""


def test_a_screen_left_while_its_job_answers_is_left_in_peace() -> None:
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=root, capture_output=True, text=True, check=False
    )
    assert told.stdout.split("\n")[0] == "True {1}", told.stderr[-600:]


def test_a_job_is_heard_of_after_what_asked_for_it_even_when_it_is_over_at_once(qtbot) -> None:
    context, told = QObject(), []
    progress = jobs.Progress(context)
    progress.told.connect(lambda done, whole: told.append((done, whole)))
    progress(1, 9)  # from the window's thread, as the answer of a job that is over already
    assert told == []
    qtbot.waitUntil(lambda: told == [(1, 9)])
