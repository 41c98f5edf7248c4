"""Nothing is told by colour alone: without colours, each state still looks like no other.

Two states are drawn, taken to grey, and compared: enough pixels must differ by 3 to 1 at least, as
a tick, a border, a bold word or a filled place do and a change of hue does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, islice

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from ui.forms import open_session

from app.domain.deck import load_deck
from app.domain.synthesis import Sentence
from app.resources import resources
from app.ui import theme
from app.ui.board.card import BoardCard
from app.ui.board.zone import ZoneBox
from app.ui.face.controls import FaceChoices
from app.ui.home.card import StepsLine
from app.ui.interview.prompt import Prompt
from app.ui.interview.rail import STATUS_WORDS, RailStep
from app.ui.shell.navigation import NavButton
from app.ui.skills.card import LevelBars
from app.ui.skills.evidence import Evidence
from app.ui.skills.sources import SourceRow
from app.ui.synthesis.line import Line
from app.ui.synthesis.sections import STATES as SECTIONS
from app.ui.widgets import Button, OptionGroup, Segment, Switch
from app.ui.widgets.scale import ConfidenceBar, ImpactSquares

LEAST = 16
CONTRAST = 3.0
TWO = (("a", "Accepte de parler"), ("b", "Préfère réfléchir"))
SHOWN = Iterator[QWidget]


def toggled(made: QPushButton) -> SHOWN:
    for on in (False, True):
        made.setChecked(on)
        yield made


def options() -> SHOWN:
    for chosen in ((), ("a",), ("b",)):
        made = OptionGroup(TWO, name="x")
        made.show_chosen(chosen)
        yield made


def face_choices() -> SHOWN:
    for chosen in ((), ("a",), ("b",)):
        made = FaceChoices(TWO, "x", "Choix")
        made.show_chosen(chosen)
        yield made


def segments() -> SHOWN:
    for chosen in "ab":
        made = Segment(TWO, "x", "Vue")
        made.show_chosen(chosen)
        yield made


def switches() -> SHOWN:
    return toggled(Switch("Transmis", "Reste entre nous", "Transmettre"))


def prompts() -> SHOWN:
    prompt = Prompt("prompt")
    prompt.show_text("« Vous aviez quel âge, à peu près ? »", said=False)
    return toggled(prompt)


def places() -> SHOWN:
    return toggled(NavButton("home", "Entretiens", "board"))


def evidence() -> SHOWN:
    return toggled(SourceRow(Evidence("episode:1", "Fournil", "2009 à 2012", "work"), 0))


def buttons() -> SHOWN:
    made = Button("Comparer", "plain", "copy")
    made.setCheckable(True)
    return toggled(made)


def outlined_buttons() -> SHOWN:
    made = Button("Aucune ne me parle", "outlined", "none")
    made.setCheckable(True)
    return toggled(made)


def rail() -> SHOWN:
    step = open_session().pack.steps[3]
    for wide in (True, False):
        for status in STATUS_WORDS:
            made = RailStep(4, step)
            made.wide = wide
            made.resize(made.sizeHint())
            made.show_status(status, 600)
            yield made


def pictures() -> SHOWN:
    (card,) = load_deck(resources() / "decks" / "canevas").cards[:1]
    for picked, gone in ((False, False), (True, False), (False, True)):
        made = BoardCard(card)
        made.resize(120, 92)
        made.show_state(picked, gone)
        yield made


def zones() -> SHOWN:
    zone = next(s for s in open_session().pack.steps if s.kind == "cards").zones[0]
    for number in (0, 12):
        made = ZoneBox(zone, 1)
        made.resize(230, 180)
        made.show_cards(())
        made.wait_for(number)
        yield made


def confidences() -> SHOWN:
    for value in (None, 0, 4, 10):
        made = ConfidenceBar("x", "Confiance")
        made.resize(made.sizeHint())
        made.show_value(value)
        yield made


def impacts() -> SHOWN:
    for filled in range(4):
        made = ImpactSquares()
        made.show_filled(filled)
        yield made


def levels() -> SHOWN:
    return (LevelBars(level) for level in range(5))


def steps() -> SHOWN:
    for here in (0, 3, 8):
        made = StepsLine(here, 8)
        made.resize(160, 16)
        yield made


def sentences() -> SHOWN:
    states = ((False, False, ""), (True, False, ""), (False, True, ""), (False, False, "non"))
    for right, withheld, objection in states:
        made = Line(Sentence("s", "Il a livré.", "dit", ()))
        made.show_state("Il a livré.", False, right, withheld, objection)
        made.resize(600, 120)
        yield made


STATES: tuple[Callable[[], SHOWN], ...] = (
    *(options, face_choices, segments, switches, prompts, places, evidence, buttons),
    *(outlined_buttons, rail, pictures, zones, confidences, impacts, levels, steps, sentences),
)


def grey(widget: QWidget) -> QImage:
    """``widget`` on the paper of the theme, without its colours."""
    theme.dress(widget)
    QApplication.processEvents()
    drawn = widget.grab()
    whole = QImage(drawn.size(), QImage.Format.Format_RGB32)
    whole.fill(theme.colour("paper"))
    painter = QPainter(whole)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return whole.convertToFormat(QImage.Format.Format_Grayscale8)


def luminance(level: int) -> float:
    part = level / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


LIGHT = [luminance(level) + 0.05 for level in range(256)]


def apart(a: int, b: int) -> bool:
    return max(LIGHT[a], LIGHT[b]) / min(LIGHT[a], LIGHT[b]) >= CONTRAST


def told_without_colour(one: QImage, other: QImage) -> bool:
    if one.size() != other.size():
        return True
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    differing = (True for a, b in pairs if a != b and apart(a, b))
    return next(islice(differing, LEAST - 1, None), False)


@pytest.mark.parametrize("dress", ["light", "dark", "contrast"])
@pytest.mark.parametrize("states", STATES, ids=[made.__name__ for made in STATES])
def test_without_colours_each_state_is_told_from_the_others(qapp, dress: str, states) -> None:
    theme.apply(qapp, dress, 100)
    seen = [grey(made) for made in states()]
    alike = [
        (i, j)
        for (i, a), (j, b) in combinations(enumerate(seen), 2)
        if not told_without_colour(a, b)
    ]
    theme.apply(qapp, "light", 100)
    assert alike == []


def test_each_state_of_a_section_has_its_own_sign() -> None:
    assert len({icon for icon, _tint in SECTIONS.values()}) == len(SECTIONS)
