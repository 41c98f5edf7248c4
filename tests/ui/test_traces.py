"""After a lock nothing of a person is reached any more; a screen that was replaced is gone."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.interview import Quote
from app.ui import jobs
from app.ui.shell.traces import forget_traces, set_aside
from tests.gallery import Gallery, dress, open_gallery

HOLDERS = frozenset(
    (
        *("Draft", "Episode", "Interview", "Person", "Quote", "Session", "Summary", "Walk"),
        *("Autosave", "HomeDesk", "Keeping", "SendingWatch", "Vault", "Voice", "Workspace"),
        *("CounsellorScreens", "SupervisorScreens", "RestWatch", "Turning", "Vocabularies"),
    )
)
"""What holds a person, or the key of the space, by the name of its type."""

MARK = "Hippolyte-Marceau"
SPACES = ("counsellor", "team", "desk")
"""A counsellor alone, one whom a supervisor knows, and a supervisor who received something."""

VISITED = (
    *("entretiens", "frise-moment", "images-comparer", "competences-carte", "projets-comparer"),
    *("apercu", "face-frise", "face-rendre", "relire", "remettre", "voile", "equipe"),
    *("reglages", "journal", "securite", "droits-emporter", "entretiens-deplacer"),
)
"""Of a counsellor's many screens one of each sort; of the other spaces all are visited."""


def holders() -> list[object]:
    """All that is alive of what holds a person."""
    found = (thing for thing in gc.get_objects() if type(thing).__name__ in HOLDERS)
    return [thing for thing in found if str(type(thing).__module__).startswith("app.")]


@pytest.fixture
def left() -> Iterator[Callable[[], set[str]]]:
    """The names of the types of what is alive and was not before the test."""
    gc.unfreeze()  # what an earlier test set aside is not listed
    earlier = holders()
    known = set(map(id, earlier))
    yield lambda: {type(thing).__name__ for thing in holders() if id(thing) not in known}
    earlier.clear()  # held until now: their numbers were not given again


@pytest.fixture
def gallery(request, left, tmp_path) -> Iterator[Gallery]:
    dress()
    made = open_gallery(tmp_path, getattr(request, "param", "counsellor"))
    yield made
    made.close()


def lock(gallery: Gallery, qtbot: QtBot) -> None:
    """Lock by the key, and see the door; the gallery lets go of the space it filled."""
    del gallery.workspace
    gallery._others.clear()
    QTest.keyClick(gallery.window, Qt.Key.Key_F12)
    assert gallery.window.screens is None
    qtbot.waitUntil(lambda: gc.get_freeze_count() == 0)  # the door was seen, and all is searched
    gallery.settle()


def assert_gone(left: Callable[[], set[str]], qtbot: QtBot) -> None:
    """Nothing is left, once the copy of the day that a thread may still be making is made."""

    def nothing() -> None:
        assert left() == set()

    qtbot.waitUntil(nothing)


def words_left() -> set[str]:
    """The words with the mark that anything alive refers to."""
    held = [other for thing in gc.get_objects() for other in gc.get_referents(thing)]
    # The collector does not list what can make no cycle, such as the words of a step.
    held += [s for other in held if type(other) is dict for s in gc.get_referents(other)]
    return {s for s in held if type(s) is str and MARK in s and s != MARK}


def speak(gallery: Gallery) -> None:
    """Gestures on the interview that is open: each can be undone, the draft's too."""
    gallery.step("accueil")
    gallery.hands.type("note", f"{MARK} note")
    session = gallery.screens.session
    session.set_quotes((Quote("q", "accueil", f"{MARK} mot"),), "accueil", "Citation")
    gallery.screens.show_synthesis()
    gallery.settle()
    draft = gallery.shown.draft
    draft.write(draft.sentences[0], f"{MARK} phrase")
    draft.flush()  # as when its field is left, which a lock does
    session.flush()
    gallery.settle()
    assert session.undo_stack.count() == 2
    assert draft.undo_stack.count() == 1


@pytest.mark.parametrize("gallery", SPACES, indirect=True)
def test_a_screen_that_was_replaced_is_gone_and_a_lock_leaves_nothing_of_the_space(
    gallery: Gallery, left, qtbot
) -> None:
    screens = {}
    for name in [n for n in gallery.ways if n in VISITED or "voile" not in gallery.ways]:
        gallery.show(name)
        screens[name] = ref(gallery.shown)
    shown = gallery.shown
    gc.collect()
    alive = [name for name, screen in screens.items() if screen() not in (None, shown)]
    assert alive == []
    del shown
    lock(gallery, qtbot)
    assert_gone(left, qtbot)


def test_locked_no_word_that_was_written_is_referred_to(gallery: Gallery, left, qtbot) -> None:
    speak(gallery)
    assert len(words_left()) >= 3
    lock(gallery, qtbot)
    assert words_left() == set()
    assert_gone(left, qtbot)


def test_locked_under_the_veil_what_it_hid_is_gone_too(gallery: Gallery, left, qtbot) -> None:
    gallery.step("accueil")
    gallery.window.veil.fall()
    gallery.settle()
    lock(gallery, qtbot)
    assert_gone(left, qtbot)


def test_a_bug_that_was_met_holds_no_screen_after_a_lock(
    gallery: Gallery, left, qtbot, capfd
) -> None:
    gallery.step("accueil")

    def stumble() -> None:
        session = gallery.screens.session
        raise LookupError(session.interview.number)

    QTimer.singleShot(0, gallery.window, stumble)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.excepthook", lambda *_bug: None)
        gallery.settle()
    lock(gallery, qtbot)
    assert_gone(left, qtbot)


def test_the_interview_before_is_gone_when_another_is_opened(gallery: Gallery) -> None:
    speak(gallery)
    before, draft = ref(gallery.screens.session), ref(gallery.shown.draft)
    other = next(s.id for s in gallery.workspace.summaries() if s.id != gallery.interview)
    gallery.screens.open(other)
    gallery.settle()
    gc.collect()
    assert before() is None
    assert draft() is None


def test_what_was_asked_of_a_job_is_let_go_once_it_answered(qtbot) -> None:
    class Asked:
        heard = 0

        def hear(self, answer: int) -> None:
            Asked.heard = answer

    asked, context = Asked(), QObject()
    gone = ref(asked)
    jobs.run(lambda: 7, context, asked.hear, lambda _error: None)
    del asked
    qtbot.waitUntil(lambda: gone() is None)
    assert Asked.heard == 7


def test_what_was_set_aside_is_searched_again(qapp) -> None:
    class Person:
        """Refers to itself: only the collector lets go of it."""

        def __init__(self) -> None:
            self.itself = self

    person = Person()
    gone = ref(person)
    set_aside()
    del person
    gc.collect()
    assert gone() is not None
    forget_traces()
    assert gone() is None
