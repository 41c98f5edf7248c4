"""Jeux d’images: the decks of this computer, the one laid in the interviews to come."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from app.decks import drafts
from app.decks.drafts import Texts
from app.domain.deck import Deck
from app.domain.errors import UserError
from app.text import _
from app.ui import jobs
from app.ui.board.pictures import forget
from app.ui.decks.bringing import Bringing
from app.ui.decks.entry import DeckEntry
from app.ui.decks.under_way import UnderWay
from app.ui.decks.view import DeckView
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import Button, clear, column, label, row, scroller
from app.workspace import decks
from app.workspace.space import Workspace

LIST_WIDTH = 268


class DecksScreen(QWidget):
    """Lists, brings, completes, prints and removes; an interview keeps the deck it began with."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("decks")
        self._workspace = workspace
        self._shelf = decks.shelf(workspace)
        self._here = ""
        body = column(self, gap=14, margins=(32, 24, 32, 20))
        body.addLayout(self._head())
        self._bringing = Bringing(workspace)
        self._bringing.brought.connect(self._brought)
        self._bringing.left.connect(lambda: self._pages.setCurrentIndex(0))
        self._trouble = TroubleBanner("decks.told")
        body.addWidget(self._trouble)
        self._said = label("", "good", wrap=True, name="decks.said")
        self._said.hide()
        body.addWidget(self._said)
        self._drawing = UnderWay("decks.sheets", _("{done} cartes sur {whole}"))
        body.addWidget(self._drawing)
        page = QWidget()
        line = row(page, gap=20)
        inside = QWidget()
        self._list = column(inside, gap=10, margins=(0, 0, 4, 8))
        area = scroller(inside)
        area.setFixedWidth(LIST_WIDTH)
        line.addWidget(area)
        self._view = DeckView()
        line.addWidget(scroller(self._view), 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.addWidget(self._bringing)
        body.addWidget(self._pages, 1)
        self._connect()
        self.refresh()

    def _head(self):
        line = row(gap=12)
        line.addWidget(label(_("Jeux d’images"), "display"))
        line.addStretch(1)
        bring = Button(_("Importer un jeu"), "filled", "plus", "decks.import")
        bring.clicked.connect(self._open_bringing)
        line.addWidget(bring)
        return line

    def _connect(self) -> None:
        self._view.chosen.connect(self._choose)
        self._view.printed.connect(self._ask_where)
        self._view.removed.connect(self._remove)
        self._view.saved.connect(self._save)
        self._view.finished.connect(self._finish)

    def _open_bringing(self) -> None:
        self._tell("")
        self._pages.setCurrentIndex(1)
        self._bringing.begin()

    # --- what is shown --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the decks again and show the one looked at."""
        found = self._shelf.decks()
        chosen = decks.chosen_deck(self._workspace)
        if self._here not in {deck.key for deck in found}:
            self._here = chosen.key
        clear(self._list)
        for deck in found:
            entry = DeckEntry(deck, deck.key == chosen.key, deck.key == self._here)
            entry.chosen.connect(self._look_at)
            self._list.addWidget(entry)
        self._list.addStretch(1)
        here = next(deck for deck in found if deck.key == self._here)
        self._view.show_deck(here, self._shelf.is_shipped(here), here.key == chosen.key)

    def _look_at(self, key: str) -> None:
        self._here = key
        self._tell("")
        self.refresh()

    def _tell(self, words: str) -> None:
        self._trouble.hide()
        self._said.setText(words)
        self._said.setVisible(bool(words))

    # --- what is done ---------------------------------------------------------------------------

    def _brought(self, deck: Deck) -> None:
        self._pages.setCurrentIndex(0)
        self._here = deck.key
        words = _("« {title} » est ici : {n} images.").format(title=deck.title, n=len(deck.cards))
        self._tell(words)
        self.refresh()

    def _choose(self, deck: Deck) -> None:
        decks.choose(self._workspace, deck)
        self._tell(_("Ce jeu sera posé dans les prochains entretiens."))
        self.refresh()

    def _remove(self, deck: Deck) -> None:
        try:
            decks.remove(self._workspace, deck)
        except UserError as error:
            self._trouble.show_error(error)
            return
        forget()
        self._tell(_("« {title} » a été retiré.").format(title=deck.title))
        self.refresh()

    def _save(self, deck: Deck, texts: Texts) -> None:
        try:
            drafts.save(deck, texts)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self.refresh()

    def _finish(self, deck: Deck) -> None:
        try:
            drafts.finish(deck)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._tell(_("Le jeu est complet : il peut être posé dans un entretien."))
        self.refresh()

    def _ask_where(self, deck: Deck) -> None:
        asked = _("Écrire le PDF à imprimer")
        found, _kind = QFileDialog.getSaveFileName(self, asked, f"{deck.id}.pdf", "PDF (*.pdf)")
        if found:
            self.write_pdf(deck, Path(found))

    def write_pdf(self, deck: Deck, path: Path) -> None:
        """Write the sheets of ``deck`` at ``path``, off the window's thread."""
        if self._drawing.progress is not None:
            return
        self._tell("")
        progress = self._drawing.begin(_("Préparation des planches…"))
        jobs.run(
            lambda: decks.write_pdf(path, decks.cut_pdf(deck, progress, progress.stopped)),
            self,
            self._written,
            self._unwritten,
        )

    def _written(self, _nothing: None) -> None:
        self._drawing.end()
        self._tell(
            _("PDF écrit. Imprimez recto verso, bord long, à 100 %, puis coupez aux repères.")
        )

    def _unwritten(self, error: UserError) -> None:
        self._drawing.end()
        self._trouble.show_error(error)
