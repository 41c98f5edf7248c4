"""Rows for items of one lane: none overlaps in a row, and small moves leave rows as they are."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

Spans = Sequence[tuple[float, float]]


def rows_of(
    spans: Spans, gap: float = 4, before: Sequence[int | None] | None = None
) -> tuple[int, ...]:
    """The row of each span, in the order given. Spans are (left, right).

    Taken from left to right, each span goes to the row it had ``before`` where that is free, else
    to the lowest free one. Rows had before are given up when they take more room than needed.
    O(n log n).
    """
    if before is not None and any(before):
        kept = _packed(spans, gap, before)
        if max(kept) < _needed(spans, gap):
            return kept
    return _packed(spans, gap, [None] * len(spans))


def _needed(spans: Spans, gap: float) -> int:
    """How many rows the spans need: as many as the most that lie over one place."""
    ends = sorted(right + gap for _left, right in spans)
    gone = most = 0
    for come, left in enumerate(sorted(left for left, _right in spans), 1):
        while ends[gone] <= left:
            gone += 1
        most = max(most, come - gone)
    return most


def _packed(spans: Spans, gap: float, wanted: Sequence[int | None]) -> tuple[int, ...]:
    """A row stands in ``free`` only while nothing reaches over the place; stale entries go."""
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    ends: list[float] = []
    rows = [0] * len(spans)
    for index in sorted(range(len(spans)), key=spans.__getitem__):
        left, right = spans[index]
        while busy and busy[0][0] <= left:
            heappush(free, heappop(busy)[1])
        row = wanted[index]
        if row is None or (row < len(ends) and ends[row] > left):
            while free and ends[free[0]] > left:
                heappop(free)
            row = heappop(free) if free else len(ends)
        for new in range(len(ends), row + 1):
            ends.append(left)
            if new != row:
                heappush(free, new)
        ends[row] = right + gap
        heappush(busy, (ends[row], row))
        rows[index] = row
    return tuple(rows)
