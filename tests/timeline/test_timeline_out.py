"""What leaves the timeline on request, what comes in from the projects, what two fingers do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from app.domain.answers.projects import Project, ProjectsAnswer


@pytest.fixture
def out(editor, tmp_path):
    editor._export.ask = lambda name: tmp_path / name
    said: list[str] = []
    editor._export.said.connect(said.append)
    noted: list[str] = []
    editor.session.journal = noted.append
    return editor._export, tmp_path, said, noted


@pytest.mark.parametrize(
    ("kind", "begins"), [("pdf", b"%PDF-"), ("svg", b"<svg "), ("png", b"\x89PNG")]
)
def test_a_file_is_written_where_asked_named_without_the_person_and_noted(out, kind, begins):
    export, folder, said, noted = out
    export.write(kind)
    (written,) = folder.iterdir()
    assert written.name == f"frise.{kind}"
    assert written.read_bytes().startswith(begins)
    assert said == [f"Écrit : frise.{kind}."]
    assert noted == ["timeline.exported"]


def test_the_picture_is_sharp_enough_for_a_page(out):
    export, folder, _said, _noted = out
    export.write("png")
    picture = QImage(str(folder / "frise.png"))
    assert picture.width() == 3508
    colours = {picture.pixelColor(x, picture.height() // 2).name() for x in range(0, 3508, 3)}
    assert len(colours) > 4


def test_nothing_is_written_when_no_place_is_given(out):
    export, folder, said, noted = out
    export.ask = lambda _name: None
    export.write("pdf")
    assert (list(folder.iterdir()), said, noted) == ([], [], [])


def test_a_place_that_refuses_is_told_with_what_is_safe(out):
    export, _folder, said, noted = out
    export.ask = lambda name: Path("/nulle-part") / name
    export.write("svg")
    assert "L’entretien est intact" in said[0]
    assert noted == []


def test_a_project_stands_in_the_future_as_soon_as_it_exists(editor):
    step = next(s for s in editor.session.pack.steps if s.kind == "projects")
    told = ProjectsAnswer((Project("p", "Cuisine", "immediat"),))
    editor.session.edit(step.id, told, "Projet")
    (shown,) = editor.canvas.drawing.projects
    assert shown.title == "Cuisine"
    assert shown.rect.x >= editor.canvas.drawing.now_x


def test_two_fingers_zoom_about_the_place_between_them(editor, finger):
    canvas, middle = editor.canvas, QPoint(500, 200)
    day, scale = canvas.view.day(middle.x()), canvas.view.scale
    finger.pinch(canvas, middle, apart=100, to=300)
    assert canvas.view.scale == pytest.approx(3 * scale, rel=0.05)
    assert canvas.view.day(middle.x()) == pytest.approx(day, abs=1)


def test_a_zoom_by_keys_is_about_the_chosen_moment(editor):
    canvas = editor.canvas
    canvas.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    canvas.select("livreur")
    rect = canvas.item("livreur").rect
    canvas.zoom_by(2)
    after = canvas.item("livreur").rect
    assert after.x + after.width / 2 == pytest.approx(rect.x + rect.width / 2, abs=2)


def test_a_landmark_out_of_sight_is_named_at_the_edge_and_a_click_goes_there(editor, finger):
    canvas = editor.canvas
    canvas.zoom_by(8, canvas.view.x(date(2024, 1, 1)))
    pin = canvas.item("bac")
    assert pin.x < canvas.view.left
    finger.tap(canvas, QPoint(round(canvas.view.left) + 20, round(pin.rect.y + 18)))
    assert canvas.view.left < canvas.item("bac").x < canvas.view.right
