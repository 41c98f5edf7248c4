"""What holds for the JSON holds for every document: both PDFs, the .docx, the CV and its JSON."""

from __future__ import annotations

import io
import json
from importlib import import_module

import pytest
from docx import Document
from golden import pack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lives import HELD, lenormand
from test_privacy import OPEN, SECRET, interviews

from app.domain.composition import compose, heading_of
from app.domain.interview import Interview
from app.domain.payload import payload
from app.domain.resume import json_resume, resume_of
from app.domain.synthesis import Edits, Synthesis, edited
from app.report import cv_pdf, person_page, team_docx, team_pdf

METHOD = pack()


def text_of_pdf(pdf: bytes) -> str:
    document = import_module("pypdfium2").PdfDocument(pdf)
    pages = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    about = document.get_metadata_dict()
    document.close()
    return f"{pages}\n{about}"


def text_of_docx(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = (cell.text for t in document.tables for row in t.rows for cell in row.cells)
    about = document.core_properties
    return "\n".join((*(p.text for p in document.paragraphs), *cells, about.author, about.title))


def documents(interview: Interview, synthesis: Synthesis) -> dict[str, str]:
    """Everything that can leave, as text."""
    resume = resume_of(interview, METHOD, synthesis)
    return {
        "json": json.dumps(payload(interview, synthesis), ensure_ascii=False),
        "team": text_of_pdf(team_pdf(synthesis, interview, METHOD, HELD)),
        "person": text_of_pdf(person_page(synthesis, interview)),
        "docx": text_of_docx(team_docx(synthesis, interview, METHOD, HELD)),
        "cv": text_of_pdf(cv_pdf(resume)),
        "resume": json.dumps(json_resume(resume), ensure_ascii=False),
    }


def composed(interview: Interview) -> Synthesis:
    return compose(interview, METHOD, heading_of(interview, METHOD, "Claire Maréchal", HELD))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(interviews())
def test_nothing_private_or_not_agreed_is_in_any_document(interview: Interview) -> None:
    for name, text in documents(interview, composed(interview)).items():
        assert SECRET not in text, name


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_what_the_person_withholds_is_in_no_document(data: st.DataObject) -> None:
    interview = data.draw(interviews())
    whole = composed(interview)
    told = [s.id for section in whole.sections for s in section.sentences]
    for name, text in documents(interview, edited(whole, Edits(withheld=tuple(told)))).items():
        assert OPEN not in text, name


@pytest.mark.parametrize("name", ["team", "person", "docx", "cv", "json"])
def test_the_words_that_may_leave_do(name: str) -> None:
    """Without this, an empty document would pass the tests above."""
    interview = lenormand()
    assert "Préparateur de commandes" in documents(interview, composed(interview))[name] or (
        "préparateur de commandes" in documents(interview, composed(interview))[name]
    )
