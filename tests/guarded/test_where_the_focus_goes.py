"""A control that disappears under one's hand gives the focus to what is near, not to a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.demo.hands import Hands


def test_continuing_twice_by_the_space_bar_does_not_leave_the_interview(hands: Hands) -> None:
    window = hands.window
    window.activateWindow()
    onward = hands.see("step.next")
    onward.setFocus()
    for _again in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        hands.settle()
    assert hands.glimpse("interview") is not None
    assert QApplication.focusWidget().objectName() != "interview.back"


def test_closing_the_notice_by_its_button_stays_in_the_sheet(hands: Hands) -> None:
    hands.window.activateWindow()
    opener = hands.see("form.information.notice")
    opener.setFocus()
    QTest.keyClick(opener, Qt.Key.Key_Space)
    hands.see("notice.back").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    hands.settle()
    assert hands.see("interview").isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget().objectName() != "interview.back"
