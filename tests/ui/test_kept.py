"""What is drawn once is drawn again as soon as it would look otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.widgets.kept import Kept


class Dot(QWidget):
    """Counts how often it draws; ``on`` is its state."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(20, 20)
        self.kept, self.drawn, self.on = Kept(), 0, False

    def picture(self) -> str:
        made = self.kept.of(self, self._draw, self.on)
        return made.toImage().pixelColor(made.width() // 2, made.height() // 2).name()

    def _draw(self, painter: QPainter) -> None:
        self.drawn += 1
        painter.fillRect(QRectF(self.rect()), theme.colour("accent" if self.on else "ink"))


@pytest.fixture
def dot(qapp, qtbot) -> Dot:
    theme.apply(qapp, "light", 100)
    made = Dot()
    qtbot.addWidget(made)
    yield made
    theme.apply(qapp, "light", 100)


def test_nothing_new_is_drawn_once(dot: Dot) -> None:
    assert dot.picture() == dot.picture() == theme.colour("ink").name()
    assert dot.drawn == 1


CHANGES: dict[str, Callable[[Dot, object], object]] = {
    "state": lambda dot, app: setattr(dot, "on", True),
    "size": lambda dot, app: dot.resize(30, 20),
    "theme": lambda dot, app: theme.apply(app, "dark"),
    "text": lambda dot, app: theme.apply(app, text_percent=200),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_looks_otherwise_is_drawn_anew(dot: Dot, qapp, what: str) -> None:
    dot.picture()
    CHANGES[what](dot, qapp)
    assert dot.picture() == theme.colour("accent" if dot.on else "ink").name()
    assert dot.drawn == 2
