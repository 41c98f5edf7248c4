"""The next frame after a gesture of the hour: change of step, undo, redo, turning the screen.

``python -m benchmarks.interview_frames [ROUNDS]`` prints the 95th percentile of each in
milliseconds, on the clock and of the processor in the window's thread, on the demonstration's
interview and on one ten times as large, with its ratio to a bare repaint of a window of the same
size measured in the same run. ``waits`` is in how many rounds the thread slept before its frame,
for a lock or the disk: where there are none, what the clock shows above the processor's time was
taken by another process or by the host of a virtual machine, not by the program. A step seen for
the first time and a screen that is turned fill up after their frame: ``whole`` is when nothing is
left to come.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from app.bootstrap import application
from app.domain.deck import load_deck
from app.domain.interview import Interview
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.interview.screen import InterviewScreen
from app.ui.session import Session
from app.ui.shell.screens import CounsellorScreens
from app.ui.shell.traces import set_aside
from tests import lives
from tests.gallery import open_gallery

SIZE = (1280, 800)
TURNING_MS = 400
"""Nobody turns a screen back and says so sooner."""
FRAME_MS = 16


class Memory:
    """A store that keeps nothing: the disk is measured elsewhere."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    save_note = save_answer

    def save_header(self, interview: Interview) -> None:
        """Nothing to keep."""


def larger(life: Interview, times: int) -> Interview:
    """``life`` with ``times`` as many moments and skills."""
    timeline, skills = life.answers["frise"], life.answers["competences"]
    moments = tuple(replace(e, id=f"{e.id}-{n}") for n in range(times) for e in timeline.episodes)
    able = tuple(replace(s, id=f"{s.id}-{n}") for n in range(times) for s in skills.skills)
    answers = {
        **life.answers,
        "frise": replace(timeline, episodes=moments),
        "competences": replace(skills, skills=able),
    }
    return replace(life, answers=answers)


class Taken(NamedTuple):
    """95th percentiles in milliseconds: the next frame on the clock and of the processor, and all
    that the gesture brings, on the clock. ``waits`` counts the rounds in which the thread slept."""

    frame: float
    processor: float
    whole: float
    waits: int

    @property
    def is_late(self) -> bool:
        """The program misses the frame: it worked too long, or the clock did while it waited."""
        return self.processor > FRAME_MS or (self.waits > 0 and self.frame > FRAME_MS)


def p95(act: Callable[[], None], rounds: int, before: Callable[[], None] = lambda: None) -> Taken:
    """What ``act`` takes; the frame is painted by what it posted, before any timer, as in the
    event loop. ``before`` is not counted."""
    frames, worked, wholes, waits = [], [], [], 0
    for _round in range(rounds + 2):
        before()
        settle()
        slept, began, at_work = _slept(), perf_counter(), thread_time()
        act()
        QCoreApplication.sendPostedEvents()
        frames.append((perf_counter() - began) * 1000)
        worked.append((thread_time() - at_work) * 1000)
        waits += _slept() > slept
        settle()
        wholes.append((perf_counter() - began) * 1000)
    kinds = (frames, worked, wholes)
    return Taken(*(quantiles(taken[2:], n=20, method="inclusive")[-1] for taken in kinds), waits)


def _slept() -> int:
    """How often this thread gave the processor away by itself."""
    return resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw


def settle() -> None:
    """Let what waits for the frame come, be laid out and painted."""
    for _turn in range(10):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def bare(rounds: int) -> Taken:
    """A window with one label, painted again."""
    window = QMainWindow()
    window.setCentralWidget(QLabel("Canevas"))
    window.resize(*SIZE)
    window.show()
    found = p95(lambda: window.repaint(), rounds)
    window.close()
    return found


def _session(life: Interview) -> Session:
    pack = load_pack(resources() / "method" / "esp")
    deck = load_deck(resources() / "decks" / "canevas")
    ids = count(1)
    return Session(life, pack, deck, Memory(), lambda: lives.HELD, lambda: f"n{next(ids)}")


