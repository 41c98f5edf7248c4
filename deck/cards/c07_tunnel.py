"""07 Le tunnel: a wide stone vault with a path, opening on a green valley.

Way out: the bright arch.  Unresolved: a lamp and a pair of boots are left by the wall.
"""

import numpy as np
from kit.materials import clay, glow
from kit.nature import Ground, grass, mix, tree
from kit.paintings import hills
from kit.sculpt import block, capsule, ripples, sculpt
from kit.shapes import backdrop, lathe, place
from kit.stage import Stage, area, point, sun


def vault(p: np.ndarray) -> np.ndarray:
    """A long arched passage cut in the rock."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    hollow = np.where(z > 1.6, np.hypot(x, z - 1.6) - 2.5, np.abs(x) - 2.5)
    rock = np.maximum(-hollow, np.hypot(x, z - 1.6) - 3.3)
    courses = 0.03 * np.abs(np.sin(y * 2.6)) + 0.03 * np.abs(np.sin(np.arctan2(z - 1.6, x) * 13))
    return (
        np.maximum(rock - courses, np.abs(y - 3) - 7)
        + ripples(p, 4, 0.05)
        + ripples(p, 11, 0.02, 2)
    )


def boot(p: np.ndarray) -> np.ndarray:
    """A walking boot."""
    foot = capsule(p, (0, 0, 0.06), (0, -0.15, 0.05), 0.055, 0.05)
    leg = capsule(p, (0, 0.02, 0.07), (0, 0.03, 0.22), 0.052, 0.06)
    solid = np.minimum(foot, leg)
    solid = np.maximum(solid, -capsule(p, (0, 0.03, 0.16), (0, 0.03, 0.4), 0.045))
    return np.minimum(solid, block(p, (0, -0.06, 0.012), (0.06, 0.14, 0.014), 0.01))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(40, 44, -6)
    away = np.abs(land.X - 0.4 * np.sin(land.Y * 0.25))
    track = np.exp(-((away / 1.0) ** 6))
    outside = np.clip((land.Y - 9) / 3, 0, 1)
    heights = 0.10 * land.noise(4) + outside * np.clip(away - 1.5, 0, 9) * 0.12
    soil = mix("#6f6452", mix("#6f8a3c", "#94a04a", 0.5 + land.noise(7)), outside)
    land.build(heights, mix(soil, "#c9ad86", track))
    stone = clay("#a08f7c", rough=0.95, bump=0.6, scale=4, vary=0.2)
    sculpt(vault, (-3.5, -4.2, -0.3), (3.5, 10.2, 5.2), 0.075, stone)
    x, y = rng.uniform(-9, 9, 60000), rng.uniform(8.6, 26, 60000)
    free = np.abs(x - 0.4 * np.sin(y * 0.25)) > 1.0
    grass(land.on(x[free], y[free]), rng, "#7f9a42", (0.3, 0.8))
    x, y = rng.uniform(-2.4, 2.4, 2500), rng.uniform(5.5, 9.5, 2500)
    free = np.abs(x) > 1.15 + 0.2 * (9.5 - y)
    grass(land.on(x[free], y[free]), rng, "#6f8a3c", (0.2, 0.5))
    for k, (tx, ty) in enumerate(((-3.6, 14), (4.2, 17), (-5.5, 22), (2.6, 25))):
        tree((tx, ty, land.at(tx, ty) - 0.1), 5.2, rng, "#7d9a3f", 6000, 0.22, seed=140 + k)
    stops = ((0, "#6fb0d4"), (0.5, "#d9e4cc"), (1, "#f8e4b0"))
    view = hills(1000, 800, stops, 0.5, ("#b4c4c4", "#7f9a5a"), 5, None, 0.05, 91)
    backdrop(view, (0, 40, 4.5), (44, 30), 1.15)
    leather = clay("#6a4228", rough=0.6, bump=0.1)
    for dx, turn in ((0, 12), (0.2, -8)):
        pair = sculpt(boot, (-0.1, -0.25, -0.03), (0.1, 0.12, 0.3), 0.008, leather)
        place(pair, (-1.75 + dx, 1.3, 0.03), (0, 0, turn))
    lamp = [(0, 0), (0.09, 0), (0.09, 0.03), (0.06, 0.05), (0.06, 0.2), (0.09, 0.22), (0, 0.3)]
    lathe(lamp, clay("#b4512f", rough=0.5), (-1.25, 1.6, 0.02))
    lathe([(0.065, 0.06), (0.07, 0.13), (0.065, 0.19)], glow("#ffc880", 5), (-1.25, 1.6, 0.02))
    point((-1.1, 1.3, 0.5), 28, "#ffbe78", 0.2)
    sun((0.35, -0.75, -0.55), 5, "#ffe2ac", 2)
    area((0, 9.6, 2.2), (0, 0, 1.2), 3.6, 420, "#fff2d0")
    area((0, -5.5, 3.2), (0, 3, 1.5), 3, 260, "#dfe8f6")
    stage.ambient("#c4cdc4", 0.5)
    stage.camera((-0.5, -4.6, 1.6), (0.15, 6, 1.75), 27)
