"""The picture step for the person: the table edge to edge, nothing to read but the zones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from app.domain.answers import cards as laid
from app.domain.method import Zone
from app.text import _
from app.ui.board.table import CardTable
from app.ui.board.zone import ZoneBox
from app.ui.face.view import FaceView
from app.ui.speech import Voice
from app.ui.widgets import column


class CardsFace(FaceView):
    """The same table as the counsellor's, over the same recorded order."""

    def __init__(self, session, step, texts) -> None:
        super().__init__(session, step, texts)
        shown = replace(step, zones=tuple(self._named(zone) for zone in step.zones))
        order = self._answer().shuffle or tuple(card.id for card in session.deck.cards)
        self._table = CardTable(shown, session.deck, order, Voice(None))
        self._table.laid.connect(self._lay)
        self._table.returned.connect(self._take_back)
        self._table.none_chosen.connect(self._none)
        self._table.invitation = texts.say("ui.touch_picture")
        none = self._table.findChild(QPushButton, "cards.none")
        none.setText(texts.say("ui.none_speaks"))
        none.setAccessibleName(texts.say("ui.none_speaks"))
        none.setProperty("kind", "face_outlined")
        back = self._table.findChild(QPushButton, "cards.large.back")
        back.setText(texts.say("ui.put_back"))
        back.setAccessibleName(texts.say("ui.put_back"))
        counted = texts.say("ui.of", here="{n}", all="{most}")
        for box in self._table.findChildren(ZoneBox):
            box.say_in(texts.say("ui.put_here"), counted)
        column(self).addWidget(self._table)

    def _named(self, zone: Zone) -> Zone:
        key = f"zones.{zone.id}"
        return replace(zone, label=self.texts.say(key)) if self.texts.has(key) else zone

    def _answer(self) -> laid.CardsAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, laid.CardsAnswer)
        return answer

    def refresh(self) -> None:
        self._table.show_answer(self._answer())

    def spoken(self) -> str:
        return f"{self.texts.prompts(self.step)[0]} {self.texts.say('ui.touch_picture')}"

    def _lay(self, card_id: str, zone: Zone) -> None:
        card = self.session.deck.card(card_id)
        number = card.number if card else 0
        changed = laid.place(self._answer(), card_id, zone.id, zone.most, number)
        self.session.edit(self.step.id, changed, _("Poser une image"))
        self.refresh()

    def _take_back(self, card_id: str) -> None:
        changed = laid.take_back(self._answer(), card_id)
        self.session.edit(self.step.id, changed, _("Reprendre une image"))

    def _none(self) -> None:
        answer = self._answer()
        changed = laid.none_speaks(answer, not answer.none_speaks)
        self.session.edit(self.step.id, changed, _("Aucune ne parle"))
