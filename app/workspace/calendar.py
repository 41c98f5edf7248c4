"""When a synthesis of this space is due: the trust file's days, the space's way of counting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.method import DeadlineRule, MethodPack
from app.domain.settings import Settings, Territory
from app.workspace.identity import current_trust
from app.workspace.space import Workspace

YEARS_AROUND = 2
SUBDIVISIONS: Mapping[Territory, str | None] = {
    "metropole": None,
    "alsace_moselle": "6AE",
    "guadeloupe": "971",
    "martinique": "972",
    "guyane": "973",
    "reunion": "974",
    "mayotte": "976",
    "saint_pierre_et_miquelon": "PM",
    "nouvelle_caledonie": "NC",
    "polynesie": "PF",
    "wallis_et_futuna": "WF",
}
"""What the ``holidays`` library calls them: ISO 3166-2, and the numbers of the departments."""


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
    """``pack`` counting the days as this space does, with the public holidays of its place."""
    days = fixed.deadline_days if fixed else settings.deadline_days
    rule = DeadlineRule(days, settings.deadline_rule)
    working = rule.counting == "working"
    closed = public_holidays(settings.holidays_of, now.year) if working else frozenset()
    return replace(pack, deadline=rule, holidays=closed)


def public_holidays(territory: Territory, year: int) -> frozenset[date]:
    """Public holidays of a part of France from the year before ``year`` to the one after."""
    # Imported late: the package takes a tenth of a second.
    from holidays import country_holidays

    years = range(year - 1, year + YEARS_AROUND)
    return frozenset(country_holidays("FR", SUBDIVISIONS[territory], years))
