"""Loading every part that is imported late: over-filtered builds fail here, not with a person."""

from __future__ import annotations

from importlib import import_module

from app.resources import documents, resources

PARTS = (
    "app.workspace.space",
    "app.workspace.enrolment",
    "app.workspace.handing_over",
    "app.workspace.receiving",
    "app.workspace.vocabulary",
    "app.report",
    "uharfbuzz",
    "bidi",
    "app.exchange.pades_pyhanko",
    "app.exchange.verify",
    "app.ui.shell.screens",
    "app.ui.supervisor.screens",
    "app.ui.steps.form",
    "app.ui.steps.cards",
    "app.ui.steps.timeline",
    "app.ui.steps.skills",
    "app.ui.steps.projects",
    "app.ui.steps.obstacles",
    "app.ui.steps.review",
    "app.ui.decks.screen",
    "app.ui.help.place",
    "app.report.cut",
    "app.report.word",
    "app.report.timeline_page",
    "app.workspace.spelling",
    "app.workspace.calendar",
    "app.ui.synthesis.pages",
    "app.ui.shell.slip",
    "segno",
    "pypdfium2",
    "docx",
    "zxcvbn",
    "rapidfuzz.distance",
    "holidays.countries.france",
    "app.exchange.upload",
)
FILES = (
    "vocabularies/canevas.toml",
    "styles/tokens.json",
    "method/esp/pack.toml",
    "decks/canevas/deck.toml",
    "fonts/Rubik-Regular.ttf",
    "fonts/Rubik-Bold.ttf",
)


def check_all() -> dict[str, bool]:
    """Each part or file with whether it could be loaded."""
    found = {name: _loads(name) for name in PARTS}
    found.update({name: (resources() / name).is_file() for name in FILES})
    found["guide"] = _guide_is_whole()
    return found


def _guide_is_whole() -> bool:
    """Whether every page of the help came along."""
    try:
        return len(import_module("app.ui.help.guide").guide(documents())) > 0
    except OSError:
        return False


def _loads(name: str) -> bool:
    try:
        import_module(name)
    except ImportError:
        return False
    return True
