"""Words as a search compares them: without accents, capitals, apostrophes or plural."""

from __future__ import annotations

import re

from app.domain.naming import plain

_ELIDED = frozenset({"l", "d", "qu", "j", "n", "s", "c", "m", "t"})
_LINKING = re.compile(
    r"aux?|avec|ces?|dans|d[eu]s?|en|et|l[ae]s?|ou|par|pour|sa|ses|son|sur|une?|a", re.ASCII
)
_LONG_ENOUGH = 3


def words(text: str) -> list[str]:
    """The words of ``text``, plain, without elided articles (l’, d’, qu’)."""
    return [word for word in plain(text).split() if word not in _ELIDED]


def told(text: str) -> list[str]:
    """The words that say something: linking words left out, unless there is nothing else."""
    found = words(text)
    return [word for word in found if not _LINKING.fullmatch(word)] or found


def singular(word: str) -> str:
    """``word`` without the mark of a plural; short words stay."""
    return word[:-1] if len(word) > _LONG_ENOUGH and word[-1] in "sx" else word
