"""Letters twice as large: the drawing makes room for them, and lays none over another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hands import LIFE
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QComboBox

from app.domain.dates import parse
from app.domain.timeline import COMPACT, FACE_TO_FACE, Sizes, View
from app.domain.timeline.axis import ticks
from app.ui import theme
from app.ui.widgets.fields import SIDE

ARROW = 48  # padding and arrow of a closed list
YEARS = [float(date(year, 1, 1).toordinal()) for year in (1990, 2026)]


@pytest.fixture
def large(editor, qapp):
    theme.apply(qapp, "light", 200)
    QApplication.processEvents()
    yield editor.canvas
    theme.apply(qapp, "light", 100)


@pytest.mark.parametrize("sizes", [Sizes(), COMPACT, FACE_TO_FACE])
@pytest.mark.parametrize("text", [1, 1.5, 2])
def test_dates_of_the_axis_keep_their_distance(sizes, text):
    view = View(*YEARS, 1148, sizes=sizes.for_text(text))
    named = [tick.x for tick in ticks(view, parse("1991")) if tick.year]
    assert len(named) > 1
    assert min(b - a for a, b in pairwise(named)) >= 84 * text
    assert view.sizes.tall == sizes.tall


def test_the_canvas_follows_the_letters_while_it_is_open(large, qapp):
    high = QFontMetricsF(theme.font("caption")).height()
    assert large.drawing.axis_height >= 2 * high
    assert large.view.sizes.bar >= QFontMetricsF(theme.font("body")).height()
    theme.apply(qapp, "light", 100)
    QApplication.processEvents()
    assert large.view.sizes == Sizes()


def test_the_card_holds_its_longest_lane_and_a_date_between_two(editor):
    """At 100 %, as at 200 %: neither the name of a lane nor « entre 2010 et 2012 » is cut."""
    card = editor.card
    told = replace(LIFE.episodes[2], lane="engagements", start="2010/2012")
    editor.edits.put((told,), "")
    editor.canvas.select(told.id)
    QApplication.processEvents()
    words = card.start.fontMetrics().horizontalAdvance("entre 2010 et 2012")
    assert card.start.text() == "entre 2010 et 2012"
    assert words <= card.start.width() - 2 * SIDE
    lane = card.findChild(QComboBox, "timeline.lane")
    taken = lane.fontMetrics().horizontalAdvance(lane.currentText())
    assert taken + ARROW <= lane.width()