def first_visits(life: Interview, rounds: int) -> dict[str, Taken]:
    """Each step seen for the first time, in an hour opened anew each time.

    The hours before are set aside: to free thousands of objects just before a gesture, as nobody
    does, makes the allocator's next moves slower.
    """
    shown, found = _window(QWidget()), {}
    first, *steps = load_pack(resources() / "method" / "esp").steps
    began = replace(life, current_step=first.id)
    for step in steps:
        aside: list[QWidget] = []

        def anew(aside: list[QWidget] = aside) -> None:
            aside.append(shown.takeCentralWidget())
            shown.setCentralWidget(_opened(_session(began)))

        found[f"first visit: {step.id}"] = p95(
            lambda key=step.id: shown.centralWidget().show_step(key), rounds, anew
        )
        for screen in aside:
            screen.deleteLater()
        settle()
    shown.close()
    return found


def hour(life: Interview, rounds: int) -> dict[str, Taken]:
    """The gestures on ``life``."""
    session = _session(life)
    shown, found = _window(_opened(session)), first_visits(life, rounds)
    screen = shown.centralWidget()
    for first, last in (("projets", "freins"), ("frise", "competences"), ("images", "frise")):
        steps = iter([first, last] * (rounds + 2))
        screen.show_step(first)
        settle()
        screen.show_step(last)
        found[f"{first} <-> {last}"] = p95(lambda it=steps: screen.show_step(next(it)), rounds)
    screen.show_step("projets")
    answer = session.answer(session.pack.step("projets"))
    for number in range(rounds + 2):
        session.edit("projets", replace(answer, no_longer=f"essai {number}"), f"geste {number}")
    settle()
    found["undo"] = p95(session.undo_stack.undo, rounds)
    found["redo"] = p95(session.undo_stack.redo, rounds)
    shown.close()
    return found


def _opened(session: Session) -> InterviewScreen:
    screen = InterviewScreen(session)
    screen.begin()
    return screen


def turning(rounds: int) -> dict[str, Taken]:
    """Face to face and back in the whole window, over the demonstration's interview."""
    with tempfile.TemporaryDirectory() as folder:
        gallery = open_gallery(Path(folder), "counsellor")
        gallery.window.resize(*SIZE)
        found = {}
        screens = gallery.screens
        turns = {
            "to the person": (screens._turn, screens.show_interview),
            "neutral": (lambda: screens._turning._turn_back(), lambda: _face(screens)),
            "back to work": (screens.show_interview, lambda: _neutral(screens)),
        }
        for step in ("accueil", "images", "projets"):
            gallery.show(step)
            for name, (act, before) in turns.items():
                found[f"{name}: {step}"] = p95(act, rounds, before)
        gallery.close()
    return found


def _face(screens: CounsellorScreens) -> None:
    screens.show_interview()
    settle()
    screens._turn()


def _neutral(screens: CounsellorScreens) -> None:
    _face(screens)
    settle()
    screens._turning._turn_back()
    QTest.qWait(TURNING_MS)


def _window(screen: QWidget) -> QMainWindow:
    window = QMainWindow()
    theme.dress(window)
    window.setCentralWidget(screen)
    window.resize(*SIZE)
    window.show()
    settle()
    return window


def main() -> int:
    """Measure and print; 1 when a gesture misses its frame."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    theme.apply(application())
    set_aside()
    base, late = bare(rounds), 0
    print(f"bare repaint: p95 {base.frame:.2f} ms, processor {base.processor:.2f} ms")
    life = replace(lives.lenormand(), closed_at=None)
    measured = {
        "demonstration": hour(life, rounds),
        "ten times": hour(larger(life, 10), rounds),
        "whole window": turning(rounds),
    }
    for name, gestures in measured.items():
        for gesture, taken in gestures.items():
            late += taken.is_late
            ratio = taken.processor / base.processor
            frame = f"frame {taken.frame:5.1f} ms, processor {taken.processor:5.1f} ms"
            told = f"{frame}, {ratio:5.1f} times bare, waits {taken.waits}"
            print(f"{name:13} {gesture:26} {told}; whole {taken.whole:6.1f} ms")
    return int(late > 0)


if __name__ == "__main__":
    raise SystemExit(main())
