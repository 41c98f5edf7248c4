"""The bar above an interview: whose it is, the pace of the hour, undo, face to face, veil."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.interview import Interview
from app.text import _
from app.ui import theme
from app.ui.interview.pace import PaceLine
from app.ui.session import Session
from app.ui.widgets import Button, HelpButton, IconButton, column, label, row

UNDO_KEYS, REDO_KEYS = "Ctrl+Z", "Ctrl+Shift+Z"
ROOM_FOR_HELP = 600


class TopBar(QWidget):
    """Buttons are public: the screen connects them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._name, self._where = label("", "bold"), label("", "caption")
        self._number, self._place = 0, ""
        self._narrow = False
        line = row(self, gap=8, margins=(12, 0, 20, 0))
        self.back = IconButton("chev-left", _("Revenir à mes entretiens"), "interview.back")
        line.addWidget(self.back)
        line.addLayout(self._names())
        self.pace = PaceLine(session.pack)
        line.addWidget(self.pace, 1)
        self._undo(session, line)
        self.face = Button(_("Face à face"), "outlined", "face", "interview.face")
        self.face.setToolTip(_("Tourner l’écran vers la personne (F8)"))
        line.addWidget(self.face)
        self.veil = IconButton("veil", _("Voiler l’écran (F9)"), "interview.veil")
        line.addWidget(self.veil)
        self.help = HelpButton("interview.help")
        line.addWidget(self.help)

    def show_width(self, narrow: bool) -> None:
        """Take less height in a small window, and name the place in the tooltip alone."""
        self._narrow = narrow
        self._say_where()
        self.setFixedHeight(theme.scaled(56 if narrow else 64))

    def show_whose(self, interview: Interview) -> None:
        """Say whose interview it is."""
        self._name.setText(interview.person.full_name)
        self._number, self._place = interview.number, interview.establishment
        self._say_where()

    def _say_where(self) -> None:
        short = _("Entretien n° {number}").format(number=self._number)
        full = f"{short} · {self._place}"
        self._where.setText(short if self._narrow else full)
        self._where.setToolTip(full)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the largest letters meet the smallest window, the name comes first: F1 stays.
        self.help.setVisible(self.width() >= theme.scaled(ROOM_FOR_HELP))

    def _names(self):
        names = column(gap=0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._where)
        names.addStretch(1)
        return names

    def _undo(self, session: Session, line) -> None:
        stack = session.undo_stack
        undo = IconButton("undo", _("Annuler"), "interview.undo")
        redo = IconButton("redo", _("Rétablir"), "interview.redo")
        undo.setShortcut(UNDO_KEYS)
        redo.setShortcut(REDO_KEYS)
        undo.setEnabled(stack.canUndo())  # gestures made before the screen was turned, too
        redo.setEnabled(stack.canRedo())
        for button, act, can, told in (
            (undo, stack.undo, stack.canUndoChanged, stack.undoTextChanged),
            (redo, stack.redo, stack.canRedoChanged, stack.redoTextChanged),
        ):
            button.clicked.connect(act)
            can.connect(button.setEnabled)
            told.connect(button.say_more)
            line.addWidget(button)
