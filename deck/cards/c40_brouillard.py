"""40 Le brouillard: a path between trees fades in the mist.

Way out: a pale light where the path goes.  Unresolved: one small light, far away.
"""

import numpy as np
from kit.materials import glow
from kit.nature import Ground, fallen, grass, mix, tree
from kit.paintings import gradient
from kit.shapes import lathe
from kit.stage import Stage, sun

BLOOM = 0.5


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 60, -6)

    def middle(y: np.ndarray) -> np.ndarray:
        return 0.9 * np.sin(y * 0.2) - 0.3

    away = np.abs(land.X - middle(land.Y))
    track = np.exp(-((away / 0.95) ** 6))
    heights = 0.3 * land.noise(4) * np.clip(away / 3, 0, 1) - 0.05 * track
    land.build(heights, mix(mix("#6b7360", "#8a8668", 0.5 + land.noise(7)), "#a59c8c", track))
    x, y = rng.uniform(-8, 8, 70000), -4.5 + 20 * rng.random(70000) ** 1.4
    free = np.abs(x - middle(y)) > 1.0
    grass(land.on(x[free], y[free]), rng, "#7f8465", (0.3, 0.8))
    x, y = rng.uniform(-5, 5, 900), rng.uniform(-3, 9, 900)
    fallen(np.add(land.on(x, y), (0, 0, 0.03)), rng, "#b0683a", 0.1)
    for k in range(7):
        for side in (-1, 1):
            ty = 1.5 + k * 3.4 + rng.uniform(-0.5, 0.5)
            tx = float(middle(np.array(ty))) + side * rng.uniform(2.3, 3.0)
            tree((tx, ty, land.at(tx, ty) - 0.1), 6.5, rng, None, seed=30 + 2 * k + side)
    lathe([(0, 0), (0.09, 0.02), (0.09, 0.2), (0, 0.22)], glow("#ffc98a", 30), (0.5, 19, 1.5))
    sun((-0.3, -0.5, -0.7), 1.6, "#fff0dc", 8)
    stage.ambient("#cfd6d8", 0.85)
    stage.mist("#d3d6d2", 3.5, 21, 0.97, 0.8)
    stage.sky = gradient(
        stage.height, stage.width, ((0, "#b9c3c6"), (0.6, "#dcdcd4"), (1, "#dcdcd4"))
    )
    stage.camera((-0.2, -4.2, 1.6), (0.0, 6, 1.75), 32)
