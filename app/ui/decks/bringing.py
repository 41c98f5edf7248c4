"""Bringing a deck: a folder or a zip, how far it is, and every reason when it cannot be taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.decks.importing import DeckRefused
from app.domain.deck import Deck
from app.domain.errors import UserError
from app.text import _, sentence
from app.ui import jobs
from app.ui.decks.under_way import UnderWay
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import (
    Button,
    FlowLayout,
    Panel,
    clear,
    column,
    label,
    line_field,
    scroller,
)
from app.workspace import decks
from app.workspace.space import Workspace


class Bringing(Panel):
    """``brought`` with the deck kept; ``left`` when the panel is put away."""

    brought = Signal(object)
    left = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("card", margins=(20, 16, 20, 16))
        self._workspace = workspace
        self.body.setSpacing(10)
        self.body.addWidget(label(_("Un dossier, ou un zip"), "strong"))
        words = _(
            "Un dossier de photos suffit : il devient un brouillon, que vous complétez ensuite. "
            "Les images sont recopiées sans ce qu’elles portent (lieu, date, appareil)."
        )
        self.body.addWidget(label(words, "soft", wrap=True))
        self.body.addLayout(self._place_line())
        self._under_way = UnderWay("decks", _("{done} sur {whole} images"))
        self.body.addWidget(self._under_way)
        self._trouble = TroubleBanner("decks.trouble")
        self.body.addWidget(self._trouble)
        inside = QWidget()
        self._faults = column(inside, gap=6, margins=(4, 4, 8, 4))
        self._fault_area = scroller(inside)
        self._fault_area.hide()
        self.body.addWidget(self._fault_area, 40)
        self.body.addStretch(1)

    def _place_line(self):
        line = FlowLayout(gap=8)
        self._field = line_field("decks.place", _("Emplacement du dossier ou du zip"))
        self._field.returnPressed.connect(self._begin)
        line.fill(self._field)
        for words, name, pick in (
            (_("Dossier…"), "decks.pick_folder", self._pick_folder),
            (_("Zip…"), "decks.pick_zip", self._pick_zip),
        ):
            button = Button(words, "outlined", "", name)
            button.clicked.connect(pick)
            line.addWidget(button)
        self._go = Button(_("Importer ce jeu"), "outlined", "inbox", "decks.bring")
        self._go.clicked.connect(self._begin)
        line.addWidget(self._go)
        close = Button(_("Fermer"), "plain", "close", "decks.close")
        close.clicked.connect(self._leave)
        line.addWidget(close)
        return line

    def begin(self) -> None:
        """Put the caret in the field."""
        self._field.setFocus()

    def _pick_folder(self) -> None:
        self._picked(QFileDialog.getExistingDirectory(self, _("Choisir le dossier du jeu")))

    def _pick_zip(self) -> None:
        found, _kind = QFileDialog.getOpenFileName(self, _("Choisir le zip"), "", "Zip (*.zip)")
        self._picked(found)

    def _picked(self, found: str) -> None:
        if found:
            self._field.setText(found)

    def _leave(self) -> None:
        self._under_way.stop()
        self.left.emit()

    def _begin(self) -> None:
        typed = self._field.text().strip()
        if not typed or self._under_way.progress is not None:
            self._field.setFocus()
            return
        self._trouble.hide()
        self._fault_area.hide()
        self._go.setEnabled(False)
        progress = self._under_way.begin(_("Lecture du jeu…"))
        place = Path(typed)
        jobs.run(
            lambda: decks.bring(self._workspace, place, progress, progress.stopped),
            self,
            self._done,
            self._failed,
        )

    def _end(self) -> None:
        self._under_way.end()
        self._go.setEnabled(True)

    def _done(self, deck: Deck) -> None:
        self._end()
        self._field.clear()
        self.brought.emit(deck)

    def _failed(self, error: UserError) -> None:
        self._end()
        self._trouble.show_error(error)
        if isinstance(error, DeckRefused):
            clear(self._faults)
            for fault in error.faults:
                self._faults.addWidget(label(f"•  {sentence(fault)}", "body", wrap=True))
            self._faults.addStretch(1)
            self._fault_area.show()
