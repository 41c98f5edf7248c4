"""Letters twice as large: the drawing makes room for them, and lays none over another."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.domain.dates import parse
from app.domain.timeline import COMPACT, FACE_TO_FACE, Sizes, View
from app.domain.timeline.axis import ticks
from app.ui import theme

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
