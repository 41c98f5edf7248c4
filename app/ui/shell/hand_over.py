"""Remettre: choose the key, write, read back, done; the slip for the guard's book beside it."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.exchange.removable import write_verified
from app.text import _
from app.ui import jobs, theme
from app.ui.session import Session
from app.ui.shell.departures import DepartureRow, latest
from app.ui.shell.key_field import KeyField
from app.ui.shell.slip import SlipPanel
from app.ui.shell.trouble import TroubleBanner
from app.ui.synthesis.draft import Draft
from app.ui.synthesis.length import overlong_words
from app.ui.widgets import (
    Button,
    Field,
    FlowLayout,
    HelpButton,
    IconButton,
    IconLabel,
    Panel,
    across_if,
    column,
    label,
    row,
    scroller,
)
from app.workspace import uploading
from app.workspace.finalising import clock_trouble, finished, next_edition
from app.workspace.handing_over import HandedOver, hand_over, history
from app.workspace.identity import current_trust
from app.workspace.space import Workspace

CHECKS = (
    ("shield", "Signée et chiffrée pour les superviseurs et le coffre"),
    ("disk", "Écrite sous un nom provisoire, puis nommée au hasard"),
    ("eye", "Relue octet par octet sur la clé"),
    ("warn", "Les deux PDF se lisent sans Canevas : gardez la clé comme un dossier papier"),
)
SHOWN, BESIDE_FROM = 4, 760


class HandOverScreen(QWidget):
    """``left`` to the draft, ``done`` to the list, ``enrol`` when nobody knows this space yet."""

    left = Signal()
    done = Signal()
    enrol = Signal()

    def __init__(self, session: Session, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("hand_over")
        self._workspace = workspace
        self._draft = Draft(session, workspace)
        whole = column(self, gap=0)
        whole.addWidget(self._bar(session))
        sheet = Panel("sheet", margins=(40, 28, 40, 28))
        inside = QWidget()
        self._columns = line = row(inside, gap=40)
        self._steps = column(gap=14)
        line.addLayout(self._steps, 3)
        self._slip = column(gap=14)
        line.addLayout(self._slip, 2)
        sheet.body.addWidget(scroller(inside))
        whole.addWidget(sheet, 1)
        if current_trust(workspace) is None:
            self._ask_enrolment()
        else:
            self._ask_key()
        self._next_steps()

    def _bar(self, session: Session) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(theme.scaled(64))
        line = row(bar, gap=8, margins=(12, 0, 20, 0))
        back = IconButton("chev-left", _("Revenir à la synthèse"), "hand_over.back")
        back.clicked.connect(self.left)
        line.addWidget(back)
        names = column(gap=0)
        names.addStretch(1)
        names.addWidget(label(_("Remettre"), "bold"))
        person = session.interview.person.full_name
        names.addWidget(label(_("Synthèse de {person}").format(person=person), "caption"))
        names.addStretch(1)
        line.addLayout(names, 1)
        line.addWidget(HelpButton("hand_over.help"))
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.setDirection(across_if(self.width() >= theme.scaled(BESIDE_FROM)))

    def _ask_enrolment(self) -> None:
        self._steps.addWidget(label(_("Se faire reconnaître d’abord"), "display", wrap=True))
        words = _(
            "Pour signer, cet espace doit être connu de votre superviseur. "
            "C’est fait une fois, avec deux codes et un appel. La synthèse vous attend ici."
        )
        self._steps.addWidget(label(words, "lead", wrap=True))
        button = Button(_("Rejoindre l’équipe"), "filled", "people", "hand_over.enrol")
        button.clicked.connect(self.enrol)
        self._steps.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._steps.addStretch(1)

    def _ask_key(self) -> None:
        self._title = label(_("Sur quelle clé ?"), "display", wrap=True)
        self._steps.addWidget(self._title)
        self._told = label(_("Branchez la clé, puis choisissez-la."), "lead", wrap=True)
        self._steps.addWidget(self._told)
        for words in self._to_know():
            line = row(gap=10)
            line.addWidget(IconLabel("info", "ochre", 20))
            line.addWidget(label(words, "body", wrap=True), 1)
            self._steps.addLayout(line)
        self._place = KeyField("hand_over.place", self._workspace)
        self._place.chosen.connect(self._allow)
        help_text = _(
            "Trois fichiers : la synthèse signée et chiffrée, le PDF de l’équipe, sa page."
        )
        self._steps.addWidget(Field(_("Clé"), self._place, help_text))
        self._trouble = TroubleBanner("hand_over.trouble")
        self._steps.addWidget(self._trouble)
        clock = clock_trouble(self._workspace)
        if clock:
            self._trouble.show_error(clock)
        held_back = self._draft.held_back()
        if held_back:
            self._trouble.show_error(held_back)
        self._write = Button(_("Signer et écrire sur la clé"), "filled", "usb", "hand_over.write")
        self._write.setEnabled(False)
        self._write.clicked.connect(self._begin)
        self._show_usual_place()
        self._steps.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        self._result = column(gap=12)
        self._steps.addLayout(self._result)
        self._steps.addStretch(1)

    def _allow(self) -> None:
        """Writing waits for a key, and for each forbidden word to be changed or kept."""
        held_back = self._draft.held_back() is not None
        self._write.setEnabled(self._place.path is not None and not held_back)

    def _show_usual_place(self) -> None:
        """The folder of the settings, while it is there: a key that is not plugged in is not."""
        usual = self._workspace.settings().key_folder
        if usual and Path(usual).is_dir():
            self._place.show_path(Path(usual))

    def _to_know(self) -> list[str]:
        """What the counsellor should know before signing: version, read-back, length."""
        told = []
        edition = next_edition(self._workspace, self._draft.session.interview.id)
        if edition.replaces:
            words = _("Version {n} : elle remplacera la version {before}.")
            told.append(words.format(n=edition.number, before=edition.number - 1))
        if self._draft.edits.read_at is None:
            told.append(_("La relecture avec la personne n’est pas notée."))
        elif self._draft.changed_since_read:
            told.append(_("Le texte a changé depuis la relecture avec la personne."))
        session, edits = self._draft.session, self._draft.edits
        pdf = finished(self._workspace, session.interview, session.pack, edits).pdf
        overlong = overlong_words(self._draft, pdf)
        return [*told, overlong] if overlong else told

    def _next_steps(self) -> None:
        card = Panel("card", margins=(20, 16, 20, 16))
        card.body.addWidget(label(_("La suite"), "bold", wrap=True))
        for icon, words in (
            ("inbox", _("Le superviseur importe la clé.")),
            ("receipt", _("Son accusé revient par la même clé : écran « Remises ».")),
            ("lock", _("L’entretien reste ici, chiffré, puis s’efface après l’accusé.")),
        ):
            line = row(gap=10)
            line.addWidget(IconLabel(icon, "accent", 20))
            line.addWidget(label(words, "body", wrap=True), 1)
            card.body.addLayout(line)
        self._slip.addWidget(card)
        self._slip.addStretch(1)

    def _begin(self) -> None:
        folder, medium = self._place.folder, self._place.medium
        assert folder is not None
        held_back = self._draft.held_back()
        if held_back is not None:
            self._trouble.show_error(held_back)
            return
        self._trouble.hide()
        self._write.setEnabled(False)
        self._write.setText(_("Signature et écriture…"))
        jobs.run(lambda: self._hand_over(folder, medium), self, self._written, self._failed)

    def _hand_over(self, folder: Path, medium: str) -> HandedOver:
        final, session = self._draft.final, self._draft.session
        interview = session.interview
        report = import_module("app.report")
        made = finished(self._workspace, interview, session.pack, self._draft.edits)
        done = hand_over(self._workspace, made, folder, medium)
        new_id = self._workspace.world.new_id
        page = report.person_page(final, interview, self._draft.person_texts)
        for document in (done.pdf, page):
            write_verified(folder, document, ".pdf", new_id)
        return done

    def _failed(self, error) -> None:
        self._write.setText(self._write.accessibleName())
        self._write.setEnabled(True)
        self._trouble.show_error(error)

    def _written(self, done: HandedOver) -> None:
        self._write.hide()
        self._title.setText(_("Écrit et relu"))
        self._title.setObjectName("hand_over.done")
        self._told.setText(_("La clé contient exactement ce qui a été signé."))
        self._place.setEnabled(False)
        for icon, words in CHECKS:
            line = row(gap=12)
            line.addWidget(IconLabel("check", "accent", 22))
            line.addWidget(IconLabel(icon, "ink_2", 20))
            line.addWidget(label(_(words), "body", wrap=True), 1)
            self._result.addLayout(line)
        advice = _("Éjectez la clé avant de la retirer.")
        self._result.addWidget(label(advice, "good", wrap=True))
        self._result.addLayout(self._last_acts(done))
        today = self._workspace.world.now().astimezone().date()
        self._slip.insertWidget(0, SlipPanel(done, today))
        self._show_same_key(done)

    def _last_acts(self, done: HandedOver):
        line = FlowLayout(gap=8)
        finish = Button(_("Terminer"), "filled", "check", "hand_over.finish")
        finish.clicked.connect(self.done)
        line.addWidget(finish)
        if uploading.server_of(self._workspace) is not None:
            send = Button(_("Envoyer aussi par le réseau"), "outlined", "send", "hand_over.send")
            send.clicked.connect(lambda: self._enqueue(send, done))
            line.addWidget(send)
        return line

    def _enqueue(self, button: Button, done: HandedOver) -> None:
        uploading.enqueue(self._workspace, done.bundle_id)
        button.setEnabled(False)
        button.setText(_("En attente du réseau : écran « Remises »"))

    def _show_same_key(self, done: HandedOver) -> None:
        """What else left on this key, so that its owner knows what is on it."""
        medium = self._place.medium
        others = [
            left
            for left in latest(history(self._workspace))
            if medium and left.medium == medium and left.bundle_id != done.bundle_id
        ]
        if others:
            self._result.addWidget(label(_("Déjà partis sur cette clé"), "bold"))
        for left in others[:SHOWN]:
            self._result.addWidget(DepartureRow(replace(left, kept=False)))
