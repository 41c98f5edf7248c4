"""A field filled still says what it is for, unless a label beside it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from ui.forms import write

from app.ui import theme
from app.ui.widgets import Field, line_field


def told(field) -> bool:
    """Whether something is written above the text: ink in the band over it."""
    image = field.grab().toImage()
    ink = theme.colour("ink_2").lightness() + 60
    return any(
        image.pixelColor(x, y).lightness() < ink for x in range(14, 90) for y in range(5, 15)
    )


@pytest.fixture
def made(qtbot, qapp):
    theme.apply(qapp, "light", 100)
    kept = []

    def make(*arguments, label: str = ""):
        field = line_field("essai", *arguments)
        widget = Field(label, field) if label else field
        kept.append(widget)
        qtbot.addWidget(widget)
        theme.dress(widget)
        widget.resize(300, 80 if label else 44)
        widget.show()
        return field

    return make


def test_the_hint_stays_above_what_is_typed(made):
    field = made("Depuis quand ?")
    assert not told(field)
    write(field, "2014")
    assert told(field)
    field.clear()
    assert not told(field)


def test_a_field_named_elsewhere_keeps_its_room(made):
    for field in (made("demain 14 h", "Quand"), made("Prénom et nom", label="Votre nom")):
        write(field, "2014")
        assert not told(field)


def test_the_height_does_not_jump(made):
    field = made("Depuis quand ?")
    before = field.sizeHint().height()
    write(field, "2014")
    assert field.sizeHint().height() == before


def pointed(field) -> str:
    """What is said under the pointer on ``field``."""
    spot = QPoint(40, 20)
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, spot, field.mapToGlobal(spot)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_words_longer_than_the_field_are_whole_under_the_pointer(made):
    field = made("Ce qui aiderait")
    write(field, "Un vélo")
    assert pointed(field) == ""
    field.setText("Un vélo, ou une place dans la voiture de l’équipe")
    assert pointed(field) == field.text()


def test_a_passphrase_is_never_shown_under_the_pointer(made):
    field = made("Phrase de passe")
    field.setEchoMode(QLineEdit.EchoMode.Password)
    write(field, "sept péniches sous la lune rousse, et la huitième au quai")
    assert "péniches" not in pointed(field)
