"""The style sheet: one template, filled from the tokens."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.resources import resources
from app.ui.theme.appearance import keep, wear
from app.ui.theme.tokens import Theme, colour, current, font, load_fonts, look, scaled, tokens

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
    sizes = {role: scaled(value["size"]) for role, value in tokens()["font"]["scale"].items()}
    contrast = theme.name == "contrast"
    edge = 2 if contrast else 1
    names = {
        **theme.colours,
        **sizes,
        "family": tokens()["font"]["family"],
        "icons": (resources() / "icons").as_posix(),
        "arrow": "chev-down.svg" if theme.name == "light" else "chev-down-light.svg",
        "sunk_panel": theme.colours["paper" if theme.name == "light" else "sunk"],
        "segment": "#323B3F" if theme.name == "dark" else theme.colours["surface"],
        "field_height": (field := max(26, scaled(26))),
        # As high with its small hint above what is typed as without.
        "told_height": field + 15 - sizes["caption"],
        "title_height": max(32, scaled(32)),
        "scroll": theme.colours["land_edge"],
        # High contrast draws by outlines what the other themes draw by tints.
        "panel_edge": f"2px solid {theme.colours['edge']}" if contrast else "0",
        "card_edge": f"2px solid {theme.colours['edge']}"
        if contrast
        else f"1px solid {theme.colours['hairline']}",
        # A chosen option has a wider border than its neighbours, and their height.
        "chosen_height": 42 + 2 * edge - 4,
        "face_chosen_height": 58 + 2 * edge - 6,
        "ticked": 2 * edge,
        "ticked_height": 42 - 2 * edge,
        "ticked_icon_height": 44 - 4 * edge,
        "control": f"{edge}px solid {theme.colours['edge']}",
    }
    return Template(template).substitute(names)


def ground(app: QApplication) -> None:
    """The colours that the first frame needs; type and style sheet follow with ``apply``."""
    palette = QPalette()
    for role, token in PALETTE_ROLES.items():
        palette.setColor(role, colour(token))
    app.setPalette(palette)


def apply(
    app: QApplication,
    name: str | None = None,
    text_percent: int | None = None,
    reduce_motion: bool | None = None,
) -> None:
    """Put a theme in force, at a start or while windows are open; what is None stays as it is.

    ``name`` is light, dark or contrast, ``text_percent`` 100 to 200. Windows that were dressed are
    dressed again. Widgets painted by hand read the same tokens at their next paint; icons follow
    the style sheet. What is worn is remembered.
    """
    load_fonts()
    before = look()
    wear(name, text_percent, reduce_motion)
    if look() != before or app.font() != font("body"):
        if app.style().name() != "fusion":
            app.setStyle("Fusion")  # not again: every widget would be restyled once more
        ground(app)
        app.setFont(font("body"))
        for window in app.topLevelWidgets():
            if window.styleSheet():
                dress(window)
    if (name, text_percent, reduce_motion) != (None, None, None):
        keep()


def dress(window: QWidget) -> None:
    """Give a top-level ``window`` the style sheet in force.

    Each window has it, not the application: under a sheet of the application, Qt styles a screen
    anew at every step of its building, where a window styles it once, when it comes in.
    """
    window.setStyleSheet(style_sheet(current()))
