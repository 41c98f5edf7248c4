"""What is asked back when a typed date has two meanings or none."""

from __future__ import annotations

from app.domain.dates import Question, Reading
from app.text import _


def asked(question: Question) -> str:
    """The French question for ``question``."""
    if question.said:
        return _("{what} n’existe pas. Quel jour, ou à peu près ?").format(
            what=question.said[:1].upper() + question.said[1:]
        )
    return {
        "not_understood": _("Quand, à peu près ? Par exemple « été 2015 », « vers 2012 »."),
        "without_hour": _("L’heure n’est pas gardée. Sans elle ?"),
        "which_year": _("De quelle année ?"),
        "which_winter": _("Quel hiver ?"),
        "which_landmark": _("Par rapport à quel repère ?"),
        "age_or_year": _("Un âge ou une année ?"),
        "moment_or_span": _("Un moment entre les deux, ou toute la période ?"),
        "month_or_span": _("Un mois, ou une période ?"),
        "birth_needed": _("Notez l’année de naissance pour compter en âge."),
        "start_needed": _("À partir de quand ?"),
        "before_birth": _("C’est avant la naissance. Garder quand même ?"),
        "in_future": _("C’est après aujourd’hui. Garder quand même ?"),
        "reversed": _("La fin vient avant le début. Dans l’autre sens ?"),
    }[question.code]


YES_OR_NO = ("before_birth", "in_future", "reversed")


def answered(question: Question, option: Reading) -> str:
    """What a button says that answers ``question`` by ``option``."""
    return {
        "before_birth": _("Oui, garder"),
        "in_future": _("Oui, garder"),
        "reversed": _("Oui, inverser"),
    }.get(question.code, option.shown)


def told(start: str, end: str, understood: str) -> str:
    """What was said of one or two dates before what was understood of it."""
    said = ", ".join(f"«\u202f{each}\u202f»" for each in (start, end) if each)
    if not said:
        return understood
    understood = understood[:1].lower() + understood[1:]
    return _("{said} : {understood}").format(said=said, understood=understood)
