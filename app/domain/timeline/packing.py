"""Rows for items of one lane: none overlaps in a row, and small moves leave rows as they are."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush


def rows_of(spans: Sequence[tuple[float, float]], gap: float = 4) -> tuple[int, ...]:
    """The row of each span, in the order given. Spans are (left, right).

    Taken from left to right, each span goes to the lowest free row, so that an item changes row
    only when what it overlaps changes. O(n log n).
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], i))
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    rows = [0] * len(spans)
    for index in order:
        left, right = spans[index]
        while busy and busy[0][0] <= left:
            heappush(free, heappop(busy)[1])
        rows[index] = heappop(free) if free else len(busy)
        heappush(busy, (right + gap, rows[index]))
    return tuple(rows)
