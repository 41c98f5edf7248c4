"""One precise moment, unfolded in four questions, and the skill that comes out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from app.domain.answers.skills import ActionStory
from app.domain.terms import Term
from app.text import _
from app.ui import theme
from app.ui.skills.nearby import NearBar
from app.ui.widgets import IconButton, Panel, SentenceText, label, line_field, row

QUESTIONS = (
    ("first", "D’abord", "je commence par…"),
    ("then", "Ensuite", "puis je…"),
    ("success", "C’est réussi quand", "on voit que…"),
    ("asked", "Qui demandait de l’aide", "et pour quoi ?"),
)
NARROW = 720


class Moment(Panel):
    """``told`` is sent with the part and its text; ``named`` with a verb and its object;

    ``typing`` with each letter of the new skill, ``taken`` with a term offered nearby.
    """

    told = Signal(str, str)
    named = Signal(str)
    typing = Signal(str)
    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("card", margins=(16, 10, 16, 12))
        self.body.setSpacing(8)
        self._about = label("", "strong", wrap=True)
        self.body.addWidget(self._about)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self.body.addLayout(self._grid)
        self._heads: list[QLabel] = []
        self._fields = {part: self._question(*asked) for part, *asked in self._questions()}
        below = row(gap=8)
        self._new = line_field(
            "skills.new", _("Un verbe et son objet, puis Entrée : Composer une palette")
        )
        self._new.returnPressed.connect(self._name)
        self._new.textEdited.connect(self.typing)
        below.addWidget(self._new, 1)
        add = IconButton("plus", _("Ajouter cette compétence"), "skills.add")
        add.clicked.connect(self._name)
        below.addWidget(add)
        self.body.addLayout(below)
        self._near = NearBar("skills.near", keys=True)
        self._near.taken.connect(self.taken)
        self.body.addWidget(self._near)
        self._place(4)

    def _questions(self):
        return [(part, part, title, hint) for part, title, hint in QUESTIONS]

    def _question(self, part: str, title: str, hint: str):
        head = label(_(title), "caption", wrap=True)
        field = SentenceText(f"skills.{part}", _(hint), _(title))
        field.edited.connect(lambda text: self.told.emit(part, text))
        field.left.connect(self.left)
        self._heads.append(head)
        return field

    def _place(self, across: int) -> None:
        for index, (head, field) in enumerate(zip(self._heads, self._fields.values(), strict=True)):
            line = 2 * (index // across)
            self._grid.addWidget(head, line, index % across)
            self._grid.addWidget(field, line + 1, index % across, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place(2 if self.width() < theme.scaled(NARROW) else 4)

    def _name(self) -> None:
        text = self._new.text().strip()
        if text:
            self.clear()
            self.named.emit(text)

    def clear(self) -> None:
        """Empty the line of the new skill."""
        self._new.clear()
        self.typing.emit("")

    def begin(self) -> None:
        """Put the caret where the next skill is named."""
        self._new.setFocus()

    def typed(self) -> str:
        """What stands in the line of the new skill."""
        return self._new.text()

    def show_moment(self, about: str, story: ActionStory) -> None:
        """Show what was told of the moment called ``about``."""
        self._about.setText(about)
        for part, field in self._fields.items():
            field.show_text(getattr(story, part))

    def offer(self, terms: list[Term]) -> None:
        """Show the terms near what is typed."""
        self._near.show_terms(terms)
