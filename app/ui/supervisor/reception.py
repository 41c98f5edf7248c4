"""Réception: files judged one by one, what was accepted, what waits for a decision, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from gettext import ngettext
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app.domain.errors import UserError
from app.text import _
from app.ui import jobs, theme
from app.ui.shell.key_field import KeyField
from app.ui.shell.place import files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.supervisor.arrivals import ArrivalRow, Counts, HeldCard
from app.ui.widgets import (
    Button,
    Field,
    FlowLayout,
    Panel,
    across_if,
    clear,
    column,
    label,
    row,
    scroller,
)
from app.workspace.identity import current_trust
from app.workspace.receiving import (
    Arrival,
    accept_held,
    missing_numbers,
    receive,
    refuse_held,
    said_by,
    waiting,
    write_receipts,
)
from app.workspace.space import Workspace

BESIDE_FROM, LEAST_LIST = 800, 200


class Reception(QWidget):
    """Reads a key or dropped files; nothing that arrives is ever thrown away."""

    def __init__(self, workspace: Workspace, to_trust: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("reception")
        self._workspace = workspace
        self._answered: list[str] = []
        self._said: dict[str, tuple[str, int] | None] = {}
        self._progress: jobs.Progress | None = None
        self._columns = row(gap=24)
        page = QWidget()
        body = column(page, gap=14, margins=(32, 24, 32, 16))
        column(self).addWidget(scroller(page))
        if current_trust(workspace) is None:
            self._invite(body, to_trust)
            return
        self.setAcceptDrops(True)
        body.addLayout(self._head())
        self._place = KeyField("reception.place", workspace)
        body.addWidget(Field(_("Clé reçue d’un conseiller"), self._place))
        self._trouble = TroubleBanner("reception.trouble")
        body.addWidget(self._trouble)
        body.addWidget(self._pace())
        self._counts = column()
        body.addLayout(self._counts)
        line = self._columns
        inside = QWidget()
        self._list = column(inside, gap=8)
        words = _("Branchez la clé d’un conseiller, ou déposez ses fichiers ici : chacun est jugé.")
        self._list.addWidget(label(words, "soft", wrap=True))
        self._list.addStretch(1)
        desk = QWidget()
        self._desk = column(desk, gap=10)
        for part, share in ((inside, 3), (desk, 2)):
            area = scroller(part)
            area.setMinimumHeight(LEAST_LIST)
            line.addWidget(area, share)
        body.addLayout(line, 1)
        self._show_desk()

    def _head(self):
        line = FlowLayout(gap=8)
        line.fill(label(_("Réception"), "display"))
        self._answer = Button(
            _("Écrire les accusés sur la clé"), "outlined", "receipt", "reception.receipts"
        )
        self._answer.clicked.connect(self._write_receipts)
        self._answer.setEnabled(False)
        self._answer.setToolTip(_("Après une lecture : chaque fichier jugé a son accusé."))
        line.addWidget(self._answer)
        self._read = Button(_("Lire la clé"), "filled", "inbox", "reception.read")
        self._read.clicked.connect(self._begin)
        line.addWidget(self._read)
        return line

    def _pace(self) -> QWidget:
        """How far a long reading is, and the way to stop it."""
        self._bar_area = QWidget()
        line = row(self._bar_area, gap=12)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Fichiers jugés"))
        line.addWidget(self._bar, 1)
        self._bar_words = label("", "caption")
        line.addWidget(self._bar_words)
        stop = Button(_("Arrêter"), "plain", name="reception.stop")
        stop.clicked.connect(lambda: self._progress and self._progress.stop())
        line.addWidget(stop)
        self._bar_area.hide()
        return self._bar_area

    def _invite(self, body, to_trust: Callable[[], None]) -> None:
        body.addWidget(label(_("Réception"), "display", wrap=True))
        words = _("Avant de recevoir, créez l’autorité de votre organisation : c’est une minute.")
        body.addWidget(label(words, "lead", wrap=True))
        button = Button(_("Créer l’autorité"), "filled", "shield", "reception.trust")
        button.clicked.connect(lambda: to_trust())
        body.addWidget(button)
        body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.setDirection(across_if(self.width() >= theme.scaled(BESIDE_FROM)))

    # --- reading --------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._take(files_in(self._place.path, ".synthese"))

    def _take(self, files: list[Path]) -> None:
        if not files:
            self._trouble.show_error(UserError("bundle.none_here"))
            return
        self._trouble.hide()
        self._read.setEnabled(False)
        progress = self._progress = jobs.Progress(self)
        progress.told.connect(self._advance)
        self._advance(0, len(files))
        self._bar_area.show()
        work = lambda: receive(  # noqa: E731
            self._workspace, files, lambda done: progress(done, len(files)), progress.stopped
        )
        jobs.run(work, self, self._show, self._failed)

    def _advance(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        self._bar_words.setText(_("{n} sur {all}").format(n=done, all=whole))

    def _failed(self, error: UserError) -> None:
        self._bar_area.hide()
        self._read.setEnabled(True)
        self._trouble.show_error(error)

    def _show(self, arrivals: tuple[Arrival, ...]) -> None:
        self._bar_area.hide()
        self._read.setEnabled(True)
        self._answered = [a.bundle_id for a in arrivals if a.bundle_id]
        self._answer.setEnabled(bool(self._answered))
        clear(self._counts)
        self._counts.addWidget(Counts(Counter(a.outcome for a in arrivals)))
        clear(self._list)
        for arrival in arrivals:
            self._list.addWidget(ArrivalRow(arrival))
        self._list.addStretch(1)
        self._show_desk()

    # --- deciding -------------------------------------------------------------------------------

    def _show_desk(self) -> None:
        """What waits for a decision, and the numbers that never arrived."""
        clear(self._desk)
        held = waiting(self._workspace)
        if held:
            self._desk.addWidget(label(_("À décider"), "strong"))
        for one in held:
            # Judging a file takes a moment: each is judged once, not at every decision.
            if one.sha256 not in self._said:
                self._said[one.sha256] = said_by(self._workspace, one)
            card = HeldCard(one, self._said[one.sha256])
            card.accepted.connect(self._accept)
            card.refused.connect(self._refuse)
            self._desk.addWidget(card)
        for name, numbers in missing_numbers(self._workspace):
            notice = Panel("notice", margins=(14, 10, 14, 10))
            words = ngettext(
                "Il manque le n° {n} de {name}. Peut-être sur une autre clé.",
                "Il manque les n° {n} de {name}. Peut-être sur une autre clé.",
                len(numbers),
            ).format(n=", ".join(map(str, numbers)), name=name)
            notice.body.addWidget(label(words, "body", wrap=True, name="reception.missing"))
            self._desk.addWidget(notice)
        self._desk.addStretch(1)

    def _accept(self, digest: str) -> None:
        try:
            arrival = accept_held(self._workspace, digest)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._answered.append(arrival.bundle_id)
        self._answer.setEnabled(True)
        self._list.insertWidget(0, ArrivalRow(arrival))
        self._show_desk()

    def _refuse(self, digest: str) -> None:
        answered = refuse_held(self._workspace, digest)
        if answered:
            self._answered.append(answered)
            self._answer.setEnabled(True)
            words = _("Refus signé : écrivez les accusés sur la clé pour qu’il parvienne.")
        else:
            words = _("Mis de côté. Personne n’est nommé avec certitude : aucun refus ne part.")
        self._list.insertWidget(0, label(words, "good", wrap=True, name="reception.refused"))
        self._show_desk()

    def _write_receipts(self) -> None:
        folder = self._place.folder
        if folder is None:
            self._trouble.show_error(UserError("key.none"))
            return
        try:
            written = write_receipts(self._workspace, self._answered, folder)
        except UserError as error:
            self._trouble.show_error(error)
            return
        words = ngettext(
            "{n} accusé écrit et relu. Éjectez la clé avant de la retirer.",
            "{n} accusés écrits et relus. Éjectez la clé avant de la retirer.",
            written,
        ).format(n=written)
        self._list.insertWidget(0, label(words, "good", wrap=True, name="reception.written"))

    # --- files dropped --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self._take([file for path in paths for file in files_in(path, ".synthese")])
