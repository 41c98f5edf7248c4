"""The synthesis editor: sections at the left, the page in the middle, sources at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.deadline import due_words
from app.domain.synthesis import Section, Sentence, word_count
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.synthesis.draft import LEAST_WORDS, MOST_WORDS, Draft
from app.ui.synthesis.margin import Margin
from app.ui.synthesis.reading import ReadBack
from app.ui.synthesis.sentence import SentenceBox
from app.ui.widgets import Button, IconButton, IconLabel, Panel, column, label, row, scroller
from app.workspace.space import Workspace

SIDE, MARGIN = 250, 330


class WordGauge(QWidget):
    """How many words against 600 to 900."""

    def __init__(self) -> None:
        super().__init__()
        self._words = 0

    def sizeHint(self) -> QSize:
        return QSize(200, 28)

    def show_words(self, words: int) -> None:
        """Draw ``words``."""
        self._words = words
        self.setAccessibleName(_("{n} mots, de 600 à 900 attendus").format(n=words))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / 1200
        painter.setPen(theme.colour("hairline"))
        painter.setBrush(theme.colour("hairline"))
        painter.drawRoundedRect(QRectF(0, 4, self.width() - 1, 7), 3, 3)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(0, 4, min(self._words, 1200) * scale, 7), 3, 3)
        painter.setPen(theme.colour("ink_2"))
        painter.setFont(theme.font("caption"))
        for limit in (LEAST_WORDS, MOST_WORDS):
            painter.drawLine(int(limit * scale), 1, int(limit * scale), 13)
            painter.drawText(QRectF(limit * scale - 20, 12, 40, 16), 4, str(limit))


class SynthesisScreen(QWidget):
    """``left`` to the list, ``resumed`` to the hour, ``ready`` to hand over."""

    left = Signal()
    resumed = Signal()
    ready = Signal()

    def __init__(self, session: Session, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("synthesis")
        self._session = session
        self.draft = Draft(session, workspace)
        self._boxes: dict[str, SentenceBox] = {}
        self._anchors: dict[str, QWidget] = {}
        self._chosen = ""
        whole = column(self, gap=0)
        whole.addWidget(self._bar())
        line = row(gap=0)
        line.addWidget(self._sections())
        self._page = self._make_page()
        sheet = Panel("sheet", margins=(28, 20, 12, 0))
        sheet.body.addWidget(self._page)
        line.addWidget(sheet, 1)
        self._margin = Margin(self.draft)
        self._margin.setFixedWidth(MARGIN)
        line.addWidget(self._margin)
        whole.addLayout(line, 1)
        self.draft.changed.connect(self.refresh)
        self.refresh()

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(64)
        line = row(bar, gap=8, margins=(12, 0, 20, 0))
        back = IconButton("chev-left", _("Revenir à mes entretiens"), "synthesis.back")
        back.clicked.connect(self._leave)
        line.addWidget(back)
        names = column(gap=0)
        names.addStretch(1)
        person = self._session.interview.person.full_name
        names.addWidget(label(_("Synthèse de {person}").format(person=person), "bold"))
        names.addWidget(label(_("Brouillon, suit les réponses"), "caption"))
        names.addStretch(1)
        line.addLayout(names, 1)
        heading = self.draft.synthesis.heading
        today = self._session.now().astimezone().date()
        line.addWidget(IconLabel("clock", "ink_2", 18))
        due = _("À remettre : {when}").format(when=due_words(heading.due_on, today))
        line.addWidget(label(due, "caption"))
        for icon, says, act, name in (
            ("undo", _("Annuler"), self.draft.undo_stack.undo, "synthesis.undo"),
            ("redo", _("Rétablir"), self.draft.undo_stack.redo, "synthesis.redo"),
        ):
            button = IconButton(icon, says, name)
            button.clicked.connect(act)
            line.addWidget(button)
        hour = Button(_("Reprendre l’entretien"), "plain", "pencil", "synthesis.resume")
        hour.clicked.connect(self.resumed)
        line.addWidget(hour)
        read = Button(_("Relire avec la personne"), "outlined", "face", "synthesis.read")
        read.clicked.connect(self._read_back)
        line.addWidget(read)
        ready = Button(_("Remettre"), "filled", "send", "synthesis.ready")
        ready.clicked.connect(self._ready)
        line.addWidget(ready)
        return bar

    def _sections(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE)
        body = column(side, gap=2, margins=(12, 12, 12, 20))
        self._counts = {}
        for section in self.draft.synthesis.sections:
            button = Button("", "nav", name=f"section.{section.id}")
            button.setText(section.title)
            button.clicked.connect(lambda _=False, key=section.id: self._go(key))
            self._counts[section.id] = button
            body.addWidget(button)
        body.addStretch(1)
        self._total = label("", "bold")
        body.addWidget(self._total)
        self._gauge = WordGauge()
        body.addWidget(self._gauge)
        return side

    def _make_page(self) -> QScrollArea:
        inside = QWidget()
        body = column(inside, gap=4, margins=(0, 0, 16, 40))
        for section in self.draft.synthesis.sections:
            heading = label(section.title, "title")
            self._anchors[section.id] = heading
            body.addSpacing(10)
            body.addWidget(heading)
            self._add_sentences(body, section)
        body.addStretch(1)
        return scroller(inside)

    def _add_sentences(self, body, section: Section) -> None:
        if not section.sentences:
            hint = _("Rien n’a été noté : cette partie ne paraîtra pas.")
            body.addWidget(label(hint, "caption"))
        for sentence in section.sentences:
            box = SentenceBox(sentence)
            box.edited.connect(self.draft.write)
            box.left.connect(self.draft.flush)
            box.chosen.connect(self._choose)
            self._boxes[sentence.id] = box
            body.addWidget(box)

    def refresh(self) -> None:
        """Show texts, flags and counts as they are now."""
        for box in self._boxes.values():
            s = box.sentence
            flags = self.draft.flags_of(s)
            chosen = s.id == self._chosen
            box.show_text(self.draft.text_of(s), flags, self.draft.is_withheld(s), chosen)
        words = self.draft.words
        fits = LEAST_WORDS <= words <= MOST_WORDS
        told = _("bonne longueur") if fits else _("600 à 900 attendus")
        self._total.setText(_("{n} mots, {told}").format(n=words, told=told))
        self._gauge.show_words(words)
        for section in self.draft.final.sections:
            count = word_count(section)
            button = self._counts[section.id]
            button.setText(section.title)
            button.setToolTip(_("{n} mots").format(n=count))
        self._margin.show_sentence(self._sentence(self._chosen))

    def _sentence(self, sentence_id: str) -> Sentence | None:
        box = self._boxes.get(sentence_id)
        return box.sentence if box else None

    def _choose(self, sentence_id: str) -> None:
        self._chosen = sentence_id
        self.refresh()

    def _go(self, section_id: str) -> None:
        self._page.ensureWidgetVisible(self._anchors[section_id], 0, 40)

    def _leave(self) -> None:
        self.draft.flush()
        self.left.emit()

    def _read_back(self) -> None:
        reading = ReadBack(self.draft, self)
        reading.closed.connect(self.refresh)
        reading.show()

    def _ready(self) -> None:
        self.draft.flush()
        flagged = self.draft.all_flagged()
        if flagged:
            self._choose(flagged[0].id)
            self._page.ensureWidgetVisible(self._boxes[flagged[0].id], 0, 80)
            return
        self.ready.emit()
