"""31 La source: clear water runs down between mossy stones into a basin.

Way out: the stream leaves towards the light.  Unresolved: a cup is set on a stone.
"""

from itertools import pairwise

import numpy as np
from kit.materials import CREAM, water
from kit.nature import Ground, fallen, grass, mix, stones, tree
from kit.paintings import discs
from kit.props import mug
from kit.sculpt import blend, capsule, sculpt
from kit.shapes import backdrop, mesh
from kit.stage import Stage, area, sun


def fall(p: np.ndarray) -> np.ndarray:
    """Threads of water from ledge to ledge."""
    path = ((0.1, 2.3, 1.02), (0.05, 1.95, 0.92), (0.02, 1.86, 0.55), (-0.05, 1.5, 0.47),
            (-0.05, 1.40, 0.16), (-0.02, 1.2, 0.10))  # fmt: skip
    threads = []
    for k, shift in enumerate((-0.16, -0.06, 0.04, 0.14)):
        for a, b in pairwise(path):
            start, end = np.add(a, (shift, 0.01 * k, 0)), np.add(b, (shift * 1.15, 0.01 * k, 0))
            threads.append(capsule(p, start, end, 0.075, 0.07))
    return blend(*threads, soft=0.04) + 0.006 * np.sin(p[..., 0] * 60 + 3 * np.sin(p[..., 2] * 9))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(16, 12, -3)
    basin = np.exp(-((np.hypot((land.X + 0.05) / 1.15, (land.Y - 0.55) / 0.95)) ** 6))
    run = np.exp(-(((land.X - 0.5 - 0.5 * (land.Y + 1.6)) / 0.45) ** 4)) * (land.Y < 0.2)
    steps = 0.5 / (1 + np.exp(-(land.Y - 1.5) * 9)) + 0.5 / (1 + np.exp(-(land.Y - 2.0) * 9))
    heights = (
        0.14 * land.noise(6) + steps + 0.05 + 0.06 * np.abs(land.X) - 0.4 * np.maximum(basin, run)
    )
    land.build(heights, mix(mix("#4d5a2f", "#7c7a3f", 0.5 + land.noise(7)), "#5f5a4c", basin + run))
    pool = water("#3f7f82", 0.05, 3.0, 0.03)
    mesh(
        [(-2, -3, -0.02), (2.2, -3, -0.02), (2.2, 1.75, -0.02), (-2, 1.75, -0.02)],
        [(0, 1, 2, 3)],
        pool,
    )
    sculpt(fall, (-0.5, 1.0, -0.05), (0.6, 2.5, 1.15), 0.014, water("#a9d0d2", 0.1, 4, 0.08))
    around = np.radians(np.arange(0, 360, 19))
    x = -0.05 + 1.28 * np.cos(around) + rng.normal(0, 0.06, len(around))
    y = 0.55 + 1.05 * np.sin(around) + rng.normal(0, 0.05, len(around))
    free = ~((x > 0.1) & (x < 0.75) & (y < 0)) & (np.abs(x) + (y < 1.2) > 0.34)
    mossy = ("#7a7a62", "#8a8474", "#6f7a4f")
    stones(land.on(x[free], y[free]), rng.uniform(0.17, 0.36, free.sum()), rng, mossy)
    for side in (-1, 1):
        ledge = np.array(
            [
                (side * 0.62, 1.45, 0.3),
                (side * 0.72, 1.95, 0.75),
                (side * 1.4, 1.7, 0.55),
                (side * 0.55, 2.25, 1.05),
            ]
        )
        stones(ledge, (0.38, 0.42, 0.5, 0.36), rng, mossy, 0.8)
    x, y = rng.uniform(-4, 4, 30000), rng.uniform(-2.5, 5, 30000)
    spots = land.on(x, y)
    dry = (spots[:, 2] > 0.03) & (np.abs(x) > 0.5)
    grass(spots[dry], rng, "#6d8a3c", (0.15, 0.5))
    fallen(np.add(spots[dry][:160], (0, 0, 0.05)), rng, "#c98a3c", 0.07)
    for k, (tx, ty) in enumerate(((-2.8, 3.2), (2.9, 3.8))):
        tree((tx, ty, land.at(tx, ty) - 0.1), 3.6, rng, "#6f8a3c", 5000, 0.14, seed=130 + k)
    mug((-1.12, -0.22, 0.30), CREAM, 1.7, 30)
    backdrop(discs(900, 700, "#e6ecb4", "#5f7a45", count=170, seed=8), (0, 8, 2), (15, 10), 0.95)
    sun((0.45, -0.30, -0.72), 4.2, "#ffe6b4", 3)
    area((-2.5, -2.5, 3), (0, 1, 0.3), 2, 90, "#e4efff")
    stage.ambient("#b9c8b0", 0.55)
    stage.camera((-0.25, -2.9, 1.55), (0, 1.0, 0.42), 38, 3.2, (0, 0.9, 0.3))
