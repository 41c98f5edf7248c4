"""04 Le pont: a stone bridge over a river, its far bank in the mist.

Way out: the other bank, with a faint light.  Unresolved: it cannot be seen clearly.
"""

import numpy as np
from kit.materials import clay, glow, water
from kit.nature import Ground, forest, grass, mix
from kit.paintings import sky
from kit.sculpt import ripples, sculpt
from kit.shapes import lathe, mesh
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
    return solid + ripples(p, 9, 0.012) + ripples(p, 21, 0.006, 1)


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
    stone = clay("#b3a590", rough=0.95, bump=0.7, scale=5, vary=0.2)
    sculpt(bridge, (-1.5, -1.2, -1.0), (1.5, 17.2, 2.6), 0.07, stone)
    x, y = rng.uniform(-10, 10, 60000), -7 + 10 * rng.random(60000)
    spots = land.on(x, y)
    dry = (spots[:, 2] > 0.15) & (np.abs(x) > 1.05)
    grass(spots[dry], rng, "#7d8657", (0.3, 0.8))
    x, y = rng.uniform(-24, 24, 300), rng.uniform(16.5, 34, 300)
    free = np.abs(x) > 2
    forest(land.on(x[free], y[free]), rng, ("#4f6a5c", "#5d7860", "#6a8068"), (0.9, 1.7))
    lathe([(0, 0), (0.13, 0.02), (0.13, 0.3), (0, 0.32)], glow("#ffcf8f", 30), (0.9, 20, 2.3))
    sun((0.6, -0.25, -0.5), 2.6, "#ffe2c0", 4)
    stage.ambient_gradient(((0, "#6a7270"), (0.5, "#e6ddcf"), (1, "#9fb8c8")), 0.9)
    stage.mist("#dcd8ce", 8, 20, 0.88, 1.1)
    stops = ((0, "#9db8c6"), (0.6, "#dcdad0"), (1, "#e6dccb"))
    stage.sky = sky(stage.width, stage.height, stops, 0.5, None, seed=3, amount=0.5)
    stage.camera((-2.6, -5.6, 2.75), (0.35, 6, 1.25), 32)
