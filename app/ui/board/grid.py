"""Where the cards of a table go: the largest cells of 4:3 that fit, without a scroll."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

# Each card keeps a ring around its picture, so that pictures stand seven pixels apart.
GAP = 1
WIDEST, ASPECT = 246, 0.75


@dataclass(frozen=True)
class Grid:
    """Columns and the size of a cell, in pixels."""

    columns: int
    width: int
    height: int

    def place(self, index: int) -> tuple[int, int]:
        """Left and top of cell ``index``."""
        row, column = divmod(index, self.columns)
        return column * (self.width + GAP), row * (self.height + GAP)


def grid_for(count: int, width: int, height: int) -> Grid:
    """The grid with the largest cells for ``count`` cards in ``width`` by ``height``."""
    best = Grid(1, 1, 1)
    for columns in range(1, count + 1):
        rows = ceil(count / columns)
        wide = min((width - (columns - 1) * GAP) // columns, WIDEST)
        tall = (height - (rows - 1) * GAP) // rows
        wide = min(wide, int(tall / ASPECT))
        if wide >= best.width:
            best = Grid(columns, wide, int(wide * ASPECT))
    return best


def neighbour(index: int, way: int, columns: int, count: int) -> int:
    """The cell at the left, right, above or below (0 to 3); the same at an edge."""
    target = index + (-1, 1, -columns, columns)[way]
    return target if 0 <= target < count else index
