"""39 Le mur: a low dry-stone wall across a meadow, a ladder against it.

Way out: the gap in the wall, the ladder, the orchard beyond.  Unresolved: fallen stones lie near
the gap: being mended, or coming down.
"""

import numpy as np
from kit.materials import clay, wood
from kit.nature import Ground, flowers, grass, mix, stone, tree
from kit.paintings import hills
from kit.shapes import copy, rod
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 50, -6)
    heights = 0.25 * land.noise(4) * np.clip(np.abs(land.Y - 3) / 2, 0.15, 1)
    land.build(heights, mix("#6d7f3d", "#9c9348", 0.5 + land.noise(7)))
    models = [
        stone(k, clay(c, rough=0.95, bump=0.4, vary=0.2), 0.6, 0.09)
        for k, c in enumerate(("#9a8f80", "#857b70", "#a89c88", "#76706a"))
    ]
    for row in range(6):
        x = -7.5 + 0.2 * (row % 2)
        while x < 7.5:
            size = rng.uniform(0.19, 0.30) * (1 - 0.03 * row)
            top = 6 - 3.6 * np.exp(-(((x - 2.55) / 0.75) ** 2)) * 2
            if row < top:
                z = 0.12 + row * 0.225 + rng.uniform(-0.02, 0.02)
                for y in (2.9, 3.25):
                    at = (x + rng.normal(0, 0.03), y + rng.normal(0, 0.03), z)
                    turn = (rng.normal(0, 8), rng.normal(0, 8), rng.uniform(0, 360))
                    copy(models[rng.integers(4)], at, turn, (size * 1.15, size, size))
            x += size * 1.75
    for x, y in ((2.2, 2.3), (2.9, 2.0), (3.4, 2.5), (2.6, 1.5), (1.9, 2.6), (2.55, 2.9)):
        at = (x, y, land.at(x, y) + 0.08)
        copy(models[rng.integers(4)], at, (0, 0, rng.uniform(0, 360)), rng.uniform(0.17, 0.27))
    x, y = rng.uniform(-10, 10, 80000), -4.5 + 22 * rng.random(80000) ** 1.3
    free = np.abs(y - 3.05) > 0.35
    grass(land.on(x[free], y[free]), rng, "#7d8c3e", (0.3, 0.85))
    x, y = rng.uniform(-7, 7, 420), rng.uniform(-2, 9, 420)
    free = np.abs(y - 3.05) > 0.5
    flowers(np.add(land.on(x[free], y[free]), (0, 0, 0.2)), rng, "#c9603c", 0.06)
    timber = wood("#8a5f3a", "#c79a66", stretch=(9, 9, 1), rough=0.7)
    for dx in (-0.26, 0.26):
        rod((-1.6 + dx, 2.0, -0.02), (-1.6 + dx * 0.85, 2.72, 2.1), 0.035, 0.03, timber)
    for k in range(5):
        y, z, half = 2.0 + 0.137 * (k + 0.5), 0.40 * (k + 0.55), 0.29 - 0.008 * k
        rod((-1.6 - half, y, z), (-1.6 + half, y, z), 0.024, None, timber, 12)
    for k, (x, y) in enumerate(((-4.5, 8), (0.6, 9.5), (4.9, 8.5), (8.5, 12))):
        tree((x, y, land.at(x, y) - 0.1), 4.6, rng, "#6f8a3f", 4500, 0.2, seed=50 + k)
    sun((0.65, 0.5, -0.5), 5, "#ffdfb0")
    stage.ambient_gradient(((0, "#65634c"), (0.5, "#efdfc0"), (1, "#6fa2c8")), 0.85)
    stage.mist("#e9dabb", 10, 40, 0.5)
    stops = ((0, "#5b9ac4"), (0.5, "#bcd6d6"), (1, "#f3dfb4"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.36, ("#b3bac4", "#6f9076"), 5, None, 0.05, 44)
    stage.camera((0.2, -4.2, 1.85), (0.25, 4, 1.1), 33)
