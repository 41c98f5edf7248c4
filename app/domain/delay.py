"""What stops the clock of a synthesis, and why one leaves late.

The public peer of the method (HMPPS induction) suspends deadlines for a recorded reason; the
reasons are lists of the pack (``suspensions``, ``retards``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True)
class Suspension:
    """Days that do not count, both ends included; ``until`` is None while it lasts.

    ``reason`` is an entry id of the pack's ``suspensions``.
    """

    reason: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Delays:
    """Suspensions in the order they began, and why the synthesis is late (``retards``)."""

    suspensions: tuple[Suspension, ...] = ()
    late_reason: str = ""

    @property
    def running(self) -> Suspension | None:
        """The suspension that lasts, or None."""
        return next((s for s in self.suspensions if s.until is None), None)


def suspend(delays: Delays, reason: str, today: date) -> Delays:
    """Stop the clock from ``today`` on; a second time changes the reason only."""
    if delays.running:
        told = tuple(
            replace(s, reason=reason) if s.until is None else s for s in delays.suspensions
        )
        return replace(delays, suspensions=told)
    return replace(delays, suspensions=(*delays.suspensions, Suspension(reason, today)))


def resume(delays: Delays, today: date) -> Delays:
    """Start the clock again: ``today`` counts. A suspension begun today never was."""
    ended = (
        s if s.until is not None else replace(s, until=today - timedelta(days=1))
        for s in delays.suspensions
    )
    return replace(delays, suspensions=tuple(s for s in ended if s.until and s.until >= s.since))


def stopped_days(delays: Delays, today: date) -> frozenset[date]:
    """Days that do not count so far; a suspension that lasts runs to ``today``."""
    found: set[date] = set()
    for suspension in delays.suspensions:
        last = suspension.until or max(today, suspension.since)
        length = (last - suspension.since).days + 1
        found.update(suspension.since + timedelta(days=n) for n in range(length))
    return frozenset(found)
