"""The sheet in the middle: the step's name, its editor, and the foot with one main button.

The name and the foot are there at once; the editor is built when it is asked for, after the frame.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.method import Step
from app.domain.pace import Completeness
from app.text import _
from app.ui import theme
from app.ui.interview.asking import Asking
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import Button, FlowLayout, IconLabel, Panel, clear, column, label, row

FOOT_MARGINS = (20, 14, 32, 16)
PLAIN_MARGINS = (32, 20, 32, 0)
LOW, LEAST = 300, 160


class Sheet(Panel):
    """Buttons are public: the screen connects them."""

    def __init__(self, session: Session, step: Step, make_editor: Callable[[], StepEditor]) -> None:
        super().__init__("sheet", margins=(0, 0, 0, 0))
        self.body.setSpacing(0)
        self.step, self._make_editor = step, make_editor
        self._editor: StepEditor | None = None
        self._held: QWidget | None = None
        self.advance = Button(_following(session, step), "filled", "chev-right", "step.next", True)
        self.skip = Button(_("Passer"), "plain", "skip", "step.skip")
        self.interrupt = Button(_("Interrompre…"), "plain", "pause", "step.interrupt")
        top = self._page = QWidget()
        self._top = column(top, gap=14, margins=PLAIN_MARGINS)
        self._top.addLayout(self._title())
        self._lead = label(step.lead, "soft", wrap=True)
        if step.lead and not step.wide:
            self._top.addWidget(self._lead)
        self._top.addStretch(1)
        self.body.addWidget(top, 1)
        self._above = column()
        self.body.addLayout(self._above)
        self._footed = self._foot()
        self.body.addWidget(self._footed)

    @property
    def is_filled(self) -> bool:
        """True once the editor is there."""
        return self._editor is not None

    @property
    def editor(self) -> StepEditor:
        """The step's editor, built at the first need."""
        if self._editor is None:
            self._editor = editor = self._make_editor()
            for tool in editor.tools():
                self._tools.layout().addWidget(tool)
                if not tool.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                    tool.show()  # Qt would do it later, after the room they need is asked
            for place, action in enumerate(editor.actions(), self._line.indexOf(self.advance) - 1):
                self._line.insertWidget(place, action)
            self._top.takeAt(self._top.count() - 1)
            self._top.addWidget(editor, 1)
        return self._editor

    def _title(self) -> QBoxLayout:
        self._name = label(self.step.title, "display")
        self._tools = QWidget()
        row(self._tools, gap=12).addStretch(1)
        self._heading = row(gap=12)
        self._heading.addWidget(self._name)
        self._heading.addWidget(self._tools, 1)
        return self._heading

    def fit(self, width: int) -> None:
        """Put the tools below the title when ``width`` does not hold both side by side."""
        needed = self._name.sizeHint().width() + self._tools.sizeHint().width() + 12
        room = width - PLAIN_MARGINS[0] - PLAIN_MARGINS[2]
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        # A low window keeps its height for the step: the rail and the bar say where one is.
        self._name.setVisible(not (self.step.wide and self.height() < theme.scaled(LOW)))
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
        actions = self._editor.actions() if self._editor is not None else ()
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

    def put_away(self) -> None:
        """Another step is in hand: what was asked above the foot is no longer asked."""
        self._clear_above()
        self.hide()
        if self._editor is not None:
            self._editor.put_away()

    def bring_back(self) -> None:
        """Show the step as it is now."""
        if self._editor is not None:
            self._editor.bring_back()
        self.show()

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
            self._page.show()
            return
        asked = item.widget().heightForWidth(self.width())
        left = self.height() - asked - self._footed.sizeHint().height()
        self._page.setVisible(
            left >= max(theme.scaled(LEAST), self._page.minimumSizeHint().height())
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
