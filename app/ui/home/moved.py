"""Two short bars of the home screen: moving an interview, and what has just been recorded."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal

from app.domain.records import Summary
from app.text import _
from app.ui.home.closing import ClosingPanel
from app.ui.home.desk import HomeDesk
from app.ui.home.gestures import Told
from app.ui.home.new import MomentField
from app.ui.widgets import Button, FlowLayout, IconLabel, label


class MovePanel(ClosingPanel):
    """Asks for the moment of one interview; ``chosen`` sends it with the interview's id.

    The moment is None when the interview is to leave the agenda.
    """

    chosen = Signal(str, object)

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__("card", margins=(20, 10, 12, 8))
        self._id = ""
        line = FlowLayout(gap=16)
        self._who = label("", "strong")
        self._when = MomentField("move.when", desk)
        self._when.typed.returnPressed.connect(self._keep)
        keep = Button(_("Garder ce moment"), "outlined", "calendar", "move.keep")
        keep.clicked.connect(self._keep)
        line.addWidget(self._who)
        line.fill(self._when)
        line.addWidget(keep)
        line.addWidget(self.cross("move.close"))
        self.body.addLayout(line)

    def begin(self, summary: Summary) -> None:
        """Ask for ``summary``."""
        self._id = summary.id
        self._who.setText(summary.person.full_name)
        self._when.show_moment(summary.planned_at)
        self.show()
        self._when.typed.setFocus()
        self._when.typed.selectAll()

    def _keep(self) -> None:
        if not self._when.is_clear():
            self._when.insist()
            return
        self.close_panel()
        moment: datetime | None = self._when.moment()
        self.chosen.emit(self._id, moment)


class Said(ClosingPanel):
    """What was just recorded, with its way back; it stays until it is closed.

    ``taken_back`` is sent once « Annuler », or Ctrl+Z for it, has undone it.
    """

    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__("notice", margins=(16, 4, 6, 4))
        self.setObjectName("home.said")
        self._told = Told("")
        line = FlowLayout(gap=10)
        line.addWidget(IconLabel("check", "ochre_text", 20))
        self._words = label("", "body", wrap=True, name="home.said.words")
        line.fill(self._words)
        self._undo = Button(_("Annuler"), "link", "undo", "home.said.undo")
        self._undo.setToolTip(_("Ctrl Z"))
        self._undo.by_enter = False  # the Enter that planned would undo at its second press
        self._undo.clicked.connect(self.take_back)
        line.addWidget(self._undo)
        line.addWidget(self.cross("home.said.close"))
        self.body.addLayout(line)

    def say(self, told: Told) -> None:
        """Say what was done; « Annuler » is there while there is a way back."""
        self._told = told
        self._words.setText(told.words)
        self._undo.setAccessibleDescription(told.words)
        self._undo.setVisible(told.back is not None)
        self.show()

    def take_keys(self) -> None:
        """The keyboard goes to the way back: what it was on has left the board."""
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Undo what is said, and say so; nothing when it is no longer offered."""
        if self.isVisible() and self._told.back is not None:
            self.say(self._told.back())
            self.taken_back.emit()
