"""The card beside the chosen episode: title, dates in words with their reading, words, detail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QLineEdit, QWidget

from app.domain.answers.skills import Skill
from app.domain.answers.timeline import Episode
from app.domain.dates import Question, Reading, length_words, parse, reading, turned, words
from app.domain.method import Entry, Lane, Vocabulary
from app.domain.timeline.writing import dated, turned_round
from app.text import _
from app.ui import theme
from app.ui.timeline.more import More
from app.ui.timeline.phrases import YES_OR_NO, answered, asked, told
from app.ui.widgets import (
    Button,
    FlowLayout,
    IconButton,
    IconLabel,
    Panel,
    across_if,
    clear,
    fit_text,
    label,
    line_field,
    remove_button,
    row,
)
from app.ui.widgets.chooser import Chooser

Understand = Callable[[str], Reading | Question]
WIDTH, LANE_WIDTH, DATE_WIDTH, LEAST_DATE = 880, 158, 176, 100


class EpisodeCard(Panel):
    """Sends ``changed`` with the episode, the gesture's name and whether it was typed.

    ``recalled`` asks what came just before (``before``) or at the same time (``meanwhile``): recall
    goes from one moment to the next along a lane, and across lanes. ``reshaped`` is sent when the
    card holds more, or less, than it did.
    """

    changed = Signal(object, str, bool)
    left = Signal()
    closed = Signal()
    removed = Signal(str)
    recalled = Signal(str)
    reshaped = Signal()

    def __init__(
        self, lanes: Sequence[Lane], understand: Understand, today: date, parent: QWidget
    ) -> None:
        super().__init__("card", margins=(20, 10, 12, 14))
        self.setParent(parent)
        self.setObjectName("timeline.card")
        self.restyle("chosen", "true")
        self._lanes = {lane.id: lane for lane in lanes}
        self._understand, self._today = understand, today
        self.episode = Episode("", "", "")
        self._asked = ""
        self._build_heading(lanes)
        self._build_dates()
        self._build_reading()
        self.more = More()
        self.more.changed.connect(self._set_more)
        self.more.left.connect(self.left.emit)
        self.more.hide()
        self.body.addWidget(self.more)
        self._lift()

    def _lift(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 10)
        tint = theme.colour("ink")
        tint.setAlpha(50)
        shadow.setColor(tint)
        self.setGraphicsEffect(shadow)

    def _build_heading(self, lanes: Sequence[Lane]) -> None:
        line = row(gap=10)
        self._icon = IconLabel("work", "accent", 20)
        self.title = line_field("timeline.title", _("Un moment : quoi ?"), _("Titre"), "title")
        self.detail = line_field("timeline.detail", _("Où, comment, avec qui"), _("Détail"))
        entries = tuple(Entry(lane.id, lane.label) for lane in lanes)
        self._lane = Chooser(Vocabulary("lanes", entries), _("Ligne"), "timeline.lane")
        self._lane.removeItem(0)
        self._lane.chosen.connect(self._change_lane)
        self.title.textEdited.connect(lambda text: self._set(_("Titre"), True, title=text))
        self.detail.textEdited.connect(lambda text: self._set(_("Détail"), True, detail=text))
        unfold = IconButton("more", _("Sorte, appris, compétences"), "timeline.more")
        unfold.clicked.connect(self._unfold)
        remove = remove_button("timeline.remove")
        remove.clicked.connect(lambda: self.removed.emit(self.episode.id))
        close = IconButton("close", _("Fermer"), "timeline.close")
        close.clicked.connect(self.closed.emit)
        line.addWidget(self._icon)
        line.addWidget(self.title, 4)
        line.addWidget(self.detail, 3)
        for widget in (self._lane, unfold, remove, close):
            line.addWidget(widget)
        self.body.addLayout(line)

    def _build_dates(self) -> None:
        line = FlowLayout(gap=8)
        self.start = self._date("timeline.start", _("de"), _("Début, en mots"))
        self.end = self._date("timeline.end", _("à"), _("Fin, en mots"))
        self.quote = line_field("timeline.quote", _("Ses mots"), _("Les mots de la personne"))
        self.quote.textEdited.connect(lambda text: self._set(_("Ses mots"), True, quote=text))
        for field in (self.title, self.detail, self.quote):
            field.editingFinished.connect(self.left.emit)
        for word, field in ((_("de"), self.start), (_("à"), self.end)):
            line.addWidget(label(word, "caption"))
            line.addWidget(field)
        line.fill(self.quote)
        self.body.addLayout(line)

    def _date(self, name: str, hint: str, says: str) -> QLineEdit:
        field = line_field(name, _("quand ?"), says)
        field.setToolTip(_("« été 2015 », « vers 2012 », « à 17 ans », « avant le bac »"))
        field.editingFinished.connect(lambda: self._read(field))
        return field

    def _build_reading(self) -> None:
        line = row(gap=6)
        self._tick = IconLabel("check", "accent", 16)
        self.read_back = label("", "caption", wrap=True, name="timeline.reading")
        line.addWidget(self._tick)
        line.addWidget(self.read_back, 1)
        self._options = row(gap=6)
        after = row(gap=6)
        after.addStretch(1)
        after.addLayout(self._options)
        self._hints = (
            self._hint("before", _("Juste avant ?")),
            self._hint("meanwhile", _("En même temps ?")),
        )
        for hint in self._hints:
            after.addWidget(hint)
        self._told = row(gap=6)
        self._told.addLayout(line, 1)
        self._told.addLayout(after)
        self.body.addLayout(self._told)

    def _hint(self, which: str, text: str) -> Button:
        button = Button(text, "plain", "plus", f"timeline.{which}")
        button.clicked.connect(lambda: self.recalled.emit(which))
        return button

    def show_episode(self, episode: Episode, skills: Sequence[Skill] = ()) -> None:
        """Show ``episode`` and the skills seen in it; a date being typed stays as it is."""
        other = episode.id != self.episode.id
        dated = _dates_of(episode) != _dates_of(self.episode)
        self.episode = episode
        lane = self._lanes[episode.lane]
        self._icon.show_icon(lane.icon_of(episode.kind), "accent")
        self.more.show_episode(episode, lane, skills)
        self._lane.show_chosen(episode.lane)
        for field, text in (
            (self.title, episode.title),
            (self.detail, episode.detail),
            (self.quote, episode.quote),
        ):
            fit_text(field, text)
            if not field.hasFocus():
                field.setCursorPosition(0)
        if other or dated:
            self._show_dates()
        self.end.setEnabled(not lane.points)
        self._fit_text()

    def _fit_text(self) -> None:
        """Room for the words at the size of letters in force."""
        self._lane.setFixedWidth(theme.scaled(LANE_WIDTH))
        for field in (self.start, self.end):
            field.setFixedWidth(max(DATE_WIDTH, theme.scaled(LEAST_DATE)))

    def _unfold(self) -> None:
        self.more.setVisible(self.more.isHidden())

    def _set_more(self, gesture: str, typing: bool, values: dict[str, str]) -> None:
        self._set(gesture, typing, **values)

    def ask(self, question: Question) -> None:
        """Ask back about the dates typed with the title."""
        self._ask(question, self.start)

    def begin(self) -> None:
        """Put the caret where typing starts."""
        target = self.start if self.episode.title and not self.episode.start else self.title
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        target.selectAll()

    def _set(self, gesture: str, typing: bool, **values: object) -> None:
        self.episode = replace(self.episode, **values)
        self.changed.emit(self.episode, gesture, typing)

    def _change_lane(self, lane: str) -> None:
        """A landmark is one date: it has no end."""
        end = None if self._lanes[lane].points else self.episode.end
        self._set(_("Changer de ligne"), False, lane=lane, end=end, kind="")

    def _read(self, field: QLineEdit) -> None:
        """Take what was typed in ``field``, or ask back."""
        said, kept = self._kept(field)
        typed = field.text().strip()
        if typed == self._asked or (typed == kept and not said):
            return
        found = self._understand(typed)
        if isinstance(found, Question):
            if typed != said:
                self._set(_("Une date à préciser"), False, **{self._waits(field): typed})
            self._ask(found, field)
        else:
            self._take(found, field, typed)

    def _kept(self, field: QLineEdit) -> tuple[str, str]:
        """What was said of the date of ``field`` and waits, and the date itself in words."""
        episode = self.episode
        date_, said = (episode.start, episode.start_said)
        if field is self.end:
            date_, said = (episode.end or "", episode.end_said)
        return said, words(date_) if date_ else ""

    def _waits(self, field: QLineEdit) -> str:
        return "start_said" if field is self.start else "end_said"

    def _take(self, found: Reading, field: QLineEdit, typed: str) -> None:
        self._date_as(dated(self.episode, found, typed, field is self.end, self._today))

    def _date_as(self, episode: Episode) -> None:
        self.episode = episode
        self.changed.emit(episode, _("Changer les dates"), False)
        self._show_dates()

    def _show_dates(self) -> None:
        """The dates in words, or what was said and waits: then it is asked again."""
        for field in (self.start, self.end):
            said, kept = self._kept(field)
            fit_text(field, said or kept)
        self._say_reading()
        for field in (self.end, self.start):
            said, _date = self._kept(field)
            found = self._understand(said) if said else None
            if isinstance(found, Question):
                self._ask(found, field)

    def _say_reading(self) -> None:
        self._asked = ""
        clear(self._options)
        end = None if self.episode.end is None else parse(self.episode.end)
        known = bool(self.episode.start or self.episode.end)
        said = reading(parse(self.episode.start), end) if known else _("Sans date pour l’instant")
        lasted = length_words(self.episode.start, self.episode.end or "", self._today)
        self._tick.setVisible(known)
        said = f"{said} ({lasted})" if lasted else said
        self.read_back.setText(told(self.episode.start_told, self.episode.end_told, said))
        self._show_hints(bool(self.episode.start) and not self._lanes[self.episode.lane].points)
        if backwards := turned(Reading(self.episode.start, self.episode.end)):
            self._ask(backwards, self.start)

    def _show_hints(self, shown: bool) -> None:
        for hint in self._hints:
            hint.setVisible(shown)

    def _ask(self, question: Question, field: QLineEdit) -> None:
        self._asked = field.text().strip()
        self._show_hints(False)
        clear(self._options)
        self._tick.hide()
        self.read_back.setText(_("À préciser. {question}").format(question=asked(question)))
        for index, option in enumerate(question.options[:3]):
            button = Button(answered(question, option), "link", name=f"timeline.option.{index}")
            button.clicked.connect(lambda _=False, o=option: self._answer(question, o, field))
            self._options.addWidget(button)
        if question.code in YES_OR_NO:
            no = Button(_("Non, corriger"), "link", name="timeline.option.no")
            no.clicked.connect(lambda: _correct(field))
            self._options.addWidget(no)

    def _answer(self, question: Question, option: Reading, field: QLineEdit) -> None:
        if question.code == "reversed" and option == Reading(
            self.episode.end or "", self.episode.start
        ):
            self._date_as(turned_round(self.episode))
        else:
            self._take(option, field, self._asked)

    def event(self, event: QEvent) -> bool:
        """What is asked or shown changes the height of the card, which stands in no layout."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_reading()
            self.reshaped.emit()
        return done

    def _fit_reading(self) -> None:
        """What may be answered stands below the words where they do not hold on one line."""
        words_ = self.read_back.fontMetrics().horizontalAdvance(self.read_back.text())
        after = self._told.itemAt(1).sizeHint().width()
        room = self.body.contentsRect().width() - theme.scaled(40)
        self._told.setDirection(across_if(words_ + after <= room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _correct(field: QLineEdit) -> None:
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()


def _dates_of(episode: Episode) -> tuple[str, str | None, str, str]:
    return episode.start, episode.end, episode.start_said, episode.end_said
