"""Face to face, the foot is there for what stands in it, and goes with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.domain.answers import empty_answer
from app.ui.face.view import FaceView
from app.ui.widgets import Panel
from tests.gallery import Gallery, dress


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("foot"))
    yield made
    made.close()


def feet(gallery: Gallery) -> list[Panel]:
    found = gallery.window.findChildren(Panel)
    return [p for p in found if p.property("kind") == "face_foot" and p.isVisible()]


def views(gallery: Gallery) -> list[FaceView]:
    return [view for view in gallery.window.findChildren(FaceView) if view.isVisible()]


@pytest.mark.parametrize("step", ["projets", "freins"])
@pytest.mark.parametrize("noted", [True, False])
def test_a_foot_is_shown_for_pages_and_not_for_nothing(
    gallery: Gallery, step: str, noted: bool
) -> None:
    gallery.step(step)
    session = gallery.screens.session
    if not noted:
        kind = session.pack.step(step).kind
        session.edit(step, empty_answer(kind), "")
    gallery.face(step)
    gallery.hands.wait(lambda: next(iter(views(gallery)), None), "the page")
    gallery.settle()
    assert len(feet(gallery)) == noted
    if not noted:
        session.undo_stack.undo()
