"""After a lock nothing of a person is reached any more; a screen that was replaced is gone."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from app.domain.interview import Quote
from app.ui import jobs
from app.ui.shell.traces import forget_traces, set_aside
from tests.gallery import KINDS, Gallery, dress, open_gallery

HOLDERS = frozenset(
    (
        *("Draft", "Episode", "Interview", "Person", "Quote", "Session", "Summary", "Walk"),
        *("Autosave", "HomeDesk", "Keeping", "SendingWatch", "Vault", "Voice", "Workspace"),
        *("CounsellorScreens", "SupervisorScreens", "RestWatch", "Turning", "Vocabularies"),
    )
)
"""What holds a person, or the key of the space, by the name of its type."""

MARK = "Hippolyte-Marceau"
SPACES = tuple(kind for kind in KINDS if kind != "door")
SEEN_ALREADY = frozenset(
    (
        *("accueil", "situation", "images", "frise", "competences", "projets", "refus", "pause"),
        *("entretiens-tableau", "entretiens-introuvable", "synthese", "inacheve", "frise-courbe"),
        *("frise-tableau", "images-papier", "images-parole", "face-accueil", "face-situation"),
        *("face-projets", "face-freins", "face-competences", "jeux-importer", "reglages-fin"),
        *("journal-verifie", "securite-fin", "droits-effacer", "aide-sommaire"),
    )
)
"""Screens of the gallery that only show more of others: the test would take twice as long."""


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


def lock(gallery: Gallery) -> None:
    """Lock by the key, and see the door; the gallery lets go of the space it filled."""
    del gallery.workspace
    gallery._others.clear()
    QTest.keyClick(gallery.window, Qt.Key.Key_F12)
    gallery.settle()
    assert gallery.window.screens is None


def words_left() -> set[str]:
    """The words with the mark that anything alive refers to."""
    held = [other for thing in gc.get_objects() for other in gc.get_referents(thing)]
    # The collector does not list what can make no cycle, such as the words of a step.
    held += [s for other in held if type(other) is dict for s in gc.get_referents(other)]
    return {s for s in held if type(s) is str and MARK in s and s != MARK}


def forgotten(gallery: Gallery) -> None:
    """Another screen is shown, and what is garbage is searched for."""
    gallery.screens.show_home()
    gallery.settle()
    gc.collect()


def speak(gallery: Gallery) -> None:
    """Gestures on the interview that is open: each can be undone, the draft's too."""
    gallery.step("accueil")
    gallery.hands.type("note", f"{MARK} note")
    session = gallery.screens.session
    session.set_quotes((Quote("q", f"{MARK} mot", "accueil"),), "accueil", "Citation")
    gallery.screens.show_synthesis()
    gallery.settle()
    draft = gallery.shown.draft
    draft.write(draft.sentences[0], f"{MARK} phrase")
    gallery.settle()
    assert session.undo_stack.count() == 2
    assert draft.undo_stack.count() == 1


@pytest.mark.parametrize("gallery", SPACES, indirect=True)
def test_locked_nothing_that_held_a_person_is_alive(gallery: Gallery, left) -> None:
    for name in gallery.ways:
        if name not in SEEN_ALREADY:
            gallery.show(name)
    lock(gallery)
    assert left() == set()


def test_locked_no_word_that_was_written_is_referred_to(gallery: Gallery, left) -> None:
    speak(gallery)
    assert len(words_left()) >= 3
    lock(gallery)
    assert words_left() == set()
    assert left() == set()


def test_locked_under_the_veil_what_it_hid_is_gone_too(gallery: Gallery, left) -> None:
    gallery.step("accueil")
    gallery.window.veil.fall()
    gallery.settle()
    lock(gallery)
    assert left() == set()


def test_a_bug_that_was_met_holds_no_screen_after_a_lock(gallery: Gallery, left, capfd) -> None:
    gallery.step("accueil")

    def stumble() -> None:
        session = gallery.screens.session
        raise LookupError(session.interview.number)

    QTimer.singleShot(0, gallery.window, stumble)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.excepthook", lambda *_bug: None)
        gallery.settle()
    lock(gallery)
    assert left() == set()


def test_the_interview_before_is_gone_when_another_is_opened(gallery: Gallery) -> None:
    speak(gallery)
    before, draft = ref(gallery.screens.session), ref(gallery.shown.draft)
    other = next(s.id for s in gallery.workspace.summaries() if s.id != gallery.interview)
    gallery.screens.open(other)
    forgotten(gallery)
    assert before() is None
    assert draft() is None


@pytest.mark.parametrize(
    "name",
    [
        *("entretiens", "notice", "frise-moment", "images-comparer", "competences-carte"),
        *("projets-comparer", "freins", "relecture", "synthese", "relire", "apercu", "remettre"),
        *("face-images", "face-frise", "face-rendre"),
    ],
)
def test_a_screen_that_was_replaced_is_gone(replaced: Gallery, name: str) -> None:
    replaced.show(name)
    screen = ref(replaced.shown)
    forgotten(replaced)
    assert screen() is None


@pytest.fixture(scope="module")
def replaced(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = open_gallery(tmp_path_factory.mktemp("replaced"), "counsellor")
    yield made
    made.close()


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
