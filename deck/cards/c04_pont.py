"""04 Le pont: a stone bridge over a river, its far bank in the mist.

Way out: the other bank, with a faint light.  Unresolved: it cannot be seen clearly.
"""

import numpy as np
from kit.materials import clay, glow, water
from kit.nature import Ground, forest, grass, mix
from kit.paintings import sky
from kit.sculpt import ripples, sculpt
from kit.shapes import box, mesh
from kit.stage import Stage, sun


def bridge(p: np.ndarray) -> np.ndarray:
    """A humped deck along Y with two parapets, on three arches."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    deck = 1.0 + 0.55 * np.cos(np.clip((y - 8) / 8, -1, 1) * np.pi / 2)
    body = np.maximum(np.abs(x) - 1.15, z - deck)
    wall = np.maximum(np.abs(np.abs(x) - 1.02) - 0.14, z - deck - 0.62)
    solid = np.minimum(body, wall)
    for centre in (3.4, 8.0, 12.6):
        arch = np.sqrt(((y - centre) / 1.75) ** 2 + (np.clip(z + 0.6, 0, None) / 1.65) ** 2) - 1
        solid = np.maximum(solid, -arch * 1.2)
    row = np.floor(z / 0.24)
    joints = np.minimum(np.abs(z / 0.24 - row - 0.5), 0.5)
    along = np.abs((y + x * 0.7) / 0.46 + 0.5 * (row % 2) - 0.5)
    along = np.abs(along % 1 - 0.5)
    mortar = 0.035 * (np.clip((joints - 0.40) / 0.1, 0, 1) + np.clip((along - 0.44) / 0.06, 0, 1))
    return solid + mortar + ripples(p, 9, 0.012)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(70, 60, -8)
    river = np.clip(1 - ((land.Y - 8 + 0.15 * land.X) / 7.2) ** 8, 0, 1)
    heights = 0.9 + 0.4 * land.noise(4) - 2.6 * river
    near = (np.abs(land.X) < 2.2) * (1 - river)
    heights = heights * (1 - near) + 0.98 * near
    track = np.exp(-((land.X / 0.85) ** 6))
    green = mix("#6f7c52", "#93905f", 0.5 + land.noise(7))
    land.build(heights, mix(green, "#c2ae92", track))
    lake = water("#47666c", 0.06, 0.8, 0.05)
    mesh([(-60, -8, 0), (60, -8, 0), (60, 40, 0), (-60, 40, 0)], [(0, 1, 2, 3)], lake)
    stone = clay("#a8957a", rough=0.95, bump=0.8, scale=7, vary=0.3)
    sculpt(bridge, (-1.5, -1.2, -1.0), (1.5, 17.2, 2.6), 0.04, stone)
    x, y = rng.uniform(-10, 10, 60000), -7 + 10 * rng.random(60000)
    spots = land.on(x, y)
    dry = (spots[:, 2] > 0.15) & (np.abs(x) > 1.05)
    grass(spots[dry], rng, "#7d8657", (0.3, 0.8))
    x, y = rng.uniform(-24, 24, 300), rng.uniform(16.5, 34, 300)
    free = np.abs(x) > 2
    forest(land.on(x[free], y[free]), rng, ("#4f6a5c", "#5d7860", "#6a8068"), (0.9, 1.7))
    box((-4.6, 19.5, 1.9), (2.2, 1.6, 1.6), clay("#a98a70", rough=0.95), 0.02)
    for side in (-1, 1):
        box(
            (-4.6, 19.5 + side * 0.5, 3.0),
            (2.5, 1.35, 0.1),
            clay("#8f4a36"),
            0.01,
            (-side * 42, 0, 0),
        )
    for dx in (-0.5, 0.45):
        box((-4.6 + dx, 18.68, 2.0), (0.34, 0.05, 0.42), glow("#ffb45a", 14), 0.01)
    sun((0.6, -0.25, -0.5), 2.6, "#ffe2c0", 4)
    stage.ambient_gradient(((0, "#6a7270"), (0.5, "#e6ddcf"), (1, "#9fb8c8")), 0.9)
    stage.mist("#dcd6c8", 9, 22, 0.82, 1.15)
    stops = ((0, "#9db8c6"), (0.6, "#dcdad0"), (1, "#e6dccb"))
    stage.sky = sky(stage.width, stage.height, stops, 0.5, None, seed=3, amount=0.5)
    stage.camera((-2.6, -5.6, 2.75), (0.35, 6, 1.25), 32)
