"""Errors a person can act on, told apart from our own bugs."""

from __future__ import annotations

from collections.abc import Mapping


class UserError(Exception):
    """Something went wrong that the person at the screen can understand and mend.

    ``code`` names the sentence to show (kept in ``app/text``); ``facts`` fill its gaps.
    Facts never hold personal data: an error may end up in a log by its code.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, str | int] = facts
