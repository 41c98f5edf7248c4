"""French typography of what was typed in haste: spaces, guillemets, apostrophes, points.

The rules are those of the *Lexique des règles typographiques* of the Imprimerie nationale: a narrow
no-break space before « ; ! ? » and inside guillemets, here before the colon too.
"""

from __future__ import annotations

import re

THIN = "\u202f"
MOST_ROUNDS = 3
SPACES = " \u00a0\u202f\u2009"
RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"\.{3}"), "…"),
    (re.compile(rf"«[{SPACES}]*"), f"«{THIN}"),
    (re.compile(rf"[{SPACES}]*»"), f"{THIN}»"),
    (re.compile(r'(^|[\s(\[’])"(\w[^"«»]*[^"«»\s])"'), rf"\1«{THIN}\2{THIN}»"),
    # A time or a ratio keeps its colon: « 14:30 ».
    (re.compile(rf"(?<=[\w»)’…])[{SPACES}]*([;!?]|:(?!\d))(?=$|[\s»)\]!?])"), rf"{THIN}\1"),
    (re.compile(rf"(?<=\S)[{SPACES}]+([,.])(?=\s|$)"), r"\1"),
    (re.compile(r"(?<=\S) {2,}(?=\S)"), " "),
    (re.compile(r"(?<=\d) (?=(?:%|€|km|kg|h|ans|mois|jours)\b|[%€])"), "\u00a0"),
    (re.compile(r"\b(M\.|Mme|Mlle|Dr|n°) (?=\S)"), "\\1\u00a0"),
)


def typographic(text: str) -> str:
    """``text`` as French prints it; a text already so comes back unchanged."""
    # A space put by one rule may matter to one before it: twice is enough, a test says so.
    for _round in range(MOST_ROUNDS):
        for pattern, replaced in RULES:
            text = pattern.sub(replaced, text)
    return text
