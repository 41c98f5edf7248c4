"""The synthesis editor: sections at the left, the page in the middle, sources at the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.domain.deadline import due_short, full_date_words
from app.domain.payload import sections_of
from app.domain.records import SynthesisVersion
from app.domain.synthesis import Section, Sentence, digest_of, word_count
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.shell.trouble import TroubleBanner
from app.ui.synthesis.draft import Draft
from app.ui.synthesis.margin import Margin
from app.ui.synthesis.sections import SectionList, SectionMenu
from app.ui.synthesis.sentence import SentenceBox
from app.ui.widgets import (
    Button,
    FlowLayout,
    HelpButton,
    IconButton,
    Panel,
    clear,
    column,
    label,
    row,
    scroller,
)
from app.ui.widgets.glide import glide_to
from app.workspace.space import Workspace

SIDE, MARGIN, NARROW_MARGIN, ROOMY, TIGHT, WIDEST = 306, 330, 300, 1180, 1000, 390
MEASURE = 900
"""The widest that a text is pleasant to read, on however wide a screen."""


class SynthesisScreen(QWidget):
    """``left`` to the list, ``resumed`` to the hour, ``ready`` to hand over, ``previewed``.

    ``read`` is sent with the draft that is to be read back with the person.
    ``handed`` is the last version that left: what is written from then on is its correction.
    ``draft`` is the one that was read back, so that what was changed then can be undone.
    """

    left = Signal()
    resumed = Signal()
    ready = Signal()
    previewed = Signal()
    read = Signal(object)

    def __init__(
        self,
        session: Session,
        workspace: Workspace,
        handed: SynthesisVersion | None = None,
        draft: Draft | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("synthesis")
        self._session, self._handed = session, handed
        self.draft = draft or Draft(session, workspace)
        self._boxes: dict[str, SentenceBox] = {}
        self._anchors: dict[str, QWidget] = {}
        self._words: dict[str, QLabel] = {}
        self._made_of: tuple[Sentence, ...] | None = None
        self._chosen = ""
        whole = column(self, gap=0)
        whole.addWidget(self._bar())
        line = row(gap=0)
        self._list = SectionList(self.draft)
        self._list.chosen.connect(self._go)
        line.addWidget(self._list)
        inside = QWidget()
        self._sheet = column(inside, gap=4, margins=(0, 0, 16, 40))
        self._page = scroller(inside)
        sheet = Panel("sheet", margins=(28, 20, 12, 0))
        self._trouble = TroubleBanner("synthesis.trouble")
        sheet.body.addWidget(self._trouble)
        self._menu = SectionMenu(self.draft)
        self._menu.chosen.connect(self._go)
        sheet.body.addWidget(self._menu)
        sheet.body.addWidget(self._page)
        line.addWidget(sheet, 1)
        self._margin = Margin(self.draft, handed is not None)
        self._margin.setFixedWidth(MARGIN)
        self._margin.chosen.connect(self.show_sentence)
        line.addWidget(self._margin)
        whole.addLayout(line, 1)
        self.draft.changed.connect(self.refresh)
        self.refresh()
        self.draft.load_spelling()

    def _bar(self) -> QWidget:
        bar = self._top = QWidget()
        line = row(bar, gap=8, margins=(12, 0, 20, 0))
        back = IconButton("chev-left", _("Revenir à mes entretiens"), "synthesis.back")
        back.clicked.connect(self._leave)
        line.addWidget(back)
        names = column(gap=0)
        names.addStretch(1)
        person = self._session.interview.person.full_name
        self._name = label(_("Synthèse de {person}").format(person=person), "bold", wrap=True)
        names.addWidget(self._name)
        self._state = label("", "caption", wrap=True)
        names.addWidget(self._state)
        for told in (self._name, self._state):
            told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names.addStretch(1)
        line.addLayout(names, 1)
        self._due = Button("", "plain", "clock", "synthesis.due")
        self._due.clicked.connect(lambda: self._choose(""))
        if self._handed is not None:
            self._due.hide()  # never shown by hand: it has no parent yet
        line.addWidget(self._due)
        for icon, says, act, name in (
            ("undo", _("Annuler"), self.draft.undo_stack.undo, "synthesis.undo"),
            ("redo", _("Rétablir"), self.draft.undo_stack.redo, "synthesis.redo"),
        ):
            button = IconButton(icon, says, name)
            button.clicked.connect(act)
            line.addWidget(button)
        hour = IconButton("pencil", _("Reprendre l’entretien"), "synthesis.resume")
        hour.clicked.connect(self.resumed)
        line.addWidget(hour)
        self._read = Button(_("Relire avec la personne"), "outlined", "face", "synthesis.read")
        self._read.clicked.connect(self._read_back)
        line.addWidget(self._read)
        self._view = Button(_("Aperçu"), "outlined", "eye", "synthesis.view")
        self._view.clicked.connect(self._preview)
        line.addWidget(self._view)
        words = _("Remettre une correction") if self._handed else _("Remettre")
        self._send = Button(words, "filled", "send", "synthesis.ready")
        self._send.clicked.connect(self._ready)
        line.addWidget(self._send)
        self._help = HelpButton("synthesis.help")
        line.addWidget(self._help)
        return bar

    def _fill(self) -> None:
        self._made_of = self.draft.sentences
        self._boxes.clear()
        clear(self._sheet)
        for section in self.draft.synthesis.sections:
            self._sheet.addSpacing(10)
            line = FlowLayout(gap=10)
            heading = label(section.title, "title", wrap=True)
            self._anchors[section.id], self._words[section.id] = heading, label("", "caption")
            line.addWidget(heading)
            line.fill(self._words[section.id])
            self._sheet.addLayout(line)
            self._add_sentences(section)
        self._sheet.addStretch(1)

    def _add_sentences(self, section: Section) -> None:
        if not section.sentences:
            hint = _("Rien n’a été noté : cette partie ne paraîtra pas.")
            self._sheet.addWidget(label(hint, "caption"))
        group = ""
        for sentence in section.sentences:
            if sentence.group != group:
                group = sentence.group
                self._sheet.addWidget(label(group, "strong"))
            box = SentenceBox(sentence)
            box.edited.connect(lambda text, s=sentence: self.draft.write(s, text))
            box.left.connect(lambda s=sentence: self.draft.tidy(s))
            box.chosen.connect(self._choose)
            box.put_back.connect(self.draft.put_back)
            self._boxes[sentence.id] = box
            self._sheet.addWidget(box)

    def refresh(self) -> None:
        """Show texts, flags and counts as they are now; the page is made again when it must."""
        if self.draft.sentences != self._made_of:
            self._fill()
        for box in self._boxes.values():
            s = box.sentence
            flags, chosen = self.draft.flags_of(s), s.id == self._chosen
            text = self.draft.text_of(s)
            doubts = self.draft.spelling.doubts(text) if self.draft.spelling else ()
            box.show_text(text, flags, doubts, self.draft.is_withheld(s), chosen)
            box.show_objection(self.draft.edits.objections.get(s.id, ""))
        for section in self.draft.final.sections:
            count = word_count(section)
            self._words[section.id].setText(_("{n} mots").format(n=count) if count else "")
        if self.draft.held_back() is None:
            self._trouble.hide()
        self._list.refresh(self._section_of(self._chosen))
        self._menu.refresh()
        self._margin.show_sentence(self._sentence(self._chosen))
        self._state.setText(self._state_words())
        self._state.setToolTip(self._state.text())
        self._show_due()

    def _show_due(self) -> None:
        """The due day in words, or its clock alone where room lacks."""
        today = self._session.now().astimezone().date()
        words = due_short(self.draft.synthesis.heading.due_on, today)
        if self.draft.delays.running is not None:
            words = _("Délai suspendu")
        self._due.setText(words if self._list.isVisibleTo(self) else "")
        self._due.setToolTip(words)
        self._due.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= theme.scaled(ROOMY)
        self._top.setFixedHeight(theme.scaled(64 if roomy else 72))
        self._list.setFixedWidth(theme.scaled(SIDE))
        self._list.setVisible(roomy)
        self._page.widget().setMaximumWidth(theme.scaled(MEASURE))
        self._menu.setVisible(not roomy)
        self._help.setVisible(roomy)
        self._margin.setFixedWidth(min(theme.scaled(MARGIN if roomy else NARROW_MARGIN), WIDEST))
        self._fit_buttons()
        self._show_due()

    def _fit_buttons(self) -> None:
        """Their words where there is room; else the tooltip says them."""
        tight, short = self.width() < theme.scaled(TIGHT), self.width() < theme.scaled(ROOMY)
        read = _("Relire") if short and self._handed is not None else self._read.accessibleName()
        for button, words in ((self._read, read), (self._view, ""), (self._send, _("Remettre"))):
            whole = words if button is self._read else button.accessibleName()
            button.setText(("" if button is self._read else words) if tight else whole)
            button.setToolTip(button.accessibleName() if button.text() != whole else "")

    def _state_words(self) -> str:
        if self._handed is not None:
            return self._handed_words(self._handed)
        if self.draft.changed_since_read:
            return _("Le texte a changé depuis la relecture")
        if self.draft.edits.read_at is not None:
            return _("Relue avec la personne")
        return _("Brouillon, suit les réponses tant qu’on n’y touche pas")

    def _handed_words(self, handed: SynthesisVersion) -> str:
        told = _("Version {n} remise le {day}").format(
            n=handed.number, day=full_date_words(handed.frozen_at.astimezone().date())
        )
        final = self.draft.final
        left = digest_of(replace(final, sections=sections_of(handed.body)))
        changed = left != digest_of(final)
        return _("{told}, puis modifiée").format(told=told) if changed else told

    def _sentence(self, sentence_id: str) -> Sentence | None:
        box = self._boxes.get(sentence_id)
        return box.sentence if box else None

    def _section_of(self, sentence_id: str) -> str:
        for section in self.draft.synthesis.sections:
            if any(sentence.id == sentence_id for sentence in section.sentences):
                return section.id
        return ""

    def _choose(self, sentence_id: str) -> None:
        self._chosen = sentence_id
        self.refresh()

    def show_sentence(self, sentence_id: str) -> None:
        """Choose a sentence and bring it into view."""
        self._choose(sentence_id)
        self._page.ensureWidgetVisible(self._boxes[sentence_id], 0, 80)

    def _go(self, section_id: str) -> None:
        anchor = self._anchors[section_id]
        place = anchor.mapTo(self._page.widget(), anchor.rect().topLeft())
        glide_to(self._page, place.y() - 12)

    def _leave(self) -> None:
        self.draft.flush()
        self.left.emit()

    def _preview(self) -> None:
        self.draft.flush()
        self.previewed.emit()

    def _read_back(self) -> None:
        self.draft.flush()
        self.read.emit(self.draft)

    def _ready(self) -> None:
        self.draft.flush()
        held_back = self.draft.held_back()
        if held_back is not None:
            self._trouble.show_error(held_back)
            self.show_sentence(self.draft.all_flagged()[0].id)
            return
        if self._handed is None and self.draft.is_late and not self.draft.delays.late_reason:
            self._choose("")
            return
        self.ready.emit()
