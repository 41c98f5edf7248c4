"""The style sheet: one template, filled from the tokens."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.resources import resources
from app.ui.theme.tokens import Theme, colour, current, font, load_fonts, tokens

PALETTE_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "ink_3",
}


def style_sheet(theme: Theme) -> str:
    """The style sheet of ``theme``, with text sizes scaled."""
    from string import Template

    template = (resources() / "styles" / "canevas.qss").read_text(encoding="utf-8")
    sizes = {
        role: round(value["size"] * theme.text_percent / 100)
        for role, value in tokens()["font"]["scale"].items()
    }
    names = {
        **theme.colours,
        **sizes,
        "family": tokens()["font"]["family"],
        "icons": (resources() / "icons").as_posix(),
        "sunk_panel": theme.colours["paper" if theme.name == "light" else "sunk"],
        "segment": "#323B3F" if theme.name == "dark" else theme.colours["surface"],
        "scroll": theme.colours["land_edge"],
    }
    return Template(template).substitute(names)


def ground(app: QApplication) -> None:
    """The colours that the first frame needs; type and style sheet follow with ``apply``."""
    palette = QPalette()
    for role, token in PALETTE_ROLES.items():
        palette.setColor(role, colour(token))
    app.setPalette(palette)


def apply(app: QApplication, name: str = "light", text_percent: int = 100) -> None:
    """Dress ``app`` in theme ``name``; widgets painted by hand read the same tokens."""
    load_fonts()
    theme = current()
    theme.name, theme.text_percent = name, text_percent
    app.setStyle("Fusion")
    ground(app)
    app.setFont(font("body"))
    app.setStyleSheet(style_sheet(theme))
