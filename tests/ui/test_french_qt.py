"""What Qt itself says is French too."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.bootstrap import application


def test_the_menu_of_a_field_is_french(qtbot) -> None:
    application()
    field = QLineEdit("fournil")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    assert {"Annuler", "Copier", "Coller", "Tout sélectionner"} <= set(words)
