"""The team's PDF: two sober pages, embedded font, bookmarks, no name in the metadata."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageTemplate,
    Table,
)

from app.domain.deadline import full_date_words
from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.synthesis import Edition, Synthesis
from app.domain.synthesis import Heading as SynthesisHeading
from app.report.parts import EMBEDDED, WIDTH, Heading, gap, paragraph, paragraph_of
from app.report.pictogram import Mark
from app.report.sections import SECTIONS
from app.report.spoken import spoken
from app.report.timeline import mini_timeline
from app.report.type import (
    BOLD,
    HAIRLINE,
    INK_2,
    REGULAR,
    RIGHT,
    SMALL,
    TITLE,
    load_fonts,
)

MARGIN = 17 * mm
FOOT = 20 * mm
HEADING_ROOM, MOST_ROOM = 10 * mm, 60 * mm
LEGEND = (
    "Bord épais : mois connu. Hachures : saison. Pointillés : à peu près. "
    "Pointe : avant ou après. Cadre pointillé : ordre seul."
)


@dataclass(frozen=True)
class Stamp:
    """What a frozen version bears at its foot: which it is, its text's digest in words."""

    edition: Edition
    words: tuple[str, ...]


def team_pdf(
    synthesis: Synthesis,
    interview: Interview,
    pack: MethodPack,
    read_at: datetime | None,
    stamp: Stamp | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The PDF of ``synthesis`` (already edited); without a stamp it says that it is a draft.

    ``pictures`` are small JPEG of cards the person agreed to show, by card id. Same arguments,
    same bytes.
    """
    load_fonts()
    buffer = io.BytesIO()
    foot = (_read_words(synthesis.heading, read_at), _stamp_words(stamp))
    document = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title="Synthèse d’entretien socio-professionnel",
        author="Canevas",
        subject="Entretien socio-professionnel",
        lang="fr-FR",
        invariant=1,
        initialFontName=REGULAR,
    )
    frame = Frame(MARGIN, FOOT, A4[0] - 2 * MARGIN, A4[1] - FOOT - 13 * mm, 0, 0, 0, 0, id="page")
    document.addPageTemplates(PageTemplate("page", [frame]))
    story = [*_top(synthesis.heading), *_body(synthesis, interview, pack, pictures or {})]
    document.build(story, canvasmaker=lambda *a, **k: _Numbered(foot, *a, **k))
    return buffer.getvalue()


class _Numbered(Canvas):  # type: ignore[misc]
    """Writes « page x / y »: the total is known once the last page is shown."""

    def __init__(self, foot: tuple[str, str], *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **{**settings, "initialFontName": REGULAR})
        self._foot = foot
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for page in self._pages:
            self.__dict__.update(page)
            self._draw_foot(len(self._pages))
            super().showPage()
        super().save()

    def _draw_foot(self, total: int) -> None:
        self.setStrokeColor(HAIRLINE)
        self.setLineWidth(0.5)
        self.line(MARGIN, 16.6 * mm, A4[0] - MARGIN, 16.6 * mm)
        self.setFillColor(INK_2)
        self.setFont(REGULAR, 8)
        self.drawString(MARGIN, 12.8 * mm, self._foot[0])
        self.drawString(MARGIN, 9.2 * mm, self._foot[1])
        self.setFont(BOLD, 9)
        self.drawRightString(A4[0] - MARGIN, 11 * mm, f"{self._pageNumber} / {total}")


def _stamp_words(stamp: Stamp | None) -> str:
    if stamp is None:
        return "Brouillon, sans signature."
    version = f"Version {stamp.edition.number}"
    if stamp.edition.replaces:
        version += f", remplace la version {stamp.edition.number - 1}"
    return f"{version}. Empreinte du texte\u00a0: {', '.join(stamp.words)}."


def _read_words(heading: SynthesisHeading, read_at: datetime | None) -> str:
    if read_at is None:
        return f"Entretien du {full_date_words(heading.held_on)}. Relecture non notée."
    return f"Relue avec la personne le {full_date_words(read_at.astimezone().date())}."


def _top(heading: SynthesisHeading) -> list[Flowable]:
    where = [
        paragraph_of([("Synthèse d’entretien", True)], SMALL),
        paragraph(heading.establishment, SMALL),
    ]
    lasted = f", {heading.minutes} minutes" if heading.minutes else ""
    held, due = full_date_words(heading.held_on), full_date_words(heading.due_on)
    when = [
        paragraph_of([("Entretien du ", False), (held, True), (lasted, False)], RIGHT),
        paragraph_of([("À remettre avant le ", False), (due, True)], RIGHT),
    ]
    top = Table([[Mark(), where, when]], colWidths=[30, WIDTH / 2 - 30, WIDTH / 2])
    top.setStyle(
        [
            EMBEDDED,
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    told = [heading.language, f"Mené par {heading.counsellor}, Afpa."]
    if heading.addressees:
        told.append(f"Pour : {', '.join(heading.addressees)}.")
    small = paragraph(" ".join(part for part in told if part), SMALL)
    return [top, gap(10), paragraph(heading.person, TITLE), gap(2), small, gap(10)]


def _body(
    synthesis: Synthesis, interview: Interview, pack: MethodPack, pictures: Mapping[str, bytes]
) -> list[Flowable]:
    story: list[Flowable] = []
    for section in synthesis.sections:
        if not section.sentences or section.id not in SECTIONS:
            continue
        if section.id == "parole" and pictures:
            drawn = spoken(section, pictures)
        else:
            drawn = SECTIONS[section.id](section)
        if section.id == "essentiel":
            story.extend(drawn)
            continue
        heading = Heading(section.id, section.title)
        if section.id == "parcours":
            drawn = [*drawn, *_timeline(interview, pack, synthesis)]
        story.extend([CondPageBreak(_needed(drawn[0])), heading, *drawn, gap(8)])
    return story or [paragraph("Rien n’a été noté pendant cet entretien.")]


def _needed(first: Flowable) -> float:
    """Room under which a title would stand alone at the foot of a page."""
    return float(min(HEADING_ROOM + first.wrap(WIDTH, A4[1])[1], MOST_ROOM))


def _timeline(interview: Interview, pack: MethodPack, synthesis: Synthesis) -> list[Flowable]:
    drawing = mini_timeline(interview, pack, synthesis)
    return [gap(4), drawing, paragraph(LEGEND, SMALL)] if drawing else []
