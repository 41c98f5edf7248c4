"""When a synthesis of this space is due: the trust file's days, the space's way of counting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.method import DeadlineRule, MethodPack
from app.domain.settings import Settings
from app.workspace.identity import current_trust
from app.workspace.space import Workspace

YEARS_AROUND = 2


@dataclass(frozen=True)
class Fixed:
    """What the trust file in force decides for every space: its number, the days, the method."""

    epoch: int
    deadline_days: int
    method_pack: str


def fixed_by_trust(workspace: Workspace) -> Fixed | None:
    """What the organisation decided, or None before enrolment."""
    trust = current_trust(workspace)
    if trust is None:
        return None
    said = trust.payload.settings
    return Fixed(trust.payload.epoch, said.deadline_days, said.method_pack)


def with_deadline(
    pack: MethodPack, settings: Settings, fixed: Fixed | None, now: datetime
) -> MethodPack:
    """``pack`` counting the days as this space does; public holidays are those of France."""
    days = fixed.deadline_days if fixed else settings.deadline_days
    rule = DeadlineRule(days, settings.deadline_rule)
    closed = public_holidays(now.year) if rule.counting == "working" else frozenset()
    return replace(pack, deadline=rule, holidays=closed)


def public_holidays(year: int) -> frozenset[date]:
    """Public holidays of metropolitan France from the year before ``year`` on."""
    # Imported late: the package takes a tenth of a second.
    from holidays import country_holidays

    years = range(year - 1, year + YEARS_AROUND)
    return frozenset(country_holidays("FR", years=years))
