"""The editor of the obstacles step: what may complicate on the left, what helps on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.answers.obstacles import (
    Obstacle,
    ObstaclesAnswer,
    Support,
    mark_clear,
    put_obstacle,
    put_support,
    remove,
)
from app.domain.answers.timeline import TimelineAnswer
from app.domain.composition.material import when_of
from app.domain.method import Entry, Step, Vocabulary
from app.text import _
from app.ui import theme
from app.ui.obstacles.clear import ClearCategories
from app.ui.obstacles.obstacle import ObstacleCard
from app.ui.obstacles.support import SupportCard
from app.ui.session import Session
from app.ui.steps.earlier import EarlierOffer
from app.ui.steps.editor import StepEditor
from app.ui.widgets import (
    Button,
    FlowLayout,
    IconLabel,
    Panel,
    across_if,
    column,
    keep_cards,
    label,
    row,
    scroller,
)

SIDE_BY_SIDE = 740
"""Pixels two boards need beside each other, at a text of 100 %."""


class ObstaclesEditor(StepEditor):
    """Cards stay while their line exists, so that typing is never interrupted."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._obstacles: dict[str, ObstacleCard] = {}
        self._supports: dict[str, SupportCard] = {}
        inside = QWidget()
        whole = column(inside, gap=12, margins=(0, 0, 6, 12))
        self._offer = EarlierOffer(session, step)
        whole.addWidget(self._offer)
        self._boards = line = row(gap=16)
        whole.addLayout(line, 1)
        hint = _("Touchez « Frein », puis choisissez. La santé : « contraintes pratiques ».")
        self._add = self._add_button()
        self._left, left = self._board(_("Ce qui peut compliquer"), self._add, hint)
        self._clear = ClearCategories(session.pack.vocabularies["freins"])
        self._clear.marked.connect(self._mark)
        left.body.insertWidget(2, self._clear)
        self._add_support = Button(_("Appui"), "link", "plus", "obstacles.add_support")
        self._add_support.clicked.connect(self._new_support)
        hint = _("Un rôle suffit : « un proche », « un ancien patron ». Aucun nom n’est gardé.")
        self._right, right = self._board(_("Sur quoi compter"), self._add_support, hint)
        line.addWidget(left, 3)
        line.addWidget(right, 2)
        column(self).addWidget(scroller(inside))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._boards.setDirection(across_if(self.width() >= theme.scaled(SIDE_BY_SIDE)))

    def _board(self, title: str, button: Button, hint: str):
        panel = Panel("sunk", margins=(16, 10, 16, 16))
        head = FlowLayout()
        head.fill(label(title, "strong", wrap=True))
        head.addWidget(button)
        panel.body.addLayout(head)
        cards = column(gap=10)
        panel.body.addLayout(cards)
        foot = row(gap=8)
        foot.addWidget(IconLabel("info", "ink_2", 18), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(label(hint, "caption", wrap=True), 1)
        panel.body.addLayout(foot)
        panel.body.addStretch(1)
        return cards, panel

    def _add_button(self) -> Button:
        button = Button(_("Frein"), "link", "plus", "obstacles.add")
        menu = QMenu(button)
        menu.setObjectName("obstacles.menu")
        for entry in self.session.pack.vocabularies["freins"].entries:
            menu.addAction(entry.label, lambda key=entry.id: self._new_obstacle(key))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def refresh(self) -> None:
        answer = self._answer()
        self._offer.refresh()
        self._clear.show_categories(answer.clear, {o.category for o in answer.obstacles})
        keep_cards(self._obstacles, {o.id for o in answer.obstacles}, self._add)
        keep_cards(self._supports, {s.id for s in answer.supports}, self._add_support)
        self._show(self._obstacles, answer.obstacles, self._left, self._obstacle_card)
        self._show(self._supports, answer.supports, self._right, self._support_card)

    def _show(self, cards, values, layout, make) -> None:
        for index, value in enumerate(values):
            if value.id not in cards:
                cards[value.id] = make(value, index)
                layout.insertWidget(index, cards[value.id])
            cards[value.id].show_value(value)

    def _answer(self) -> ObstaclesAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, ObstaclesAnswer)
        return answer

    def _obstacle_card(self, obstacle: Obstacle, index: int) -> ObstacleCard:
        card = ObstacleCard(self.session.pack, obstacle, index, self._moments())
        card.changed.connect(lambda o, text, typing: self._edit(put_obstacle, o, text, typing))
        return self._connect(card, obstacle.id)

    def _support_card(self, support: Support, index: int) -> SupportCard:
        card = SupportCard(self.session.pack, support, index)
        card.changed.connect(lambda s, text, typing: self._edit(put_support, s, text, typing))
        return self._connect(card, support.id)

    def _connect(self, card, item_id: str):
        card.left.connect(self.session.flush)
        card.removed.connect(
            lambda: self.session.edit(
                self.step.id, remove(self._answer(), item_id), _("Retirer une ligne")
            )
        )
        return card

    def _edit(self, put, value, text: str, typing: bool) -> None:
        self.session.edit(self.step.id, put(self._answer(), value), text, typing)

    def _mark(self, category: str, on: bool) -> None:
        changed = mark_clear(self._answer(), category, on)
        self.session.edit(self.step.id, changed, _("Abordé, aucun frein"))

    def _moments(self) -> Vocabulary:
        """The moments of the timeline that may be told, as a list to choose from."""
        found: list[Entry] = []
        for step in self.session.pack.steps:
            answer = self.session.interview.answers.get(step.id)
            if isinstance(answer, TimelineAnswer):
                private = {lane.id for lane in step.lanes if lane.private}
                told = (e for e in answer.episodes if e.is_named and e.lane not in private)
                found += [Entry(e.id, when_of(e)) for e in told]
        return Vocabulary("moments", tuple(found))

    def _new_obstacle(self, category: str) -> None:
        obstacle = Obstacle(self.session.new_id(), category)
        self._edit(put_obstacle, obstacle, _("Nouveau frein"), False)
        self._obstacles[obstacle.id].begin()

    def _new_support(self) -> None:
        support = Support(self.session.new_id(), "")
        self._edit(put_support, support, _("Nouvel appui"), False)
        self._supports[support.id].begin()
