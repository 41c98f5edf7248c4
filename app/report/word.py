"""The synthesis for a word processor, for teams who must paste it into their own form.

python-docx does the work; it is imported at the first export.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.domain.deadline import full_date_words
from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.synthesis import Section, Sentence, Synthesis
from app.report.timeline import MiniTimeline, mini_timeline, timeline_picture

FACE = "Arial"
WIDTH_CM = 15.2
COLUMNS = ("Action", "Pour qui", "Quand", "Priorité")


def team_docx(
    synthesis: Synthesis, interview: Interview, pack: MethodPack, read_at: datetime | None
) -> bytes:
    """``synthesis`` (already edited) as a .docx; its properties name nobody.

    The timeline is the picture that the PDF draws.
    """
    from docx import Document
    from docx.shared import Pt

    document: Any = Document()
    document.styles["Normal"].font.name = FACE
    document.styles["Normal"].font.size = Pt(10.5)
    about = document.core_properties
    about.author, about.title = "Canevas", "Synthèse d’entretien socio-professionnel"
    about.comments, about.language = "", "fr-FR"
    heading = synthesis.heading
    document.add_heading(_plain(heading.person), 0)
    held, due = full_date_words(heading.held_on), full_date_words(heading.due_on)
    frame = f"{heading.establishment}. Entretien du {held}, à remettre avant le {due}."
    frame += f" {heading.language} Mené par {heading.counsellor}, Afpa."
    document.add_paragraph(_plain(frame))
    for section in synthesis.sections:
        if section.sentences and section.id != "entete":
            _add_section(document, section)
        if section.id == "parcours":
            _add_timeline(document, mini_timeline(interview, pack, synthesis))
    read = f"Relue le {full_date_words(read_at.astimezone().date())}." if read_at else ""
    document.add_paragraph(read or "Relecture non notée.")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add_section(document: Any, section: Section) -> None:
    document.add_heading(_plain(section.title), 2)
    rows = [sentence for sentence in section.sentences if sentence.cells]
    if rows:
        _add_table(document, rows)
    group = ""
    for sentence in section.sentences:
        if sentence.cells:
            continue
        if sentence.group != group:
            group = sentence.group
            document.add_heading(_plain(group), 3)
        _add_sentence(document, sentence)


def _add_timeline(document: Any, drawing: MiniTimeline | None) -> None:
    from docx.shared import Cm

    if drawing is not None:
        picture = document.add_picture(io.BytesIO(timeline_picture(drawing)), width=Cm(WIDTH_CM))
        about = picture._inline.docPr
        about.set("descr", "Frise du parcours, dite en phrases au-dessus.")
        about.set("name", "Frise")


def _add_sentence(document: Any, sentence: Sentence) -> None:
    paragraph = document.add_paragraph()
    if sentence.lead:
        paragraph.add_run(_plain(f"{sentence.lead} ")).bold = True
    paragraph.add_run(_plain(sentence.text))
    if sentence.note:
        paragraph.add_run(_plain(f" {sentence.note}"))


def _add_table(document: Any, rows: Sequence[Sentence]) -> None:
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = title
    for sentence in rows:
        texts = (sentence.text, *sentence.cells)
        for cell, text in zip(table.add_row().cells, texts, strict=False):
            cell.text = _plain(text)


def _plain(text: str) -> str:
    """``text`` without the control characters that XML refuses."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
