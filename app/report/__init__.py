"""Documents as PDF: for the team, for the person, for the register. Same input, same bytes."""

from app.report.cv import cv_pdf
from app.report.journal import journal_pdf
from app.report.person import person_page
from app.report.record import record_pdf
from app.report.recovery import recovery_page
from app.report.slip import slip
from app.report.team import Stamp, team_pdf
from app.report.word import team_docx

__all__ = [
    "Stamp",
    "cv_pdf",
    "journal_pdf",
    "person_page",
    "record_pdf",
    "recovery_page",
    "slip",
    "team_docx",
    "team_pdf",
]
