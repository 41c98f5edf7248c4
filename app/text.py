"""Sentences for the codes the core returns; the one place where an error becomes French."""

from __future__ import annotations

from gettext import gettext as _

from app.domain.errors import UserError

MESSAGES: dict[str, str] = {}


def sentence(error: UserError) -> str:
    """The French sentence for ``error``: what happened, what is safe, what to do."""
    return _(MESSAGES[error.code]).format(**error.facts)
