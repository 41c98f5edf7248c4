"""Documents as PDF: for the team, for the person, for the register. Same input, same bytes."""

from app.report.person import person_page
from app.report.slip import slip
from app.report.team import Stamp, team_pdf

__all__ = ["Stamp", "person_page", "slip", "team_pdf"]
