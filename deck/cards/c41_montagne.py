"""41 La montagne: a steep peak with several routes, a hut at its foot.

Way out: three pale tracks climbing by different sides.  Unresolved: none is seen to the top.
"""

from itertools import pairwise

import numpy as np
from kit.materials import TERRACOTTA, clay, glow, wood
from kit.nature import Ground, forest, grass, mix
from kit.paintings import sky
from kit.shapes import box, mesh, place
from kit.stage import Stage, sun

ROUTES = (
    ((0.0, 6.0), (-5.5, 13.0), (-3.6, 18.0), (-6.0, 22.0), (-2.4, 25.5)),
    ((0.0, 6.0), (1.4, 14.0), (-1.2, 18.5), (1.6, 21.5), (0.2, 24.0)),
    ((0.0, 6.0), (7.0, 12.0), (9.0, 18.0), (6.2, 22.5), (4.0, 26.0)),
)


def route_gap(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Distance to the nearest route."""
    best = np.full(np.shape(x), 99.0)
    for route in ROUTES:
        for (x0, y0), (x1, y1) in pairwise(route):
            dx, dy = x1 - x0, y1 - y0
            t = np.clip(((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy), 0, 1)
            wave = 0.35 * np.sin(t * 9)
            best = np.minimum(best, np.hypot(x - x0 - t * dx - wave, y - y0 - t * dy))
    return best


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(80, 60, -8, points=620)
    ridge = land.noise(11, ridged=True, octaves=8)
    peak = np.clip(1 - np.hypot((land.X - 0.6) / 19, (land.Y - 29) / 21), 0, 1)
    side = np.clip(1 - np.hypot((land.X + 20) / 15, (land.Y - 34) / 20), 0, 1)
    side = np.maximum(side, np.clip(1 - np.hypot((land.X - 23) / 14, (land.Y - 36) / 20), 0, 1))
    heights = 19 * peak**1.35 + 10 * side**1.3 + ridge * 3.2 * np.clip(peak + side, 0, 1) ** 0.7
    heights += 0.4 * land.noise(4)
    track = np.exp(-((route_gap(land.X, land.Y) / 0.27) ** 4)) * np.clip((27 - land.Y) / 3, 0, 1)
    slope = np.hypot(*np.gradient(heights, land.x, land.y))
    colours = mix("#6f7f40", "#a3924a", 0.5 + land.noise(7))
    colours = mix(colours, mix("#7a7270", "#a3968a", 0.5 + ridge), (slope - 0.75) * 2.2)
    snow = np.clip((heights - 12.5 + 2 * land.noise(9)) * 0.7, 0, 1) * np.clip(2.6 - slope, 0, 1)
    land.build(heights, mix(mix(colours, "#eef0f4", snow), "#e3c79c", track))
    x, y = rng.uniform(-10, 10, 60000), -6 + 18 * rng.random(60000) ** 1.2
    free = route_gap(x, y) > 0.3
    grass(land.on(x[free], y[free]), rng, "#84893f", (0.25, 0.7))
    x, y = rng.uniform(-24, 24, 900), rng.uniform(4, 20, 900)
    spots = land.on(x, y)
    free = (route_gap(x, y) > 0.9) & (spots[:, 2] < 5) & (np.sin(x * 0.5) + np.sin(y * 0.6) > 0)
    free &= np.abs(x + 0.3) > 1.6
    forest(spots[free], rng, size=(0.45, 0.9))
    z = land.at(-2.3, 4.6)
    box((-2.3, 4.6, z + 0.4), (1.3, 1.0, 0.95), wood("#5a3a28", "#8a5f40", (1, 9, 9)), 0.02)
    roof = [
        (-0.8, -0.65, 0),
        (0.8, -0.65, 0),
        (0.8, 0.65, 0),
        (-0.8, 0.65, 0),
        (-0.8, 0, 0.5),
        (0.8, 0, 0.5),
    ]
    faces = [(0, 1, 5, 4), (2, 3, 4, 5), (1, 2, 5), (3, 0, 4), (0, 3, 2, 1)]
    place(mesh(roof, faces, clay(TERRACOTTA), smooth=False), (-2.3, 4.6, z + 0.85))
    box((-2.0, 4.08, z + 0.48), (0.3, 0.04, 0.32), glow("#ffc070", 4), 0.01)
    sun((0.72, 0.38, -0.45), 5.2, "#ffd6a4", 1)
    stage.ambient_gradient(((0, "#66645c"), (0.5, "#efdcc6"), (1, "#6d9ecb")), 0.8)
    stage.mist("#dfd0c6", 18, 52, 0.5)
    stops = ((0, "#4f8cbc"), (0.5, "#a9cbd8"), (1, "#f5dcb6"))
    stage.sky = sky(stage.width, stage.height, stops, 0.6, None, seed=12, amount=0.75)
    stage.camera((0, -6.2, 2.2), (0.2, 12, 6.1), 27)
