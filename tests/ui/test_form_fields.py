"""Every kind of field of a form step, by keyboard first: what is typed is what is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from ui.forms import open_form, part, write

from app.domain.answers.form import FIELD_KINDS
from app.domain.method import Field
from app.ui import theme
from app.ui.fields import BUILDERS


@pytest.fixture(autouse=True)
def _dressed(qapp):
    theme.apply(qapp)


def values(editor) -> dict:
    return dict(editor.session.answer(editor.step).values)


def press(editor, name: str, key: Qt.Key = Qt.Key.Key_Space) -> None:
    widget = part(editor, name)
    widget.setFocus()
    QTest.keyClick(widget, key)


def test_every_kind_a_pack_may_name_has_its_control():
    assert BUILDERS.keys() == FIELD_KINDS.keys()


def test_a_scale_keeps_zero_and_lets_go(qtbot):
    editor = open_form(
        qtbot, Field("envie", "Envie", "scale", low="pas du tout", high="tout à fait")
    )
    press(editor, "form.envie.0")
    assert values(editor) == {"envie": 0}
    press(editor, "form.envie.0")
    assert values(editor) == {}


def test_a_scale_says_both_ends_in_words(qtbot):
    editor = open_form(qtbot, Field("envie", "Envie", "scale", most=5, low="non", high="oui"))
    said = {label.text() for label in editor.findChildren(QLabel)}
    assert {"non", "oui"} <= said
    assert not editor.findChildren(type(part(editor, "form.envie.5")), "form.envie.6")


@pytest.mark.parametrize(
    ("typed", "kept", "read_back"),
    [
        ("vers 2012", "2012~", "2011 à 2013"),
        ("été 2015", "2015-22", "Été 2015"),
        ("mars 2019", "2019-03", "Mars 2019"),
        ("avant 2021", "/2021", "Avant 2021"),
    ],
)
def test_a_date_keeps_its_precision_and_says_what_was_understood(qtbot, typed, kept, read_back):
    editor = open_form(qtbot, Field("quand", "Quand", "date"))
    field = part(editor, "form.quand")
    write(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert values(editor)["quand"].endswith(kept)
    assert part(editor, "form.quand.reading").text() == read_back


def test_a_date_with_two_meanings_is_asked_back_and_chosen_by_key(qtbot):
    editor = open_form(qtbot, Field("quand", "Quand", "date"))
    field = part(editor, "form.quand")
    write(field, "de 2012 à 2014")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert values(editor) == {}
    press(editor, "form.quand.option.1")
    assert values(editor) == {"quand": "2014"}


def test_a_date_not_understood_changes_nothing_and_asks(qtbot):
    editor = open_form(qtbot, Field("quand", "Quand", "date"))
    field = part(editor, "form.quand")
    write(field, "bof")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert values(editor) == {}
    assert "Quand" in part(editor, "form.quand.reading").text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02", "Le 31 février n’existe pas. Quel jour, ou à peu près ?"),
        ("hier 10h", "L’heure n’est pas gardée. Sans elle ?"),
    ],
)
def test_a_date_that_cannot_be_is_named(qtbot, typed, said):
    editor = open_form(qtbot, Field("quand", "Quand", "date"))
    write(part(editor, "form.quand"), typed)
    QTest.keyClick(part(editor, "form.quand"), Qt.Key.Key_Return)
    assert part(editor, "form.quand.reading").text() == said
    assert "quand" not in editor.session.answer(editor.step).values


def test_a_date_wiped_is_forgotten_and_undo_brings_it_back(qtbot):
    editor = open_form(qtbot, Field("quand", "Quand", "date"))
    field = part(editor, "form.quand")
    for typed in ("2012", ""):
        field.clear()
        write(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert values(editor) == {}
    editor.session.undo_stack.undo()
    assert field.text() == "2012"


def test_the_two_levels_of_a_pair_are_kept_apart(qtbot):
    editor = open_form(
        qtbot, Field("niveau", "Niveau", "pair", vocabulary="niveaux", rows="atteint_obtenu")
    )
    for name, downs in (("form.niveau_atteint", 7), ("form.niveau_obtenu", 6)):
        for _time in range(downs):
            press(editor, name, Qt.Key.Key_Down)
    assert values(editor) == {"niveau_atteint": "n3", "niveau_obtenu": "dnb"}


def test_a_grid_row_takes_one_answer(qtbot):
    field = Field("savoirs", "Savoirs", "grid", vocabulary="aisance", rows="savoirs_de_base")
    editor = open_form(qtbot, field)
    press(editor, "form.savoirs.lire.a_l_aise")
    press(editor, "form.savoirs.lire.avec_aide")
    assert values(editor) == {"savoirs.lire": "avec_aide"}


def test_none_of_them_stands_alone_in_mobility(qtbot):
    editor = open_form(qtbot, Field("permis", "Permis", "choices", vocabulary="permis"))
    press(editor, "form.permis.am")
    press(editor, "form.permis.b")
    press(editor, "form.permis.aucun")
    assert values(editor) == {"permis": ("aucun",)}
    press(editor, "form.permis.b")
    assert values(editor) == {"permis": ("b",)}


def test_arrows_move_between_options(qtbot):
    editor = open_form(
        qtbot,
        Field("langue", "Langue", "choices", vocabulary="langues"),
        Field("interprete", "Interprète", "choice", vocabulary="interprete"),
    )
    first = part(editor, "form.langue.francais")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert editor.focusWidget() is part(editor, "form.langue.arabe")
