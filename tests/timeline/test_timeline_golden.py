"""Pictures of the timeline at three zooms: light, dark, in high contrast, and on paper.

After a wished change, draw them again with ``REDRAW_GOLDEN=1`` in the environment, and look.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray, QPoint
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from app.domain.answers.projects import Project
from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.method_pack import load_pack
from app.domain.timeline import COMPACT, FACE_TO_FACE, Sizes
from app.report.timeline_page import timeline_svg
from app.resources import resources
from app.ui import theme
from app.ui.timeline.canvas import TimelineCanvas

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 24)
LANES = load_pack(resources() / "method" / "esp").step("frise").lanes
WIDTH = 760
# A pixel differs when it is this far off; this share of them may, for another smoothing of letters.
CLEARLY, MOST_SHARE = 40, 0.0005
LIFE = TimelineAnswer(
    "1991",
    (
        Episode("a", "reperes", "Rouen", "2004-22", kind="demenagement"),
        Episode("b", "reperes", "Une naissance", "2016-04", kind="famille"),
        Episode("c", "ecole", "Collège", "2003-09", "2007-06"),
        Episode("d", "formation", "CAP", "2007-09", "2009-22", kind="diplome"),
        Episode("e", "formation", "Permis B", "2013", kind="permis"),
        Episode("f", "emploi", "Dépôt", "2010~", "2013~", kind="interim"),
        Episode("g", "emploi", "Livreur", "2012", "2016-22"),
        Episode("h", "emploi", "Marchés", "2017~", "../2021", kind="compte"),
        Episode("i", "engagements", "Entraîneur", "", "", kind="benevolat"),
        Episode("j", "lieu", "Le Havre", "2014/2015", ".."),
    ),
    (Gap("2021-06", "2023-12", withheld=True),),
)
PROJECTS = (Project("p", "Cuisine", "immediat"), Project("q", "Fournil", "plus"))
ZOOMS = {"vie": 1.0, "decennie": 2.2, "annees": 6.0}
# A page shows a whole life, so that its zoom is the length of what was told.
PAGES = {
    "vie": LIFE,
    "decennie": replace(LIFE, episodes=LIFE.episodes[4:], gaps=()),
    "annees": TimelineAnswer(
        "1991",
        (
            Episode("a", "reperes", "Une naissance", "2021-04", kind="famille"),
            Episode("b", "formation", "Permis B", "2022", kind="permis"),
            Episode("c", "emploi", "Marchés", "2019~", "../2021", kind="compte"),
            Episode("d", "emploi", "Préparateur de commandes", "2022-03", "2022-08"),
            Episode("e", "engagements", "Entraîneur", "2023-22", "", start_said="05/12"),
            Episode("f", "lieu", "Le Havre", "2020/2021", ".."),
        ),
    ),
}


@pytest.fixture
def screen(qtbot, qapp):
    theme.apply(qapp)
    worn = theme.current().name

    def drawn(look: str, factor: float) -> QImage:
        theme.current().name = look
        canvas = TimelineCanvas(LANES, TODAY)
        qtbot.addWidget(canvas)
        canvas.resize(WIDTH, 400)
        canvas.show_answer(LIFE, PROJECTS)
        if factor != 1:
            canvas.zoom_by(factor, canvas.view.x(date(2013, 1, 1)))
        picture = QImage(canvas.size(), QImage.Format.Format_RGB32)
        picture.fill(theme.colour("surface"))
        canvas.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    yield drawn
    theme.current().name = worn


def close(picture: QImage, name: str, folder: Path) -> bool:
    """True when ``picture`` is the model ``name``, but for the smoothing of its edges."""
    model = GOLDEN / f"{name}.png"
    if "REDRAW_GOLDEN" in os.environ:
        picture.save(str(model))
    here = folder / f"{name}.png"
    picture.save(str(here))
    wanted, found = (Image.open(path).convert("L") for path in (model, here))
    if wanted.size != found.size:
        return False
    counts = ImageChops.difference(wanted, found).histogram()
    return sum(counts[CLEARLY:]) / sum(counts) <= MOST_SHARE


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("zoom", ZOOMS)
def test_on_the_screen(look, zoom, screen, tmp_path):
    assert close(screen(look, ZOOMS[zoom]), f"{look}-{zoom}", tmp_path)


def test_in_high_contrast(screen, tmp_path):
    assert close(screen("contrast", 1), "contrast-vie", tmp_path)


@pytest.mark.parametrize("sizes", [Sizes(), COMPACT, FACE_TO_FACE])
def test_a_private_lane_looks_private_wherever_it_is_shown(sizes, qtbot, qapp):
    theme.apply(qapp)
    canvas = TimelineCanvas(LANES, TODAY)
    qtbot.addWidget(canvas)
    canvas.resize(WIDTH, 400)
    canvas.show_sizes(sizes)
    picture = canvas.grab().toImage()
    private = {band.id: band.private for band in canvas.drawing.lanes}
    tint = theme.colour("plum_soft").name()
    seen = {
        band.id: picture.pixelColor(9, round(band.y + 6)).name() == tint
        for band in canvas.drawing.lanes
    }
    assert seen == private


@pytest.mark.parametrize("zoom", PAGES)
def test_on_paper(zoom, qapp, tmp_path):
    """Nothing but black, white and their patterns is needed to tell the edges apart."""
    theme.apply(qapp)
    renderer = QSvgRenderer(QByteArray(timeline_svg(PAGES[zoom], LANES, PROJECTS, TODAY)))
    picture = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    assert close(grey, f"papier-{zoom}", tmp_path)


def test_a_bar_moved_by_a_month_is_not_close(screen, tmp_path):
    if "REDRAW_GOLDEN" in os.environ:
        pytest.skip("models are being drawn")
    picture = screen("light", 1)
    assert not close(picture.copy(3, 0, picture.width(), picture.height()), "light-vie", tmp_path)
