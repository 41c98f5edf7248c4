"""Documents as PDF: the team's synthesis. Same input, same bytes."""

from app.report.team import team_pdf

__all__ = ["team_pdf"]
