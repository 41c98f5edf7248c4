"""The interview screen: places the rail, the sheet and the side panel around the step in hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.agreement import declined, missing_facts
from app.domain.method import Step
from app.domain.notice import NoticeText
from app.domain.pace import completeness, pace_of
from app.text import _
from app.ui import theme
from app.ui.interview.bar import TopBar
from app.ui.interview.interruption import InterruptionBar, RefusalBar
from app.ui.interview.notice import NoticeSheet
from app.ui.interview.place import SidePlace
from app.ui.interview.rail import Rail
from app.ui.interview.sheet import FactsFirst, Sheet, UnfinishedBar
from app.ui.interview.walk import Walk
from app.ui.session import Session
from app.ui.widgets import AfterFrame, column, keep_focus_near, row

NARROW_WINDOW = 1230
FEELINGS = {
    "easy": "À l’aise dans l’heure",
    "full": "L’heure est bien remplie",
    "over": "Plus d’une heure : rien ne presse",
}


class InterviewScreen(QWidget):
    """One interview, step by step. ``left`` asks for the list, ``finished`` for the synthesis,
    ``refused``, ``postponed`` and ``withdrawn`` end it without one."""

    left = Signal()
    finished = Signal()
    veiled = Signal()
    turned = Signal()
    refused = Signal(str)
    postponed = Signal()
    withdrawn = Signal()

    def __init__(
        self,
        session: Session,
        notice: Callable[[], NoticeText] | None = None,
        send_to_printer: Callable[[NoticeText], str] = lambda _text: "kept",
    ) -> None:
        super().__init__()
        self.setObjectName("interview")
        self.session = session
        self._texts_of_notice, self._print = notice, send_to_printer
        self._notice: NoticeSheet | None = None
        self.walk = Walk(session, self)
        self.bar = TopBar(session)
        self.rail = Rail(session.pack)
        self.sheet = Sheet(session)
        self.side = SidePlace(session, self, self.sheet)
        self._middle = column()
        self._was_narrow: bool | None = None
        self._begun = False
        self._build()
        self._connect()
        self._keys()

    def begin(self) -> None:
        """Open the step where the hour stands; before that, nothing of anybody is here."""
        self._begun = True
        self.bar.show_whose(self.session.interview)
        self.walk.run()
        self.walk.begin()

    @property
    def step(self) -> Step:
        """The step in hand."""
        return self.walk.step

    def _build(self) -> None:
        whole = column(self, gap=0)
        whole.addWidget(self.bar)
        line = row(gap=0)
        line.addWidget(self.rail)
        middle = QWidget()
        middle.setLayout(self._middle)
        self._middle.addWidget(self.sheet)
        line.addWidget(middle, 1)
        line.addWidget(self.side)
        whole.addLayout(line, 1)

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.leave)
        self.bar.face.clicked.connect(self.turn)
        self.bar.veil.clicked.connect(self.veiled)
        self.rail.chosen.connect(self.show_step)
        self.session.changed.connect(self._follow)
        self.session.progressed.connect(self._show_progress)
        self.sheet.advance.clicked.connect(self.walk.advance)
        self.sheet.skip.clicked.connect(self.walk.skip)
        self.sheet.interrupt.clicked.connect(self._interrupt)
        self.walk.leaving.connect(self._let_go)
        self.walk.opened.connect(self._show_step)
        self.walk.blocked.connect(self._stay)
        self.walk.unfinished.connect(self._tell_unfinished)
        self.walk.ended.connect(self.finished)

    def _keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "F7": self.side.toggle,
            "F8": self.turn,
            "Ctrl+PgDown": lambda: self.walk.move(1),
            "Ctrl+PgUp": lambda: self.walk.move(-1),
        }
        for number, step in enumerate(self.session.pack.steps[:9], 1):
            keys[f"Ctrl+{number}"] = lambda key=step.id: self.show_step(key)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def show_step(self, step_id: str) -> None:
        """Open ``step_id``; the law's two facts come before anything else can be written."""
        self.walk.go(step_id)

    def leave(self) -> None:
        """Go back to the list; all is kept."""
        self.walk.stop()
        self.left.emit()

    def turn(self) -> None:
        """Ask to turn the screen to the person; on one screen, this one goes away."""
        self.walk.stop()
        self.turned.emit()
        if self.isVisible():
            self.walk.run()

    # --- what stops an hour ---------------------------------------------------------------------

    def _interrupt(self) -> None:
        bar = InterruptionBar(self.session.pack.vocabularies["interruption"])
        bar.chosen.connect(self._interrupted)
        bar.withdrawn.connect(self._withdraw)
        self.sheet.show_above_foot(bar)

    def _interrupted(self, reason: str) -> None:
        self.walk.interrupt(reason)
        self.left.emit()

    def _withdraw(self) -> None:
        self.walk.stop()
        self.withdrawn.emit()

    def _stay(self) -> None:
        """Why the hour does not go on: the facts to note first, or the « no » that was said."""
        if declined(self.session.interview, self.session.pack):
            self._offer_refusal()
        else:
            self.sheet.ask_facts()

    def _offer_refusal(self) -> None:
        bar = RefusalBar(self.session.pack.vocabularies["refus"])
        bar.refused.connect(self.refused)
        bar.postponed.connect(self.postponed)
        self.sheet.show_above_foot(bar)

    def _tell_unfinished(self) -> None:
        bar = UnfinishedBar(completeness(self.session.interview, self.session.pack))
        bar.chosen.connect(self.show_step)
        bar.finished.connect(self.walk.finish)
        self.sheet.show_above_foot(bar)

    # --- what is shown --------------------------------------------------------------------------

    def _let_go(self) -> None:
        """A field keeps what is typed when it is left: before its step is, or it would be taken
        for a gesture on a step that is not in hand, and lead back to it."""
        held = QApplication.focusWidget()
        if held is not None and self.sheet.isAncestorOf(held):
            self.sheet.setFocus()  # not the next control of the window: it leaves the interview
        if self.sheet.page is not None:
            self.sheet.page.editor.let_go()

    def _show_step(self) -> None:
        """Show the step in hand; those seen before are kept, so that a step already looked at
        opens at once, as it was left."""
        self._close_notice()
        self.sheet.show_step(self.step)
        if self.sheet.page is None:
            AfterFrame(self.sheet).seen.connect(self._fill)
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):  # else the first resizing does it
            self._place()
        self._heed_answer()

    def _fill(self) -> None:
        """The page of the step in hand comes once the step has been seen to change."""
        if self.sheet.page is None:
            editor = self.sheet.fill()
            if hasattr(editor, "notice_asked"):
                editor.notice_asked.connect(self.show_notice)
            self._fit()

    def show_notice(self) -> None:
        """Read the information notice in the place of the sheet."""
        if self._texts_of_notice is None:
            return
        keep_focus_near(self.sheet)
        self.sheet.hide()
        self._notice = NoticeSheet(self._texts_of_notice(), self._print, self.session.voice)
        self._notice.closed.connect(self._close_notice)
        self._middle.addWidget(self._notice)

    def _close_notice(self) -> None:
        if self._notice is not None:
            keep_focus_near(self._notice)
            self._middle.removeWidget(self._notice)
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
            self.sheet.show()

    def _follow(self, step_id: str) -> None:
        if step_id and step_id != self.step.id:
            self.show_step(step_id)
        self._heed_answer()

    def _heed_answer(self) -> None:
        """A « no » at the welcome is taken at once; a « yes » puts its bar away."""
        if self.step is not self.session.pack.steps[0]:
            return
        interview, pack = self.session.interview, self.session.pack
        if not missing_facts(interview, pack):
            self.sheet.clear_above_foot(FactsFirst)
        if declined(interview, pack):
            self._offer_refusal()
        else:
            self.sheet.clear_above_foot(RefusalBar)

    def _is_narrow(self) -> bool:
        return self.width() < theme.scaled(NARROW_WINDOW)

    def _place(self) -> None:
        narrow = self._was_narrow = self._is_narrow()
        self.rail.show_width(wide=not (self.step.wide or narrow))
        self.bar.show_width(narrow)
        self.side.show_step(self.step, narrow)
        self._fit()

    def _fit(self) -> None:
        self.sheet.fit(self.width() - self.rail.width() - self.side.room)

    def _show_progress(self) -> None:
        interview = self.session.interview
        self.bar.pace.show_pace(interview, self.step.id)
        self.rail.show_progress(interview, self.step.id, self._pace_words())

    def _pace_words(self) -> tuple[str, str]:
        pace = pace_of(self.session.interview, self.session.pack, self.step.id)
        end = self.session.now().astimezone() + timedelta(minutes=pace.left)
        # Not strftime: it imports, and PySide looks at every import, for two milliseconds here.
        ends = _("Fin prévue vers {time}.").format(time=f"{end.hour:02} h {end.minute:02}")
        return _(FEELINGS[pace.feeling]), ends

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._begun:
            return  # laid out ahead: the panel of a step would fill with what was noted there
        if self._is_narrow() != self._was_narrow:
            self._place()
        self.side.settle()
        self._fit()
