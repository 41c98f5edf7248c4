"""One function a section of the synthesis; ``SECTIONS`` says which, in no order of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, TableStyle

from app.domain.synthesis import Section, Sentence
from app.report.parts import (
    EMBEDDED,
    WIDTH,
    Grid,
    beside,
    gap,
    marked,
    paragraph,
    told,
)
from app.report.type import CELL_HEAD, HAIRLINE, HEADING, LEAD, PAPER


def essential(section: Section) -> list[Flowable]:
    """The framed lines that a reader in a hurry takes away."""
    inside: list[Flowable] = [paragraph(section.title, HEADING), gap(3)]
    for sentence in section.sentences:
        inside.extend(told(sentence, LEAD))
    box = Grid([[inside]], colWidths=[WIDTH], splitInRow=1)
    box.setStyle(
        TableStyle(
            [
                EMBEDDED,
                ("BACKGROUND", (0, 0), (-1, -1), PAPER),
                ("ROUNDEDCORNERS", [8, 8, 8, 8]),
                ("LEFTPADDING", (0, 0), (-1, -1), 14),
                ("RIGHTPADDING", (0, 0), (-1, -1), 14),
                ("TOPPADDING", (0, 0), (-1, -1), 10),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 10),
            ]
        )
    )
    return [box, gap(4)]


def running(section: Section) -> list[Flowable]:
    """Sentences one after the other, as one text."""
    return [paragraph(" ".join(s.text for s in section.sentences if s.text))]


def skills(section: Section) -> list[Flowable]:
    """Skills two by two, each with its evidence."""
    return [marked([told(s) for s in section.sentences], columns=2)]


def grouped(section: Section) -> list[Flowable]:
    """Two columns: the first group of sentences, then the others."""
    groups = list(dict.fromkeys(s.group for s in section.sentences))
    columns = [_column(section, group) for group in groups]
    left = columns[0] if columns else []
    return [beside(left, [flowable for column in columns[1:] for flowable in column])]


def _column(section: Section, group: str) -> list[Flowable]:
    made: list[Flowable] = [paragraph(group, CELL_HEAD)] if group else []
    for sentence in section.sentences:
        if sentence.group == group:
            made.extend(told(sentence))
    return made


def recommendations(section: Section) -> list[Flowable]:
    """The table that a team acts on, then what became of earlier recommendations."""
    advised = [sentence for sentence in section.sentences if sentence.cells]
    since = [sentence for sentence in section.sentences if not sentence.cells]
    made = _table(advised) if advised else []
    if since:
        title = paragraph(since[0].group, CELL_HEAD)
        made += [title, gap(3), marked([told(s) for s in since], columns=2)]
    return made


def _table(advised: Sequence[Sentence]) -> list[Flowable]:
    heads = ("Action", "Pour qui", "Quand", "Priorité")
    rows = [[paragraph(head, CELL_HEAD) for head in heads]]
    rows += [_row(sentence) for sentence in advised]
    table = Grid(rows, colWidths=[82 * mm, 44 * mm, 30 * mm, 20 * mm], repeatRows=1, splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                EMBEDDED,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, HAIRLINE),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIRLINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return [table, gap(4)]


def _row(sentence: Sentence) -> list[Flowable]:
    return [paragraph(sentence.text), *(paragraph(cell) for cell in sentence.cells)]


def voice(section: Section) -> list[Flowable]:
    """The person's words, one a line."""
    return [marked([told(sentence) for sentence in section.sentences], columns=1)]


SECTIONS: Mapping[str, Callable[[Section], list[Flowable]]] = {
    "essentiel": essential,
    "parcours": running,
    "competences": skills,
    "projets": grouped,
    "freins": grouped,
    "savoirs": running,
    "preconisations": recommendations,
    "parole": voice,
    "relecture": running,
}
