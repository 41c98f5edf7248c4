"""33 L'automne: a great tree loses its leaves over an empty bench.

Way out: the low sun beyond the meadow.  Unresolved: a rake leans on the trunk, the heap half made.
"""

import numpy as np
from kit.materials import wood
from kit.nature import Ground, fallen, grass, mix, tree
from kit.paintings import hills
from kit.shapes import box, rod
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 40, -6)
    heap = 0.5 * np.exp(-(((land.X - 1.6) / 0.75) ** 2) - ((land.Y - 1.4) / 0.6) ** 2)
    heights = 0.25 * land.noise(4) + heap
    land.build(heights, mix("#7d6c3c", "#a88443", 0.5 + land.noise(7) + 2 * heap))
    x, y = rng.uniform(-9, 9, 50000), -4.5 + 18 * rng.random(50000) ** 1.3
    free = np.hypot((x - 1.6) / 0.9, (y - 1.4) / 0.7) > 1
    grass(land.on(x[free], y[free]), rng, "#8f8a45", (0.2, 0.5))
    for colour, count in (("#c8622c", 2200), ("#d99a38", 2200), ("#a8402a", 1500)):
        x, y = rng.normal(-0.6, 3.0, count), rng.normal(2.6, 2.2, count)
        fallen(np.add(land.on(x, y), (0, 0, 0.05)), rng, colour, 0.15)
        x, y = rng.normal(1.6, 0.5, count // 3), rng.normal(1.4, 0.4, count // 3)
        fallen(np.add(land.on(x, y), (0, 0, 0.04)), rng, colour, 0.15, 0.5)
        flight = rng.uniform((-3.5, 0, 0.4), (3.5, 5, 4.4), (26, 3))
        fallen(flight, rng, colour, 0.15, 1.4)
    at = (-1.3, 4, land.at(-1.3, 4) - 0.1)
    tree(at, 6.6, rng, "#cf7a2c", 5200, 0.2, seed=12, spread=0.8)
    tree((5.5, 11, 0), 6.5, rng, "#d9a23c", 5000, 0.24, seed=21)
    tree((-7, 13, 0), 7, rng, "#b85a30", 5000, 0.24, seed=22)
    timber = wood("#6b452a", "#a97c50", rough=0.7)
    z = land.at(0.4, 3.2)
    box((0.5, 3.3, z + 0.45), (1.5, 0.4, 0.07), timber, 0.015)
    for dx in (-0.55, 0.55):
        box((0.5 + dx, 3.3, z + 0.2), (0.12, 0.34, 0.5), timber, 0.015)
    handle = wood("#a4703c", "#d6a86c", stretch=(9, 9, 1))
    foot = (-0.75, 3.3, land.at(-0.75, 3.3) + 0.02)
    rod(foot, (-1.12, 3.78, 1.75), 0.02, None, handle)
    box(foot, (0.62, 0.05, 0.05), handle, 0.01, (0, 0, 20))
    sun((0.55, -0.6, -0.38), 5.2, "#ffc98a")
    stage.ambient_gradient(((0, "#6f5f48"), (0.5, "#f2d6ac"), (1, "#83a8c4")), 0.85)
    stage.mist("#f0cfa0", 8, 36, 0.65)
    stops = ((0, "#7fa9c0"), (0.5, "#e0d8bd"), (1, "#f8cf90"))
    sun_at = (0.30, 0.42, 0.02, "#ffe0a8", 0.8)
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.45, ("#d9b790", "#a88a55"), 4, sun_at, 0.03, 31)
    stage.camera((0.5, -4.4, 1.6), (-0.1, 4, 1.95), 35)
