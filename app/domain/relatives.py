"""A relative is told by role, never by name: finding the name that was typed all the same."""

from __future__ import annotations

import re

_ROLES = (
    "mère|maman|père|papa|frère|sœur|soeur|fils|fille|femme|mari|épouse|époux|compagne|compagnon|"
    "copine|copain|conjointe?|cousine?|oncle|tante|tata|tonton|neveu|nièce|amie?|enfants?|bébé|"
    "mamie|papi|marraine|parrain|proche|ex"
)
_NAMED = re.compile(
    rf"\b(?i:{_ROLES})\b,?\s+(?i:(?:qui\s+s’appelle|s’appelle|nommée?|appelée?|de|d’)\s*)?"
    r"([A-ZÀ-ÖØ-Þ][\w’'-]+)"
)


def named_relative(text: str) -> str:
    """The name of a relative in ``text``, empty when there is none.

    « ma sœur Leïla » names one; « un proche au Havre » does not, nor does « mon ancien patron ».
    """
    found = _NAMED.search(text.replace("'", "’"))
    return found[1] if found else ""
