"""Vocabularies: which are here, and importing one as it is published."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.errors import UserError
from app.domain.terms import Defect, Edition
from app.text import MESSAGES, _, sentence
from app.ui import jobs
from app.ui.decks.under_way import UnderWay
from app.ui.widgets import Button, column, label
from app.ui.widgets import row as line_of
from app.workspace.vocabulary import Vocabularies


class VocabularyLine(QWidget):
    """``imported`` is sent once what was chosen is searched."""

    imported = Signal()

    def __init__(self, vocabularies: Vocabularies) -> None:
        super().__init__()
        self._vocabularies = vocabularies
        body = column(self, gap=4)
        self._here = label("", "caption", wrap=True, name="settings.vocabulary.here")
        body.addWidget(self._here)
        line = line_of(gap=4)
        self._buttons = (
            self._button(_("Un zip…"), "settings.vocabulary.zip", self._pick_zip),
            self._button(_("Un dossier…"), "settings.vocabulary.folder", self._pick_folder),
        )
        line.addStretch(1)
        for button in self._buttons:
            line.addWidget(button)
        body.addLayout(line)
        self._under_way = UnderWay("settings.vocabulary", _("{done} termes sur {whole}"))
        body.addWidget(self._under_way)
        self._said = label("", "caption", wrap=True, name="settings.vocabulary.said")
        self._said.hide()
        body.addWidget(self._said)
        self.setMinimumWidth(280)
        self._show_here()

    def _button(self, text: str, name: str, pressed) -> Button:
        made = Button(text, "outlined", "", name)
        made.setAccessibleName(_("Importer un vocabulaire : {what}").format(what=text))
        made.clicked.connect(pressed)
        return made

    def _pick_zip(self) -> None:
        title = _("Choisir le zip tel qu’il est publié")
        self.take(QFileDialog.getOpenFileName(self, title, "", "Zip (*.zip)")[0])

    def _pick_folder(self) -> None:
        self.take(QFileDialog.getExistingDirectory(self, _("Choisir le dossier publié")))

    def take(self, chosen: str) -> None:
        """Import the zip or folder at ``chosen``; nothing when it is empty."""
        if not chosen:
            return
        self._wait(True)
        self._said.hide()
        progress = self._under_way.begin(_("Lecture des fichiers…"))
        self._vocabularies.close()  # by the thread that opened it
        work = self._vocabularies.take
        jobs.run(
            lambda: work(Path(chosen), progress, progress.stopped), self, self._done, self._failed
        )

    def _wait(self, on: bool) -> None:
        for button in self._buttons:
            button.setEnabled(not on)
        if not on:
            self._under_way.end()

    def _done(self, editions: tuple[Edition, ...]) -> None:
        told = [_told(edition) for edition in editions]
        told += [_survived(defect) for edition in editions for defect in edition.defects]
        self._wait(False)
        self._say("\n".join(told))
        self._show_here()
        self.imported.emit()

    def _failed(self, error: UserError) -> None:
        self._wait(False)
        self._say(sentence(error))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()

    def _show_here(self) -> None:
        try:
            lines = self._vocabularies.lines()
        except UserError as error:
            self._say(sentence(error))
            return
        used = (f"{line.source.upper()} {line.version}" for line in lines if line.used)
        self._here.setText(_("Ici : {list}").format(list=", ".join(used)))


def _told(edition: Edition) -> str:
    facts = {"source": edition.source.upper(), "version": edition.version}
    return _(MESSAGES["vocabulary.imported"]).format(terms=len(edition.terms), **facts)


def _survived(defect: Defect) -> str:
    return _(MESSAGES[f"defect.{defect.code}"]).format(**vars(defect))
