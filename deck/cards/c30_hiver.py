"""30 L'hiver: a snowy valley at dusk with one lit house.

Way out: the warm windows and the footprints leading there.  Unresolved: the footprints stop
half-way between the viewer and the house.
"""

import numpy as np
from kit.materials import clay, glow, wood
from kit.nature import Ground, forest, mix, tree
from kit.paintings import sky
from kit.shapes import box, mesh, place, rod
from kit.stage import Stage, point, sun


def house(at: tuple, stage: Stage) -> None:
    """A wooden house under a snowy roof, windows lit."""
    x, y, z = at
    walls, snow = wood("#5a3a28", "#8a5f40", stretch=(1, 9, 9)), clay("#e4eaf2", bump=0.1)
    box((x, y, z + 0.8), (2.6, 2.0, 1.7), walls, 0.02)
    roof = [(-1.6, -1.3, 0), (1.6, -1.3, 0), (1.6, 1.3, 0), (-1.6, 1.3, 0), (-1.6, 0, 1.1)]
    faces = [(0, 1, 5, 4), (2, 3, 4, 5), (1, 2, 5), (3, 0, 4), (0, 3, 2, 1)]
    place(mesh([*roof, (1.6, 0, 1.1)], faces, snow, smooth=False), (x, y, z + 1.6))
    box((x + 0.75, y + 0.3, z + 2.6), (0.4, 0.4, 1.1), clay("#7a5c50"), 0.02)
    for dx in (-0.75, 0.75):
        box((x + dx, y - 1.01, z + 0.95), (0.5, 0.04, 0.55), glow("#ffb65c", 6), 0.01)
    box((x, y - 1.01, z + 0.6), (0.5, 0.06, 1.15), clay("#7a3f2e"), 0.01)
    point((x, y - 1.7, z + 0.9), 60, "#ffb566", 0.3)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(80, 80, -8)
    sides = np.clip((np.abs(land.X - 1) - 4) / 14, 0, 2)
    heights = 0.5 * land.noise(3) + 5.5 * sides**1.4 + 0.03 * land.Y
    far = np.clip((land.Y - 34) / 30, 0, 1)
    heights += far**1.5 * 12 * (0.6 + 0.5 * land.noise(6, ridged=True))
    steps = [
        (0.9 * np.sin(i * 0.23) - 0.4 + (0.16 if i % 2 else -0.16), -2.2 + 0.62 * i)
        for i in range(15)
    ]
    for sx, sy in steps:
        away = ((land.X - sx) / 0.16) ** 2 + ((land.Y - sy) / 0.26) ** 2
        heights -= 0.13 * np.exp(-(away**2))
    land.build(heights, mix("#dfe6f0", "#c9d4e6", 0.5 + land.noise(9)), rough=0.7)
    x, y = rng.uniform(-26, 26, 900), rng.uniform(7, 46, 900)
    keep = (np.abs(x - 1) > 5 + 2 * rng.random(900)) & (rng.random(900) < 0.55)
    forest(land.on(x[keep], y[keep]), rng, ("#55707c", "#6b8590", "#8ca3ae"), (0.8, 1.6))
    house((2.4, 15, land.at(2.4, 15) - 0.1), stage)
    tree((-4.2, 8.5, land.at(-4.2, 8.5)), 4.8, rng, None, seed=5)
    post = wood(stretch=(9, 9, 1))
    for k, px in enumerate((5.4, 6.6, 7.9)):
        base = land.at(px, 9 + k * 0.6)
        rod((px, 9 + k * 0.6, base - 0.2), (px + 0.05, 9 + k * 0.6, base + 0.75), 0.07, None, post)
    sun((-0.6, 0.5, -0.42), 1.6, "#b9c9ff", 3)
    stage.ambient_gradient(((0, "#5c6b85"), (0.5, "#c6b3c0"), (1, "#4d6a9a")), 0.62)
    stage.mist("#b9b4c9", 14, 50, 0.75)
    stops = ((0, "#31456f"), (0.5, "#7d86ad"), (0.85, "#e0b6ae"), (1, "#f2c9a8"))
    stage.sky = sky(
        stage.width, stage.height, stops, 0.56, None, seed=17, amount=0.55, cloud="#e8c6c4"
    )
    stage.camera((-0.7, -6.4, 1.9), (1.3, 12, 2.6), 36)
