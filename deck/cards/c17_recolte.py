"""17 La récolte: crates of apples under the trees of an orchard.

Way out: the alley between the trees.  Unresolved: one crate is empty, apples lie in the grass.
"""

import numpy as np
from kit.materials import clay, wood
from kit.nature import Ground, grass, mix, tree
from kit.paintings import sky
from kit.props import apple
from kit.shapes import box, group
from kit.stage import Stage, sun


def crate(stage: Stage, at: tuple, turn: float, skins: list, layers: int) -> None:
    """A wooden crate, with apples up to a number of layers."""
    rng = stage.rng
    slat = wood("#8a5f3a", "#d0a06a", rough=0.7)
    parts = [box((0, 0, 0.015), (0.62, 0.42, 0.03), slat, 0.003)]
    for y in (-0.21, 0.21):
        parts += [box((0, y, z), (0.64, 0.018, 0.11), slat, 0.004) for z in (0.07, 0.20, 0.31)]
    for x in (-0.31, 0.31):
        parts.append(box((x, 0, 0.19), (0.018, 0.42, 0.35), slat, 0.004))
    for layer in range(layers):
        for i in range(6):
            for j in range(4):
                where = (-0.235 + 0.094 * i, -0.145 + 0.096 * j, 0.03 + 0.078 * layer)
                where = tuple(np.add(where, rng.normal(0, 0.006, 3)))
                parts.append(apple(where, 0.046, skins[rng.integers(3)], rng.uniform(0, 360)))
    group(parts, at, (0, 0, turn), 1.15)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(40, 44, -5)
    heights = 0.12 * land.noise(4) + 0.02
    track = np.exp(-(((land.X - 0.5) / 1.1) ** 4)) * 0.6
    land.build(heights, mix(mix("#5f7a38", "#94934a", 0.5 + land.noise(7)), "#b9a878", track))
    x, y = rng.uniform(-8, 8, 80000), -4 + 22 * rng.random(80000) ** 1.4
    free = (rng.random(80000) > 0.75 * np.exp(-(((x - 0.5) / 1.0) ** 4))) & (
        (np.abs(x + 0.6) > 1.5) | (np.abs(y - 0.3) > 0.75)
    )
    grass(land.on(x[free], y[free]), rng, "#72893c", (0.2, 0.6))
    skins = [clay(c, rough=0.35, bump=0.04, vary=0.25) for c in ("#b8402c", "#c9642f", "#c98a34")]
    crate(stage, (-1.25, 0.55, land.at(-1.25, 0.55)), 14, skins, 4)
    crate(stage, (-1.22, 0.56, land.at(-1.25, 0.55) + 0.43), 10, skins, 4)
    crate(stage, (-0.38, 0.15, land.at(-0.38, 0.15)), -12, skins, 4)
    crate(stage, (0.55, 0.75, land.at(0.55, 0.75)), 24, skins, 0)
    for _ in range(16):
        ax, ay = rng.normal(0.3, 0.8), rng.normal(-0.45, 0.35)
        at = (ax, ay, land.at(ax, ay))
        apple(at, 0.05, skins[rng.integers(3)], rng.uniform(0, 360))
    for k in range(5):
        for side in (-1, 1):
            ty, tx = 2.6 + 4.2 * k, 0.5 + side * 2.9
            at = (tx, ty, land.at(tx, ty) - 0.1)
            tree(at, 4.3, rng, "#6d8a3a", 4200, 0.19, seed=80 + 2 * k + side, spread=0.8)
            if k < 3:
                for _ in range(46):
                    v = rng.normal(size=3)
                    v = v / np.linalg.norm(v) * [1.35, 1.35, 0.8] * rng.uniform(0.7, 1.0)
                    apple(
                        (tx + v[0], ty + v[1], at[2] + 2.75 + v[2]), 0.055, skins[rng.integers(3)]
                    )
    sun((0.55, 0.62, -0.5), 5, "#ffdcaa", 1.5)
    stage.ambient_gradient(((0, "#5f6648"), (0.5, "#f0e0bc"), (1, "#77a8c8")), 0.85)
    stage.mist("#f0e2b8", 8, 26, 0.6)
    stops = ((0, "#74aac8"), (0.6, "#dfe3c8"), (1, "#f8e2b0"))
    stage.sky = sky(stage.width, stage.height, stops, 0.6, None, seed=19, amount=0.6)
    stage.camera((0.15, -3.0, 1.35), (-0.05, 1.5, 0.85), 32, 3.5, (-0.4, 0.2, 0.4))
