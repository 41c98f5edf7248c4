"""The whole record of a person, for them: everything kept, in the order it was, in plain words."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer

from app.domain.deadline import full_date_words
from app.report.parts import paragraph
from app.report.type import ACCENT, BOLD, INK_2, load_fonts, style

MARGIN = 20 * mm
TITLE, HEAD = style(22, 27, fontName=BOLD), style(13, 18, fontName=BOLD, textColor=ACCENT)
LINE, FAINT = style(10, 14), style(9, 12.5, textColor=INK_2)
TITLES = {
    "answers": "Réponses",
    "notes": "Notes du conseiller",
    "draft": "Brouillon de la synthèse",
    "delays": "Délais",
    "versions": "Synthèses remises",
    "rectifications": "Rectifications demandées",
    "handed_over": "Remises",
    "receipts": "Accusés",
    "journal": "Journal de ce dossier",
}


def record_pdf(records: Sequence[Mapping[str, Any]], made_at: datetime) -> bytes:
    """A4 pages with all that ``records`` hold. Same arguments, same bytes."""
    load_fonts()
    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title="Dossier",
        author="Canevas",
        lang="fr-FR",
        invariant=1,
    )
    day = full_date_words(made_at.astimezone().date())
    story = [
        paragraph("Votre dossier", TITLE),
        paragraph(f"Tout ce qui est gardé, le {day}.", LINE),
    ]
    for record in records:
        story += _interview(record)
    document.build(story)
    return buffer.getvalue()


def _interview(record: Mapping[str, Any]) -> list[Flowable]:
    story: list[Flowable] = [Spacer(1, 14)]
    story.append(paragraph(f"Entretien n° {record['number']}", HEAD))
    own = {k: v for k, v in record.items() if k not in TITLES}
    story += [_line(path, text) for path, text in _leaves(own, "")]
    for name, title in TITLES.items():
        if record[name]:
            story += [Spacer(1, 8), paragraph(title, HEAD)]
            story += [_line(path, text) for path, text in _leaves(record[name], "")]
    return story


def _line(path: str, text: str) -> Flowable:
    return paragraph(f"{path} : {text}" if path else text, LINE if path else FAINT)


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text, number or date with the path of names that leads to it."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}, {name}" if path else str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, path)
    elif value not in ("", None, False):
        yield path, "oui" if value is True else str(value)
