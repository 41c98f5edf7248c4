"""47 Les livres: an open book by a window, others piled beside it.

Way out: the garden outside.  Unresolved: a fallen leaf marks the page.
"""

import numpy as np
from kit.materials import CREAM, PETROL, TERRACOTTA, clay, wood
from kit.nature import leaf
from kit.paintings import hills
from kit.props import book, mug, pot_plant, wall_with_opening, window_frame
from kit.shapes import backdrop, box, group, mesh, thicken
from kit.stage import Stage, area, sun


def page(side: int, material: object, lift: float) -> object:
    """One curved side of the open book, with its block of leaves."""
    t = np.linspace(0, 1, 30)
    x = side * 0.155 * t
    z = lift + 0.030 * np.sin(np.pi * t**0.55) * (1 - 0.55 * t) + 0.004
    points = [(a, y, b) for y in (-0.11, 0.11) for a, b in zip(x, z, strict=True)]
    faces = [(i, i + 1, 31 + i, 30 + i) for i in range(29)]
    return thicken(mesh(points, faces, material), -0.004)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    sill = wood("#7a5a3c", "#b98f62", (0.8, 9, 9), rough=0.5)
    box((0, 0.05, -0.03), (2.6, 0.8, 0.06), sill, 0.012)
    opening = (-0.62, 0.68, 0.02, 1.5)
    wall_with_opening(0.5, opening, clay("#d9c3a4", rough=0.95, bump=0.2, scale=25), 3, 2.6)
    window_frame(0.5, opening, clay(CREAM, bump=0.05))
    stops = ((0, "#8fc0d8"), (0.6, "#f2e6c0"), (1, "#f6d8a0"))
    view = hills(900, 700, stops, 0.40, ("#a9c0b4", "#6f9a4a"), 5, None, 0.06, 11)
    backdrop(view, (0.1, 3.4, -0.35), (6, 4.4), 1.0)
    paper = clay("#f3ead4", rough=0.9, bump=0.08, scale=60, vary=0.02)
    ink = clay("#8a8274", bump=0)
    parts = [page(side, paper, 0.002 * k) for side in (-1, 1) for k in range(5)]
    parts += [
        box((s * 0.08, 0, 0.004), (0.165, 0.236, 0.006), clay(TERRACOTTA), 0.002) for s in (-1, 1)
    ]
    for side in (-1, 1):
        for k in range(9):
            width = 0.10 if k % 4 != 3 else 0.06
            at = (side * 0.085 - (0.10 - width) / 2, 0.078 - 0.0185 * k, 0.0385)
            parts.append(box(at, (width, 0.0035, 0.0008), ink, 0, (0, side * 13, 0)))
    green = clay("#b5652f", rough=0.5, bump=0.05, vary=0.2)
    parts.append(leaf((0.02, -0.05, 0.050), 0.09, 0.018, 0.9, 0.12, 0.25, green))
    group(parts, (-0.08, -0.10, 0.0), (0, 0, 12), 1.15)
    pile = ((PETROL, 0.045), ("#d0a04a", 0.035), ("#7a4a63", 0.05), ("#9db0a0", 0.03))
    z = 0.0
    for k, (colour, thick) in enumerate(pile):
        book((0.46, 0.12, z), (0.30 - 0.02 * k, 0.22 - 0.01 * k, thick), colour, (8, -10, 16, 4)[k])
        z += thick
    mug((0.45, 0.12, z), CREAM, 1.0, -30)
    pot_plant((-0.52, 0.22, 0), rng, 0.95, "#2f6274", "#6a8f45")
    sun((-0.42, -0.72, -0.52), 5.0, "#ffdca6", 1.8)
    area((0.6, -1.3, 1.0), (0, 0, 0.1), 1.0, 10, "#e6eeff")
    stage.ambient("#cfd2cc", 0.4)
    stage.camera((0.08, -1.02, 0.62), (0.03, 0.06, 0.15), 36, 3.2, (-0.05, -0.08, 0.04))
