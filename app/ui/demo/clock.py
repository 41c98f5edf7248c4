"""A clock that the demonstration moves on, so that its hour lasts an hour on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

EARLIER = timedelta(minutes=100)


class DemoClock:
    """Starts a while before ``now``: nothing the demonstration signs is dated in the future."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._ahead = -EARLIER

    def __call__(self) -> datetime:
        return self._now() + self._ahead

    def pass_minutes(self, minutes: float) -> None:
        """Let ``minutes`` go by."""
        self._ahead += timedelta(minutes=minutes)
