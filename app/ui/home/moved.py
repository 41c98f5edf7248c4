"""Two short bars of the home screen: moving an interview, and what has just been recorded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from app.domain.records import Summary
from app.text import _
from app.ui.home.desk import HomeDesk
from app.ui.home.new import MomentField
from app.ui.widgets import Button, FlowLayout, IconButton, IconLabel, Panel, label


class MovePanel(Panel):
    """Asks for the moment of one interview; ``moved`` once it is kept."""

    moved = Signal()

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__("card", margins=(20, 10, 12, 8))
        self._desk = desk
        self._id = ""
        line = FlowLayout(gap=16)
        self._who = label("", "strong")
        self._when = MomentField("move.when", desk)
        self._when.typed.returnPressed.connect(self._keep)
        keep = Button(_("Garder ce moment"), "outlined", "calendar", "move.keep")
        keep.clicked.connect(self._keep)
        close = IconButton("close", _("Fermer"), "move.close")
        close.clicked.connect(self.hide)
        line.addWidget(self._who)
        line.fill(self._when)
        line.addWidget(keep)
        line.addWidget(close)
        self.body.addLayout(line)

    def begin(self, summary: Summary) -> None:
        """Ask for ``summary``."""
        self._id = summary.id
        self._who.setText(summary.person.full_name)
        self._when.typed.clear()
        self.show()
        self._when.typed.setFocus()

    def _keep(self) -> None:
        if not self._when.is_clear():
            self._when.typed.setFocus()
            return
        self._desk.plan(self._id, self._when.moment())
        self.hide()
        self.moved.emit()


class Said(Panel):
    """What was just recorded, with its way back; it stays until it is closed."""

    def __init__(self) -> None:
        super().__init__("notice", margins=(16, 4, 6, 4))
        self.setObjectName("home.said")
        self._back: Callable[[], None] = self.hide
        line = FlowLayout(gap=10)
        line.addWidget(IconLabel("check", "ochre_text", 20))
        self._words = label("", "body", wrap=True, name="home.said.words")
        line.fill(self._words)
        undo = Button(_("Annuler"), "link", "undo", "home.said.undo")
        undo.clicked.connect(lambda: self._back())
        close = IconButton("close", _("Fermer"), "home.said.close")
        close.clicked.connect(self.hide)
        line.addWidget(undo)
        line.addWidget(close)
        self.body.addLayout(line)

    def say(self, text: str, back: Callable[[], None]) -> None:
        """Say ``text``; ``back`` takes it back."""
        self._words.setText(text)
        self._back = back
        self.show()
