"""03 Le carrefour: a path forks around a blank signpost.

Way out: both branches, one to the hills, one to the wood.  Unresolved: the boards are blank.
"""

import numpy as np
from kit.materials import wood
from kit.nature import Ground, flowers, forest, grass, mix, stones
from kit.paintings import hills
from kit.shapes import box, rod
from kit.stage import Stage, sun


def gap(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Distance to the nearest branch of the path."""
    bend = np.clip(y - 1.2, 0, None)
    return np.minimum(np.abs(x + 0.30 * bend**1.15), np.abs(x - 0.34 * bend**1.1))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 50, -6)
    away = gap(land.X, land.Y)
    track = np.exp(-((away / 0.62) ** 6))
    heights = 0.5 * land.noise(3) * np.clip(away / 3, 0, 1) - 0.07 * track + 0.02 * land.Y
    land.build(heights, mix(mix("#6c7f3d", "#a0954a", 0.5 + land.noise(7)), "#cdb088", track))
    x, y = rng.uniform(-10, 10, 90000), -4.5 + 24 * rng.random(90000) ** 1.4
    free = gap(x, y) > 0.66
    grass(land.on(x[free], y[free]), rng, "#7f8e3f", (0.3, 0.8))
    x, y = rng.uniform(-6, 6, 500), rng.uniform(-1, 9, 500)
    free = gap(x, y) > 0.9
    bloom = np.add(land.on(x[free], y[free]), (0, 0, 0.2))
    flowers(bloom[::2], rng, "#e8d27a", 0.05)
    flowers(bloom[1::2], rng, "#b58aa8", 0.05)
    x, y = rng.uniform(5, 22, 200), rng.uniform(9, 34, 200)
    free = gap(x, y) > 1.6
    forest(land.on(x[free], y[free]), rng, size=(0.9, 1.6))
    x, y = rng.uniform(-0.8, 0.8, 9), rng.uniform(3.0, 4.4, 9)
    stones(land.on(x, y), rng.uniform(0.1, 0.3, 9), rng)
    timber = wood("#6b452a", "#a97c50", stretch=(9, 9, 1), rough=0.7)
    boards = wood("#9a7148", "#cda777", stretch=(1, 9, 9), rough=0.7)
    z = land.at(0, 3.5)
    rod((0, 3.5, z - 0.2), (0.03, 3.5, z + 2.0), 0.07, 0.06, timber)
    for side, height, tilt in ((-1, 1.72, -4), (1, 1.40, -3)):
        box((side * 0.48, 3.43, z + height), (0.98, 0.05, 0.25), boards, 0.02, (0, tilt * side, 0))
        tip = (side * 0.97, 3.43, z + height - 0.03)
        box(tip, (0.175, 0.044, 0.175), boards, 0.01, (0, 45 + tilt * side, 0))
    sun((0.7, 0.5, -0.42), 5, "#ffdcae")
    stops = ((0, "#5f97bd"), (0.5, "#bfd5d3"), (1, "#f6d9ac"))
    stage.ambient_gradient(((0, "#6b6a55"), (0.5, "#efdcc0"), (1, "#74a3cb")), 0.85)
    stage.mist("#e6d4ba", 12, 44, 0.6)
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.40, ("#b9bcc6", "#7b9a80"), 5, None, 0.06, 15)
    stage.camera((0, -4.6, 1.65), (0, 4, 1.35), 36)
