"""What the pack's rules suggest, each with what it rests on; never added by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.method import MethodPack
from app.domain.recommending import Suggestion
from app.text import _
from app.ui.widgets import Button, FlowLayout, Panel, clear, column, label

SHOWN = 4


class Suggestions(Panel):
    """``taken`` and ``declined`` are sent with a Suggestion; ``again`` asks for those left."""

    taken = Signal(object)
    declined = Signal(object)
    again = Signal()

    def __init__(self, pack: MethodPack) -> None:
        super().__init__("sunk", margins=(16, 10, 16, 12))
        self._pack = pack
        self._shown: tuple[Suggestion, ...] = ()
        self.body.setSpacing(8)
        self._head = label("", "strong", wrap=True)
        self.body.addWidget(self._head)
        self._lines = column(gap=8)
        self.body.addLayout(self._lines)
        foot = FlowLayout(gap=12)
        self._more = label("", "caption", wrap=True)
        foot.fill(self._more)
        self._again = Button("", "link", "undo", "suggestions.again")
        self._again.clicked.connect(self.again)
        foot.addWidget(self._again)
        self.body.addLayout(foot)

    def show_suggestions(self, found: tuple[Suggestion, ...], left: int) -> None:
        """Show ``found``, the first ones; ``left`` were left and can come back."""
        if found != self._shown:
            self._shown = found
            clear(self._lines)
            for index, suggestion in enumerate(found[:SHOWN]):
                self._lines.addWidget(self._line(suggestion, index))
        self._head.setText(_("D’après ses projets et ses freins : à prendre, ou à laisser"))
        rest = len(found) - SHOWN
        self._more.setText(_("et {n} autres ensuite").format(n=rest) if rest > 0 else "")
        self._again.setText(_("Revoir celles laissées ({n})").format(n=left))
        self._more.setVisible(rest > 0)
        self._again.setVisible(left > 0)
        self.setVisible(bool(found) or left > 0)

    def _line(self, suggestion: Suggestion, index: int) -> Panel:
        panel = Panel("card", margins=(12, 6, 8, 6))
        line, told = FlowLayout(gap=8), QWidget()
        words = column(told, gap=2)
        words.addWidget(label(suggestion.action, "bold", wrap=True))
        rests = _("Repose sur : {what}").format(what=suggestion.basis.label)
        words.addWidget(label(f"{rests}. {self._told(suggestion)}", "caption", wrap=True))
        line.fill(told)
        for text, kind, icon, part, sent in (
            (_("Prendre"), "tint", "plus", "take", self.taken),
            (_("Laisser"), "plain", "", "leave", self.declined),
        ):
            button = Button(text, kind, icon, f"suggestion.{index}.{part}")
            button.setAccessibleName(f"{text} : {suggestion.action}")
            button.clicked.connect(lambda _=False, s=suggestion, signal=sent: signal.emit(s))
            line.addWidget(button)
        panel.body.addLayout(line)
        return panel

    def _told(self, suggestion: Suggestion) -> str:
        rule, pack = suggestion.rule, self._pack
        parts = (
            pack.label("destinataires", rule.addressee) if rule.addressee else "",
            pack.label("delais", rule.delay).lower() if rule.delay else "",
        )
        return ", ".join(part for part in parts if part)
