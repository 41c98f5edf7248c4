"""Sentences for the codes the core returns; the one place where an error becomes French.

One file an area; each maps codes to sentences that say what happened, what is safe, what to do.
"""

from __future__ import annotations

from gettext import gettext as _

from app.domain.errors import UserError
from app.text import decks, exchange, storage, work

MESSAGES: dict[str, str] = {
    **storage.MESSAGES,
    **work.MESSAGES,
    **exchange.MESSAGES,
    **decks.MESSAGES,
}


def sentence(error: UserError) -> str:
    """The French sentence for ``error``: what happened, what is safe, what to do."""
    return _(MESSAGES[error.code]).format(**error.facts)
