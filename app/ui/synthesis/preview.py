"""What leaves, page by page as it will be printed: the team's pages, the person's page, the CV."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.resume import Resume, json_resume, resume_of
from app.exchange.removable import write_verified
from app.text import _
from app.ui import jobs, theme
from app.ui.session import Session
from app.ui.shell.place import PlaceField
from app.ui.shell.trouble import TroubleBanner
from app.ui.synthesis.draft import Draft
from app.ui.synthesis.pages import images_of, print_on
from app.ui.widgets import (
    Button,
    HelpButton,
    IconButton,
    IconLabel,
    Panel,
    Segment,
    clear,
    column,
    label,
    row,
    scroller,
)
from app.workspace.space import Workspace

VIEWS = (("team", "Équipe"), ("person", "Sa page"), ("cv", "CV"))
SIDE, MOST_SIDE, MOST_WIDE, LEAST_WIDE = 320, 460, 820, 360


class PreviewScreen(QWidget):
    """``left`` to the draft."""

    left = Signal()

    def __init__(
        self, session: Session, workspace: Workspace, pictures: Mapping[str, bytes]
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self.setObjectName("preview")
        self._workspace = workspace
        self._draft = Draft(session, workspace)
        self._view, self._pdf, self._drawn = "team", b"", 0
        whole = column(self, gap=0)
        whole.addWidget(self._bar(session))
        line = row(gap=0)
        inside = QWidget()
        self._pages = column(inside, gap=16, margins=(24, 20, 24, 24))
        sheet = Panel("sheet", margins=(0, 0, 0, 0))
        self._area = scroller(inside)
        sheet.body.addWidget(self._area)
        line.addWidget(sheet, 1)
        line.addWidget(self._side())
        whole.addLayout(line, 1)
        self.show_view("team")

    def _bar(self, session: Session) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(theme.scaled(64))
        line = row(bar, gap=12, margins=(12, 0, 20, 0))
        back = IconButton("chev-left", _("Revenir à la synthèse"), "preview.back")
        back.clicked.connect(self.left)
        line.addWidget(back)
        line.addWidget(label(_("Aperçu"), "bold"))
        line.addStretch(1)
        self._views = Segment(VIEWS, "preview.view", _("Document"))
        self._views.chosen.connect(self.show_view)
        line.addWidget(self._views)
        line.addStretch(1)
        out = Button(_("Imprimer"), "outlined", "print", "preview.print")
        out.clicked.connect(self._print)
        line.addWidget(out)
        line.addWidget(HelpButton("preview.help"))
        return bar

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(min(theme.scaled(SIDE), MOST_SIDE))
        body = column(side, gap=10, margins=(16, 16, 20, 20))
        body.addWidget(label(_("Garder une copie"), "bold", wrap=True))
        told = _("Ces fichiers se lisent sans Canevas : rangez-les comme un dossier papier.")
        body.addWidget(label(told, "soft", wrap=True))
        self._place = PlaceField("preview.place", _("La clé, ou un dossier"))
        self._place.chosen.connect(self._allow)
        body.addWidget(self._place)
        self._copies: list[Button] = []
        for name, icon, words, act in (
            ("pdf", "doc", _("Ce document en PDF"), self._copy_pdf),
            ("docx", "text", _("La synthèse en .docx"), self._copy_docx),
            ("json", "user", _("Le CV en JSON Resume"), self._copy_resume),
        ):
            button = Button(words, "outlined", icon, f"preview.{name}")
            button.setEnabled(False)
            button.clicked.connect(act)
            self._copies.append(button)
            body.addWidget(button)
        self._trouble = TroubleBanner("preview.trouble")
        body.addWidget(self._trouble)
        self._done = column(gap=6)
        body.addLayout(self._done)
        body.addStretch(1)
        return side

    def show_view(self, view: str) -> None:
        """Make the document and show its pages."""
        self._view = view
        self._views.show_chosen(view)
        self._pdf = self._document()
        self._drawn = 0
        self._draw()

    def _resume(self) -> Resume:
        session = self._draft.session
        return resume_of(session.interview, session.pack, self._draft.final)

    def _document(self) -> bytes:
        report, draft = import_module("app.report"), self._draft
        interview, pack = draft.session.interview, draft.session.pack
        if self._view == "cv":
            return report.cv_pdf(self._resume())
        if self._view == "person":
            return report.person_page(draft.final, interview, draft.person_texts)
        read_at = draft.edits.read_at
        return report.team_pdf(draft.final, interview, pack, read_at, pictures=self._pictures)

    def _draw(self) -> None:
        width = max(min(self._area.viewport().width() - 48, MOST_WIDE), LEAST_WIDE)
        if width == self._drawn:
            return
        self._drawn = width
        ratio = self.devicePixelRatioF()
        clear(self._pages)
        images = images_of(self._pdf, round(width * ratio))
        for number, image in enumerate(images, 1):
            page = QLabel()
            page.setObjectName(f"preview.page.{number}")
            page.setAccessibleName(_("Page {n} sur {all}").format(n=number, all=len(images)))
            shown = QPixmap.fromImage(image)
            shown.setDevicePixelRatio(ratio)
            page.setPixmap(shown)
            framed = Panel("card", margins=(1, 1, 1, 1))
            framed.body.addWidget(page)
            line = row()
            line.addStretch(1)
            line.addWidget(framed)
            line.addStretch(1)
            self._pages.addLayout(line)
        self._pages.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pdf:
            self._draw()

    def _may_leave(self) -> bool:
        """Whether what is shown may become paper or a file; says why not, as « Remettre » does."""
        held_back = self._draft.held_back()
        if held_back is None:
            self._trouble.hide()
            return True
        self._trouble.show_error(held_back)
        return False

    def _print(self) -> None:
        if not self._may_leave():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Canevas")
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            print_on(self._pdf, printer)
            self._workspace.note("synthesis.printed", self._draft.session.interview.id)

    def _allow(self) -> None:
        for button in self._copies:
            button.setEnabled(self._place.path is not None)

    def _copy_pdf(self) -> None:
        self._copy(lambda: self._pdf, ".pdf")

    def _copy_docx(self) -> None:
        draft, session = self._draft, self._draft.session
        told = draft.final, session.interview, session.pack, draft.edits.read_at
        self._copy(lambda: import_module("app.report").team_docx(*told), ".docx")

    def _copy_resume(self) -> None:
        told = json.dumps(json_resume(self._resume()), ensure_ascii=False, indent=2)
        self._copy(told.encode, ".json")

    def _copy(self, make: Callable[[], bytes], suffix: str) -> None:
        folder = self._place.path
        assert folder is not None
        if not self._may_leave():
            return
        workspace, interview_id = self._workspace, self._draft.session.interview.id

        def work() -> str:
            path = write_verified(folder, make(), suffix, workspace.world.new_id)
            workspace.note("synthesis.copied", interview_id)
            return path.name

        jobs.run(work, self, self._written, self._trouble.show_error)

    def _written(self, name: str) -> None:
        line = row(gap=8)
        line.addWidget(IconLabel("check", "accent", 18))
        line.addWidget(label(_("Écrit : {name}").format(name=name), "caption", wrap=True), 1)
        self._done.addLayout(line)
