"""One builder for each kind of field a form step may hold; a new kind is one line in ``BUILDERS``.

The kinds themselves are in ``app.domain.answers.form.FIELD_KINDS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.method import Field
from app.ui.fields.date import date_line
from app.ui.fields.desk import Desk, Line
from app.ui.fields.lists import choice_line, choices_line, grid_lines, options, pair_line
from app.ui.fields.words import long_text_line, scale_line, text_line

BUILDERS: Mapping[str, Callable[[Desk, Field], list[Line]]] = {
    "text": text_line,
    "long_text": long_text_line,
    "choice": choice_line,
    "choices": choices_line,
    "scale": scale_line,
    "date": date_line,
    "grid": grid_lines,
    "pair": pair_line,
}

__all__ = ["BUILDERS", "Desk", "Line", "options"]
