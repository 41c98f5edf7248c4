"""The person's own sentences, beside the notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.forms import NOW, open_session, part, settle

from app.domain.answers.form import FormAnswer
from app.domain.interview import Quote
from app.ui.interview.screen import InterviewScreen

AGREED = {
    "accueil": FormAnswer(
        {"information": "lue_ensemble", "participation": "accepte"},
        {"information": NOW, "participation": NOW},
    )
}


def test_what_is_done_to_a_quote_leaves_the_keyboard_among_the_quotes(qtbot):
    first, second = (Quote(name, "accueil", f"mot {name}") for name in ("a", "b"))
    screen = InterviewScreen(open_session(AGREED, quotes=(first, second)))
    screen.begin()
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    screen.activateWindow()
    settle()
    part(screen, "quote.a").setFocus()
    QTest.keyClick(part(screen, "quote.a"), Qt.Key.Key_Space)
    settle()
    assert screen.session.interview.quotes[0].transmitted
    assert screen.window().focusWidget() is part(screen, "quote.a")
    QTest.keyClick(part(screen, "quote.a"), Qt.Key.Key_Tab)
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Space)
    settle()
    assert screen.session.interview.quotes == (second,)
    assert screen.window().focusWidget() is part(screen, "quote.b")
    QTest.keyClick(part(screen, "quote.b"), Qt.Key.Key_Tab)
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Space)
    settle()
    assert screen.window().focusWidget() is part(screen, "note")
