"""The sheet in the middle: the step's name, its editor, and the foot with one main button.

There is one sheet; each step has its page in it. The name and the foot change at once; the page is
built when it is asked for, after the frame, and kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.method import Step
from app.domain.pace import Completeness
from app.text import _
from app.ui import theme
from app.ui.interview.asking import Asking
from app.ui.session import Session
from app.ui.steps import editor_for
from app.ui.steps.editor import StepEditor
from app.ui.widgets import Button, FlowLayout, IconLabel, Panel, clear, column, label, row

FOOT_MARGINS = (20, 14, 32, 16)
PLAIN_MARGINS = (32, 20, 32, 0)
LOW, LEAST = 300, 160


class StepButton(Button):
    """Ends a step, once: a second click that follows at once was not meant for the next one.

    A click that follows one elsewhere counts: to Qt, two quick taps side by side are a double one.
    """

    def __init__(self, text: str, kind: str, icon: str, name: str, after: bool = False) -> None:
        super().__init__(text, kind, icon, name, after)
        self._too_soon = QDeadlineTimer()
        self.clicked.connect(self._hold)

    def _hold(self) -> None:
        self._too_soon.setRemainingTime(QApplication.doubleClickInterval())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._too_soon.hasExpired():
            super().mouseDoubleClickEvent(event)


@dataclass(frozen=True)
class Page:
    """What one step puts on the sheet: its editor, and the places of its tools and actions."""

    editor: StepEditor
    tools: QWidget
    actions: QWidget

    def put_away(self) -> None:
        """Another step is in hand."""
        self.editor.put_away()
        self._set_visible(False)

    def bring_back(self) -> None:
        """Show the step as it is now."""
        self.editor.bring_back()
        self._set_visible(True)

    def _set_visible(self, on: bool) -> None:
        for part in (self.editor, self.tools, self.actions):
            part.setVisible(on)


class Sheet(Panel):
    """Buttons are public: the screen connects them."""

    def __init__(self, session: Session) -> None:
        super().__init__("sheet", margins=(0, 0, 0, 0))
        self.body.setSpacing(0)
        self._session, self._step = session, session.pack.steps[0]
        self._pages: dict[str, Page] = {}
        self._held: QWidget | None = None
        self.advance = StepButton("", "filled", "chev-right", "step.next", True)
        self.skip = StepButton(_("Passer"), "plain", "skip", "step.skip")
        self.interrupt = Button(_("Interrompre…"), "plain", "pause", "step.interrupt")
        self._area = QWidget()
        self._top = column(self._area, gap=14, margins=PLAIN_MARGINS)
        self._name = label("", "display")
        self._heading = row(gap=12)
        self._heading.addWidget(self._name)
        self._heading.addStretch(0)
        self._top.addLayout(self._heading)
        self._lead = label("", "soft", wrap=True)
        self._top.addWidget(self._lead)
        self._top.addStretch(0)
        self.body.addWidget(self._area, 1)
        self._above = column()
        self.body.addLayout(self._above)
        self._footed = self._foot()
        self.body.addWidget(self._footed)

    @property
    def page(self) -> Page | None:
        """The page of the step in hand, once it is built."""
        return self._pages.get(self._step.id)

    def show_step(self, step: Step) -> None:
        """Put ``step`` in hand: what was asked above the foot is no longer asked."""
        self._clear_above()
        if self.page is not None:
            self.page.put_away()
        self._step = step
        self._name.setText(step.title)
        self._lead.setText(step.lead)
        self._lead.setVisible(bool(step.lead) and not step.wide)
        self.advance.setAccessibleName(_following(self._session, step))
        if self.page is not None:
            self.page.bring_back()

    def fill(self) -> StepEditor:
        """Build the page of the step in hand."""
        page = self._pages[self._step.id] = self._built(editor_for(self._session, self._step))
        return page.editor

    def _built(self, editor: StepEditor) -> Page:
        page = Page(editor, QWidget(), QWidget())
        tools, actions = row(page.tools, gap=12), row(page.actions, gap=4)
        tools.addStretch(1)
        for tool in editor.tools():
            tools.addWidget(tool)
            if not tool.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                tool.show()  # Qt would do it later, after the room they need is asked
        for action in editor.actions():
            actions.addWidget(action)
        self._heading.insertWidget(self._heading.count() - 1, page.tools, 1)
        self._line.insertWidget(self._line.indexOf(self.advance) - 1, page.actions)
        self._top.insertWidget(self._top.count() - 1, editor, 1)
        return page

    def fit(self, width: int) -> None:
        """Put the tools below the title when ``width`` does not hold both side by side."""
        tools = self.page.tools.sizeHint().width() if self.page is not None else 0
        needed = self._name.sizeHint().width() + tools + 12
        room = width - PLAIN_MARGINS[0] - PLAIN_MARGINS[2]
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        # A low window keeps its height for the step: the rail and the bar say where one is.
        self._name.setVisible(not (self._step.wide and self.height() < theme.scaled(LOW)))
        self._heading.setDirection(across if needed <= room else down)
        self._heading.setSpacing(12 if needed <= room else 4)
        self._fit_foot(width)

    def _fit_foot(self, width: int) -> None:
        """The main button names what comes next when there is room to; without room for the
        words of the others, their icons stay."""
        room = width - FOOT_MARGINS[0] - FOOT_MARGINS[2]
        for button in (self.interrupt, self.skip, self.advance):
            button.setText(button.accessibleName())
            button.setToolTip(button.accessibleName() if button is self.advance else "")
        if self._foot_width() > room:
            self.advance.setText(_("Continuer"))
        if self._foot_width() > room:
            for button in (self.interrupt, self.skip):
                button.setText("")
                button.setToolTip(button.accessibleName())

    def _foot_width(self) -> int:
        actions = self.page.editor.actions() if self.page is not None else ()
        buttons = (self.interrupt, self.skip, *actions, self.advance)
        return sum(button.sizeHint().width() + 8 for button in buttons)

    def _foot(self) -> Panel:
        foot = Panel("foot", margins=FOOT_MARGINS)
        self._line = line = row(gap=4)
        for button in (self.interrupt, self.skip):
            line.addWidget(button)
        line.addStretch(1)
        line.addSpacing(4)
        line.addWidget(self.advance)
        foot.body.addLayout(line)
        return foot

    def show_above_foot(self, widget: QWidget) -> None:
        """Show ``widget`` between the sheet and its foot, in the place of an earlier one."""
        if not self._above.count():
            self._held = QApplication.focusWidget()
        clear(self._above)
        self._above.addWidget(widget)
        self._place_above()
        widget.setFocus()
        if isinstance(widget, Asking):
            widget.closed.connect(self._close_above)

    def _close_above(self) -> None:
        """Put away what was left unanswered; the keyboard is again where it was."""
        self._clear_above()
        if self._held is not None and isValid(self._held):
            self._held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_above(self) -> None:
        clear(self._above)
        self._place_above()

    def _place_above(self) -> None:
        """What is asked is seen whole; without room for both, it stands in the step's place."""
        item = self._above.itemAt(0)
        if item is None:
            self._area.show()
            return
        asked = item.widget().heightForWidth(self.width())
        left = self.height() - asked - self._footed.sizeHint().height()
        self._area.setVisible(
            left >= max(theme.scaled(LEAST), self._area.minimumSizeHint().height())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_above()

    def clear_above_foot(self, kind: type[QWidget]) -> None:
        """Take away what stands there, if it is of ``kind``."""
        item = self._above.itemAt(0)
        if item is not None and isinstance(item.widget(), kind):
            self._clear_above()

    def ask_facts(self) -> None:
        """Say that the two facts come first."""
        self.show_above_foot(FactsFirst())


class FactsFirst(Panel):
    """Why the hour does not go on yet; it goes once both facts are noted."""

    def __init__(self) -> None:
        super().__init__("notice", margins=(16, 10, 16, 10))
        self.setObjectName("facts_first")
        line = row(gap=10)
        line.addWidget(IconLabel("info", "ochre_text", 20))
        words = _(
            "Notez d’abord l’information donnée et la participation : la suite s’ouvre alors."
        )
        line.addWidget(label(words, "body", wrap=True), 1)
        self.body.addLayout(line)


class UnfinishedBar(Asking):
    """What is not done, told once and gently: each step is one gesture away, none is owed."""

    chosen = Signal(str)
    finished = Signal()

    def __init__(self, told: Completeness) -> None:
        words = _("Il reste des étapes sans rien de noté. On peut y revenir, ou en rester là.")
        super().__init__("unfinished", words)
        steps = FlowLayout()
        for step in told.missing:
            button = Button(step.short, "outlined", name=f"unfinished.{step.id}")
            button.clicked.connect(lambda _on=False, key=step.id: self.chosen.emit(key))
            steps.addWidget(button)
        self.body.addLayout(steps)
        passed = ", ".join(step.short for step in told.passed)
        said = _("Passé par choix : {list}.").format(list=passed) if passed else ""
        enough = Button(_("En rester là"), "link", "chev-right", "unfinished.enough", True)
        enough.clicked.connect(self.finished)
        self.add_ending(said, enough)


def _following(session: Session, step: Step) -> str:
    steps = session.pack.steps
    after = steps.index(step) + 1
    if after < len(steps):
        return _("Continuer : {title}").format(title=steps[after].short)
    return _("Préparer la synthèse")
