"""The fixed words of the person's page, in their language where the pack has it."""

from __future__ import annotations

from datetime import date

from app.domain.deadline import full_date_words
from app.domain.person_texts import PersonTexts
from app.report.type import UNDRAWN, legible

FRENCH = {
    "title": "Ma page",
    "held": "{who}. Entretien du {day}.",
    "said": "Ce que j’ai dit",
    "path": "Mon parcours",
    "able": "Ce que je sais faire",
    "know": "Je sais {what}",
    "want": "Ce que je veux",
    "wish": "Je veux {what}",
    "plan": "Mon projet\u202f: {what}",
    "believe": "J’y crois à {n} sur 10.",
    "step": "Ma prochaine étape",
    "with_whom": "Avec qui\u202f: {who}",
    "when": "Quand\u202f: {when}",
    "rights": "Mes droits",
    "mine": "Cette page est à moi. Je peux la garder ou la refuser.",
    "change": "Je peux demander à changer un mot.",
    "ask": "Je demande à {who}, de l’Afpa.",
    "today": "aujourd’hui",
    "about": "Pointillés\u202f: à peu près.",
    "years": "{n} ans",
}


class PageWords:
    """Says each fixed text; what the person said is never translated.

    A language with a gap, or whose letters no embedded font has, gives way to French.
    """

    def __init__(self, texts: PersonTexts | None) -> None:
        own = {key: texts.words.get(f"page.{key}", "") for key in FRENCH} if texts else {}
        drawn = all(own.values()) and UNDRAWN not in legible("".join(own.values()))
        self._words = own if own and drawn else FRENCH
        kept = texts if texts and self._words is own else None
        self.language = kept.voice if kept else "fr"
        self.right_to_left = kept.right_to_left if kept else False

    def say(self, key: str, **facts: object) -> str:
        """The text of ``key`` with ``facts`` in their places."""
        return self._words[key].format(**facts)

    def day(self, day: date) -> str:
        """A date in words in French, in figures elsewhere."""
        return full_date_words(day) if self.language == "fr" else f"{day:%d/%m/%Y}"
