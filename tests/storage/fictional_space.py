"""The space the storage tests open: whose it is, its passphrase, and when."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.interview import Interview, Person, Quote, StepProgress
from app.domain.records import Space

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PASSPHRASE = "quatre saisons au bord du canal"
SPACE = Space("0f8fad5b-d9cb-469f-a165-70867728950e", "counsellor", "Claire Morel", "MA Sud", NOW)
GOLDEN_INTERVIEW = Interview(
    "i-golden",
    1,
    Person("p-golden", "Dubreuil", "Yanis", "M."),
    "MA Sud",
    NOW,
    answers={"projets": ProjectsAnswer((Project("p", "Cuisinier", confidence=7),), "l’usine")},
    progress={"accueil": StepProgress("done", 300, (0, 2))},
    notes={"accueil": "à l’aise"},
    quotes=(Quote("q", "projets", "Je veux cuisiner.", True),),
)
