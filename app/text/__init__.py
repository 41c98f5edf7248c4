"""Sentences for the codes the core returns; the one place where an error becomes French.

One file an area; each maps codes to sentences that say what happened, what is safe, what to do.
"""

from __future__ import annotations

from gettext import translation

from app.domain.errors import UserError
from app.text import decks, exchange, storage, vocabulary, work

# Looked for once: gettext itself would search the disk again at each sentence it has not.
_ = translation("canevas", fallback=True).gettext

MESSAGES: dict[str, str] = {
    **storage.MESSAGES,
    **work.MESSAGES,
    **exchange.MESSAGES,
    **decks.MESSAGES,
    **vocabulary.MESSAGES,
}


def sentence(error: UserError) -> str:
    """The French sentence for ``error``: what happened, what is safe, what to do."""
    return _(MESSAGES[error.code]).format(**error.facts)


def in_parts(error: UserError) -> tuple[str, str, str]:
    """The same sentence in its three parts, the last two empty when it has fewer."""
    happened, *rest = sentence(error).split(". ", 2)
    safe, to_do = (*rest, "", "")[:2]
    return _ended(happened), _ended(safe), to_do


def _ended(part: str) -> str:
    return part if not part or part.endswith((".", "!", "?")) else part + "."
