"""A gesture is answered in the next frame; what takes longer to build comes just after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QLabel, QWidget

from app.ui import theme
from app.ui.face.screen import FaceScreen
from app.ui.interview.screen import InterviewScreen
from app.ui.widgets import AfterFrame
from tests.gallery import Gallery, dress
from tests.gallery.cut import cut_texts
from tests.ui.forms import open_session


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def paintEvent(self, _event) -> None:
        self.heard.append("painted")

    def note(self) -> None:
        self.heard.append("told")


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("frames"))
    yield made
    made.close()


def next_frame() -> None:
    """What was posted is painted; no timer has come yet, as in the event loop."""
    QCoreApplication.sendPostedEvents()


def seen(window: QWidget) -> set[str]:
    return {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def has(window: QWidget, name: str) -> bool:
    return window.findChild(QObject, name) is not None


def test_it_is_told_once_and_after_the_picture(qtbot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    frame = AfterFrame(widget)
    frame.seen.connect(widget.note)
    widget.show()
    qtbot.waitUntil(lambda: "told" in widget.heard)
    widget.repaint()
    qtbot.waitUntil(lambda: widget.heard.count("painted") > 1)
    assert widget.heard[0] == "painted"
    assert widget.heard.count("told") == 1


def test_it_is_told_where_nothing_is_painted(qtbot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(AfterFrame(widget).seen):
        pass
    assert widget.heard == []


def test_a_step_is_seen_to_change_before_its_editor_is_built(gallery: Gallery) -> None:
    gallery.step("accueil")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    screen.show_step("projets")
    next_frame()
    assert screen.session.pack.step("projets").title in seen(screen)
    assert not has(screen, "projects.add")
    gallery.settle()
    assert gallery.hands.glimpse("projects.add") is not None


def test_a_step_seen_for_the_first_time_has_its_room_at_once(gallery: Gallery) -> None:
    """Its tools go below its title where both would be squeezed."""
    dress("light", 200)
    gallery.window.resize(1280, 800)
    gallery.step("accueil")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    screen.show_step("frise")
    gallery.settle()
    cut = cut_texts(screen.sheet)
    dress()
    assert cut == []


def test_an_editor_that_was_jumped_over_is_not_built(gallery: Gallery) -> None:
    gallery.step("accueil")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    screen.show_step("projets")
    screen.show_step("freins")
    gallery.settle()
    assert screen.sheet.page is not None
    screen.show_step("projets")
    assert screen.sheet.page is None


def test_turned_the_window_shows_nothing_of_the_counsellor_in_the_very_next_frame(
    gallery: Gallery,
) -> None:
    gallery.step("projets")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    screen.turn()
    next_frame()
    (person,) = gallery.window.findChildren(FaceScreen)
    assert not screen.isVisible()
    assert person.texts.title(person.step) in seen(gallery.window)
    assert person.view is None
    gallery.settle()
    assert person.view is not None


def test_a_screen_replaced_before_it_was_seen_takes_the_ones_before_it_along(
    gallery: Gallery,
) -> None:
    gallery.step("projets")
    gallery.window.show_screen(QWidget())
    gallery.window.show_screen(QWidget())
    gallery.settle()
    assert gallery.window.findChildren(InterviewScreen) == []


def test_coming_back_to_the_same_place_writes_nothing(qtbot, qapp) -> None:
    theme.apply(qapp, "light", 100)
    first = InterviewScreen(open_session())
    session = first.session
    qtbot.addWidget(first)
    first.begin()
    kept = session._store.kept
    again = InterviewScreen(session)
    qtbot.addWidget(again)
    again.begin()
    assert session._store.kept == kept
    session.update(interruption="parloir")
    assert session._store.kept == kept + 1
