"""One token file: every pair of colours is legible, and a change of theme reaches all drawn."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPropertyAnimation
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.projects.path import PathDrawing
from app.ui.theme.style import style_sheet
from app.ui.widgets import Button, IconLabel, OptionGroup, scroller
from app.ui.widgets.glide import glide_to

THEMES = ("light", "dark", "contrast")
PAIRS = [
    (name, pair["fore"], pair["back"], pair["needs"])
    for name in THEMES
    for pair in theme.tokens()["contrast"]
]


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication):
    yield
    theme.apply(qapp, "light", 100, False)


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_wcag() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("name", "fore", "back", "needs"), PAIRS)
def test_a_pair_of_tokens_is_legible(name: str, fore: str, back: str, needs: float) -> None:
    colours = theme.tokens()["themes"][name]
    assert ratio(colours[fore], colours[back]) >= needs


@pytest.mark.parametrize("name", THEMES)
def test_the_words_of_the_path_are_legible_on_its_hills(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, name, 100)
    path = PathDrawing(load_pack(resources() / "method" / "esp"))
    path.resize(900, 156)
    land = path.grab().toImage()
    beside_today = range(220, 880, 20)
    grounds = {land.pixelColor(x, y).name() for x in beside_today for y in range(60, 150, 6)}
    words = theme.colour("ink_2").name()
    assert len(grounds) > 10
    assert min(ratio(words, ground) for ground in grounds) >= 4.5


def test_text_needs_four_and_a_half_and_borders_three() -> None:
    borders = {"edge", "focus"}
    for pair in theme.tokens()["contrast"]:
        wanted = 3.0 if pair["fore"] in borders or pair["back"] == "land" else 4.5
        assert pair["needs"] == wanted


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_in_every_theme(name: str) -> None:
    assert theme.tokens()["themes"][name].keys() == theme.tokens()["themes"]["light"].keys()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_colour_is_written_outside_the_tokens(
    qapp: QApplication, name: str, percent: int
) -> None:
    theme.apply(qapp, name, percent)
    sheet = style_sheet(theme.current())
    known = {value.lower() for value in theme.current().colours.values()} | {"#323b3f"}
    written = {word.lower() for word in re.findall(r"#[0-9a-fA-F]{6}\b", sheet)}
    assert written
    assert written <= known


def test_icons_and_options_change_colour_while_the_program_runs(qtbot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    icon, button = IconLabel("lock", "ink"), Button("Ouvrir", "outlined", "lock")
    options = OptionGroup((("a", "Un"),))
    options.show_chosen(("a",))
    for widget in (icon, button, options):
        qtbot.addWidget(widget)
        theme.dress(widget)
        widget.show()
    before = _inks(icon, button, options)
    theme.apply(qapp, "dark")
    after = _inks(icon, button, options)
    assert all(b != a for b, a in zip(before, after, strict=True))
    assert qapp.palette().window().color() == theme.colour("paper")


def _inks(icon: IconLabel, button: Button, options: OptionGroup) -> tuple[str, ...]:
    tick = next(iter(options._options.values())).icon().pixmap(18, 18)
    return tuple(
        _darkest(image.toImage()) for image in (icon.pixmap(), button.icon().pixmap(20, 20), tick)
    )


def _darkest(image) -> str:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(*p) for p in points), key=lambda c: c.alpha()).name()


def test_text_grows_with_its_place(qtbot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 100)
    button = Button("Continuer", "filled", "check")
    qtbot.addWidget(button)
    theme.dress(button)
    button.show()
    small = button.sizeHint()
    theme.apply(qapp, text_percent=200)
    large = button.sizeHint()
    words = QFontMetrics(theme.font("body")).horizontalAdvance("Continuer")
    assert large.height() >= QFontMetrics(theme.font("body")).height()
    assert large.width() > words > small.width() * 0.9


def test_what_is_worn_is_remembered_and_says_nothing_of_anybody(
    qapp: QApplication, tmp_path: Path
) -> None:
    place = tmp_path / "deep" / "apparence.json"
    theme.recall(place)
    assert not place.exists()
    theme.apply(qapp, "contrast", 150, True)
    kept = json.loads(place.read_text(encoding="utf-8"))
    assert kept == {"theme": "contrast", "text_percent": 150, "reduce_motion": True}
    theme.current().name, theme.current().text_percent = "light", 100
    theme.recall(place)
    assert (theme.current().name, theme.current().text_percent) == ("contrast", 150)
    theme.recall(tmp_path / "none.json")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"theme": "pink", "text_percent": "big"}'])
def test_a_broken_file_changes_nothing(tmp_path: Path, content: str) -> None:
    place = tmp_path / "apparence.json"
    place.write_text(content, encoding="utf-8")
    theme.recall(place)
    assert (theme.current().name, theme.current().text_percent) == ("light", 100)


def test_a_text_size_stays_between_its_ends(tmp_path: Path) -> None:
    place = tmp_path / "apparence.json"
    place.write_text('{"text_percent": 900}', encoding="utf-8")
    theme.recall(place)
    assert theme.current().text_percent == 200


def test_a_page_glides_to_its_place_and_jumps_when_movement_is_reduced(qapp: QApplication) -> None:
    page = QWidget()
    page.setFixedHeight(4000)
    area = scroller(page)
    area.resize(200, 200)
    area.show()
    bar = area.verticalScrollBar()
    theme.apply(qapp, reduce_motion=True)
    glide_to(area, 1000)
    assert bar.value() == 1000
    theme.apply(qapp, reduce_motion=False)
    glide_to(area, 0)
    assert bar.value() > 500  # on its way
    (move,) = area.findChildren(QPropertyAnimation)
    move.setCurrentTime(move.duration())
    assert bar.value() == 0
