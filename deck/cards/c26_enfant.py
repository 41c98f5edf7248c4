"""26 L'enfant: an adult seen from behind carries a child along a lane at the end of the day.

Way out: the lane and the low sun.  Unresolved: the child looks back.
"""

import numpy as np
from kit.materials import PETROL
from kit.nature import Ground, grass, mix, tree
from kit.paintings import sky
from kit.people import BROWN, Look, person, seated, walking
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 60, -6)

    def middle(y: np.ndarray | float) -> np.ndarray:
        return 0.9 * np.sin(y * 0.16) + 0.012 * y**2

    away = land.X - middle(land.Y)
    heights = 0.3 * land.noise(4) + 0.25 * np.clip(np.abs(away) - 1.2, 0, 4) ** 1.1 * 0.4
    track = np.exp(-((away / 0.95) ** 6))
    green = mix("#72803a", "#a8923f", 0.5 + 1.5 * land.noise(7))
    land.build(heights * (1 - 0.8 * track), mix(green, "#cfae82", track))
    x, y = rng.uniform(-9, 9, 80000), -4 + 24 * rng.random(80000) ** 1.5
    free = np.abs(x - middle(y)) > 1.0 + 0.2 * rng.random(80000)
    grass(land.on(x[free], y[free]), rng, "#8b8c3d", (0.35, 0.95))
    for k, (tx, ty, size) in enumerate(
        ((-3.4, 6.5, 5.2), (4.6, 9.5, 6.0), (-4.6, 14, 6.5), (6.5, 18, 6.5))
    ):
        leaves = ("#8f8a35", "#a8803a", "#74853a", "#9a7a38")[k]
        tree((tx, ty, land.at(tx, ty) - 0.1), size, rng, leaves, 7000, 0.22, seed=20 + k)
    at = (float(middle(1.2)) - 0.1, 1.2, 0.02)
    carry = walking()
    carry["elL"], carry["haL"] = np.array((-0.29, 0.12, 1.16)), np.array((-0.04, 0.36, 1.06))
    carry["elR"], carry["haR"] = np.array((0.31, 0.10, 1.15)), np.array((0.12, 0.38, 1.00))
    person(
        carry, Look(PETROL, "#3c352f", BROWN, "#241a15", "short", bulk=1.06), at, -4, grain=0.011
    )
    child = seated(
        chest=(0, 0.04, 0.93), neck=(0, 0.08, 1.09), head=(-0.03, 0.15, 1.25),
        shL=(-0.18, 0.06, 1.02), shR=(0.18, 0.06, 1.02),
        elL=(-0.25, 0.27, 1.12), haL=(-0.12, 0.53, 1.16),
        elR=(0.26, 0.25, 1.02), haR=(0.20, 0.44, 1.08),
        knL=(-0.36, 0.22, 0.48), ftL=(-0.37, 0.40, 0.22),
        knR=(0.36, 0.22, 0.48), ftR=(0.37, 0.40, 0.22),
    )  # fmt: skip
    look = Look(
        "#d0a04a", "#a4472e", BROWN, "#241a15", "curly", shoes="#e6dcc8", face=(-0.1, 1, -0.05)
    )
    person(child, look, (at[0] + 0.17, at[1] + 0.25, 0.82), 178, 0.62, 0.013)
    sun((-0.35, -0.85, -0.36), 5.5, "#ffc88c", 1.5)
    stage.ambient_gradient(
        ((0, "#6a5f4e"), (0.5, "#f5d9b0"), (0.65, "#cdd3d8"), (1, "#7fa5c6")), 1.0
    )
    stage.mist("#f3cfa0", 6, 34, 0.7)
    stops = ((0, "#86a9c0"), (0.5, "#e6d6b8"), (1, "#f6b878"))
    sun_at = (0.62, 0.40, 0.028, "#ffd898", 1.0)
    stage.sky = sky(stage.width, stage.height, stops, 0.6, sun_at, seed=9, amount=0.55)
    stage.camera((at[0] - 0.15, -2.9, 1.45), (at[0] + 0.25, 3, 1.32), 40, 2.0, (at[0], 1.2, 1.2))
