"""The few controls every screen is made of."""

from app.ui.widgets.buttons import Button, HelpButton, IconButton, remove_button
from app.ui.widgets.fields import (
    Field,
    GrowingText,
    QuoteText,
    SentenceText,
    TitleText,
    fit_text,
    line_field,
)
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.frame import AfterFrame
from app.ui.widgets.labels import IconLabel, label
from app.ui.widgets.options import OptionGroup, Segment
from app.ui.widgets.panels import (
    ListedCard,
    Panel,
    across_if,
    clear,
    column,
    hairline,
    holds_focus,
    keep_cards,
    keep_focus_near,
    row,
    scroller,
)
from app.ui.widgets.press import PaintedButton
from app.ui.widgets.switch import Switch

__all__ = [
    "AfterFrame",
    "Button",
    "Field",
    "FlowLayout",
    "GrowingText",
    "HelpButton",
    "IconButton",
    "IconLabel",
    "ListedCard",
    "OptionGroup",
    "PaintedButton",
    "Panel",
    "QuoteText",
    "Segment",
    "SentenceText",
    "Switch",
    "TitleText",
    "across_if",
    "clear",
    "column",
    "fit_text",
    "hairline",
    "holds_focus",
    "keep_cards",
    "keep_focus_near",
    "label",
    "line_field",
    "remove_button",
    "row",
    "scroller",
]
