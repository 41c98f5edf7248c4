"""One deck: what it is, its cards, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.decks import drafts
from app.decks.drafts import Texts
from app.domain.deck import Deck
from app.text import _, sentence
from app.ui.decks.texts import CardTexts
from app.ui.decks.thumbs import Thumbs
from app.ui.widgets import Button, Field, FlowLayout, column, fit_text, label, line_field, scroller

HEAD = (
    ("title", "Titre du jeu", "Images des Aulnes"),
    ("author", "Auteur", "Atelier photo, 2026"),
    ("licence", "Licence", "Usage interne"),
    ("rights", "Droits : qui l’autorise ?", "Accord écrit de l’auteur"),
)

ROOM = 110


class DeckView(QWidget):
    """Signals carry the deck: ``chosen``, ``printed``, ``removed``; ``saved`` after a draft's text,
    ``finished`` when it can be laid on a table."""

    chosen = Signal(object)
    printed = Signal(object)
    removed = Signal(object)
    saved = Signal(object, object)
    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._deck: Deck | None = None
        self._here = ""
        self._texts: dict[str, tuple[str, str]] = {}
        self._dirty = False
        body = column(self, gap=10, margins=(0, 0, 6, 0))
        self._name = label("", "title", wrap=True, name="decks.name")
        self._facts = label("", "soft", wrap=True, name="decks.facts")
        body.addWidget(self._name)
        body.addWidget(self._facts)
        body.addWidget(self._head_part())
        body.addWidget(self._actions())
        self._lack = label("", "soft", wrap=True, name="decks.lack")
        body.addWidget(self._lack)
        self._thumbs = Thumbs()
        self._thumbs.chosen.connect(self._look_at)
        area = scroller(self._thumbs)
        area.setMinimumHeight(ROOM)
        body.addWidget(area, 1)
        self._card = CardTexts()
        self._card.written.connect(self._write_card)
        self._card.left.connect(self._save)
        body.addWidget(self._card)

    def _head_part(self) -> QWidget:
        self._head = QWidget()
        flow = FlowLayout(self._head, gap=12)
        self._fields = {}
        for key, title, hint in HEAD:
            typed = line_field(f"decks.{key}", hint, _(title))
            typed.textEdited.connect(lambda _text: self._changed())
            typed.editingFinished.connect(self._save)
            field = Field(_(title), typed)
            field.setFixedWidth(290)
            self._fields[key] = typed
            flow.addWidget(field)
        return self._head

    def _actions(self) -> QWidget:
        part = QWidget()
        flow = FlowLayout(part, gap=8)
        made = (
            ("use", _("Utiliser désormais"), "outlined", "check", self.chosen),
            ("finish", _("Terminer ce jeu"), "outlined", "check", self.finished),
            ("print", _("Imprimer à découper…"), "outlined", "print", self.printed),
            ("remove", _("Retirer ce jeu"), "plain", "close", self.removed),
        )
        self._buttons = {}
        for key, words, kind, icon, signal in made:
            button = Button(words, kind, icon, f"decks.{key}")
            button.clicked.connect(lambda _on=False, s=signal: self._send(s))
            flow.addWidget(button)
            self._buttons[key] = button
        return part

    def _send(self, signal: Signal) -> None:
        self._save()
        signal.emit(self._deck)

    def show_deck(self, deck: Deck, shipped: bool, in_use: bool) -> None:
        """Show ``deck``; the one in use is not chosen again, a shipped one never leaves."""
        self._save()
        another = self._deck is None or deck.key != self._deck.key or deck.draft != self._deck.draft
        self._deck = deck
        self._name.setText(deck.title or _("Jeu sans titre"))
        self._facts.setText(_facts(deck, shipped))
        self._head.setVisible(deck.draft)
        self._name.setVisible(not deck.draft)
        for key, typed in self._fields.items():
            fit_text(typed, getattr(deck, key))
        self._buttons["use"].setVisible(not deck.draft)
        self._buttons["use"].setEnabled(not in_use)
        self._buttons["finish"].setVisible(deck.draft)
        self._buttons["print"].setVisible(not deck.draft)
        self._buttons["remove"].setVisible(not shipped)
        self._texts = {card.id: (card.title, card.alt) for card in deck.cards}
        if another:
            self._thumbs.show_cards(deck.cards, self._lacks)
            self._look_at(deck.cards[0].id if deck.cards else "")
        self._show_lack()

    def _show_lack(self) -> None:
        assert self._deck is not None
        lacking = drafts.lacking(self._deck) if self._deck.draft else ()
        self._buttons["finish"].setEnabled(not lacking)
        more = _(" Et {n} autres points.").format(n=len(lacking) - 1) if len(lacking) > 1 else ""
        self._lack.setText(f"{sentence(lacking[0])}{more}" if lacking else "")
        self._lack.setVisible(bool(lacking))

    def _lacks(self, card_id: str) -> bool:
        draft = self._deck is not None and self._deck.draft
        return draft and not all(self._texts.get(card_id, ("x", "x")))

    def _look_at(self, card_id: str) -> None:
        self._save()
        card = self._deck.card(card_id) if self._deck else None
        self._card.setVisible(card is not None)
        if card is None or self._deck is None:
            return
        self._here = card_id
        self._thumbs.show_here(card_id)
        self._card.show_card(card, self._texts[card_id] if self._deck.draft else None)

    def _changed(self) -> None:
        self._dirty = True

    def _write_card(self, title: str, alt: str) -> None:
        self._texts[self._here] = (title.strip(), alt.strip())
        self._changed()
        self._thumbs.update()

    def _save(self) -> None:
        """Send what was typed since the last time."""
        if not self._dirty or self._deck is None:
            return
        self._dirty = False
        head = {key: typed.text() for key, typed in self._fields.items()}
        self.saved.emit(self._deck, Texts(**head, cards=dict(self._texts)))


def _facts(deck: Deck, shipped: bool) -> str:
    count = _("{n} cartes").format(n=len(deck.cards))
    parts = [count, _("version {v}").format(v=deck.version), deck.author, deck.licence]
    if shipped:
        parts.append(_("fourni avec Canevas"))
    elif deck.internal and not deck.licence.casefold().startswith("usage interne"):
        parts.append(_("usage interne à l’établissement"))
    return ", ".join(dict.fromkeys(part for part in parts if part)) + "."
