"""31 La source: clear water springs between rocks and runs down a meadow in small falls.

Way out: the stream itself, and the light on the hills.  Unresolved: a cup is set on a stone.
"""

import numpy as np
from kit.materials import CREAM, clay, water
from kit.nature import Ground, fallen, flowers, grass, mix, rocks, stones, tree
from kit.paintings import hills
from kit.props import mug
from kit.shapes import mesh
from kit.stage import Stage, area, sun

FALLS = (-0.4, 1.5, 3.4)


def middle(y: np.ndarray) -> np.ndarray:
    """The line of the stream."""
    return 0.55 * np.sin(0.75 * y + 0.4) + 0.1 * y


def level(y: np.ndarray) -> np.ndarray:
    """The height of its water: flat reaches and falls of a foot."""
    return 0.03 * (y + 3) + sum(0.30 / (1 + np.exp(-(y - fall) * 12)) for fall in FALLS)


def stream(rng: np.random.Generator) -> None:
    """The water, and white threads where it falls."""
    y, across = np.linspace(-5, 5.2, 260), np.linspace(-1, 1, 160)
    rows, columns = np.meshgrid(y, across, indexing="ij")
    width = 0.62 + 0.12 * np.sin(2.1 * rows)
    x = middle(rows) + columns * width
    z = level(rows) + 0.008 * np.sin(9 * x + 5 * rows)
    index = np.arange(x.size).reshape(x.shape)
    quads = np.stack([index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]], -1)
    surface = np.stack([x, rows, z], -1).reshape(-1, 3)
    mesh(surface, quads.reshape(-1, 4), water("#4f8f98", 0.10, 5, 0.05))
    steep = np.gradient(level(y), y)[:-1] > 0.35
    threads = rng.random((steep.sum(), len(across) - 1)) < 0.2 + 0.6 * rng.random(len(across) - 1)
    white = quads[steep][threads]
    mesh(
        np.add(surface, (0, -0.012, 0.012)), white, clay("#c9e2e4", rough=0.35, bump=0.2, scale=20)
    )


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(30, 34, -6, 520)
    away = np.abs(land.X - middle(land.Y))
    bed = np.exp(-((away / 0.72) ** 6))
    banks = 0.10 + 0.16 * np.clip(away - 0.7, 0, 5) ** 0.8 + 0.12 * land.noise(6)
    up = level(np.clip(land.Y, -6, 5.2)) + 0.02 * np.clip(land.Y - 5.2, 0, None)
    soil = mix("#66783a", "#98944a", 0.5 + 1.4 * land.noise(7))
    land.build(up + banks * (1 - bed) - 0.30 * bed, mix(soil, "#6f6450", bed))
    stream(rng)
    x, y = rng.uniform(-6, 6, 60000), -4 + 16 * rng.random(60000) ** 1.2
    dry = np.abs(x - middle(y)) > 0.78
    spots = land.on(x[dry], y[dry])
    grass(spots, rng, "#7f9440", (0.15, 0.55))
    flowers(np.add(spots[:260], (0, 0, 0.16)), rng, "#f2e2c4", 0.045)
    fallen(np.add(spots[260:330], (0, 0, 0.05)), rng, "#c9743c", 0.08)
    y = rng.uniform(-3.2, 5.2, 64)
    x = middle(y) + rng.choice((-1, 1), 64) * rng.uniform(0.62, 1.05, 64)
    mossy = ("#8f8a7c", "#a39a88", "#7f8468")
    stones(land.on(x, y), rng.uniform(0.10, 0.30, 64), rng, mossy)
    for fall in FALLS:
        side = np.array((-0.72, -0.45, 0.5, 0.75))
        at = np.stack([middle(fall) + side, np.full(4, fall), level(fall) + 0.02 * side], -1)
        stones(at, rng.uniform(0.2, 0.34, 4), rng, mossy, 0.8)
    rock = clay("#8f887a", rough=0.95, bump=0.7, scale=6, vary=0.2)
    top = float(level(5.2))
    for dx, dy, size in ((-1.25, 5.5, 1.0), (1.2, 5.7, 0.9), (0.05, 6.5, 1.1)):
        rocks(
            (float(middle(5.2)) + dx, dy, top + 0.35),
            (size, size * 0.9, size * 0.85),
            0.05,
            rock,
            dx,
        )
    flat = np.array([[-1.35, -1.35, land.at(-1.35, -1.35) + 0.02]])
    stones(flat, (0.36,), rng, ("#a39a88",), 0.45)
    mug((-1.32, -1.4, flat[0][2] + 0.15), CREAM, 1.7, 200)
    for k, (tx, ty) in enumerate(((-3.4, 6.5), (3.9, 7.5), (5.6, 12))):
        tree((tx, ty, land.at(tx, ty) - 0.1), 5.0, rng, "#7d9440", 6000, 0.2, seed=130 + k)
    sun((0.62, 0.35, -0.55), 4.6, "#ffdca8", 2)
    area((-2.5, -3.5, 3.5), (0, 1, 0.3), 2.5, 90, "#e4efff")
    stage.ambient_gradient(((0, "#66644e"), (0.5, "#f2dec0"), (1, "#86b4cc")), 0.85)
    stage.mist("#efe0c0", 8, 34, 0.5)
    stops = ((0, "#6fa8c4"), (0.5, "#dfe2cc"), (1, "#f8dcac"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.20, ("#c4bcb8", "#8f9a70"), 5, None, 0.04, 33)
    stage.camera((-0.55, -4.1, 1.75), (0.15, 1.6, 0.62), 36, 3.2, (0, 0.2, 0.5))
