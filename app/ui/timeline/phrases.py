"""What is asked back when a typed date has two meanings or none."""

from __future__ import annotations

from app.domain.dates import Question
from app.text import _


def asked(question: Question) -> str:
    """The French question for ``question``."""
    return {
        "not_understood": _("Quand, à peu près ? Par exemple « été 2015 », « vers 2012 »."),
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
