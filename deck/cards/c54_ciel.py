"""54 Le ciel: a small lit tent under a great starry sky.

Way out: the sky itself.  Unresolved: nobody is seen; the tent's flap is open.
"""

import numpy as np
from kit.materials import clay, glow
from kit.nature import Ground, forest, grass, mix
from kit.paintings import gradient, stars
from kit.shapes import lathe, mesh, place, rod, thicken
from kit.stage import Stage, point, sun

BLOOM = 0.5


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 50, -8)
    far = np.clip((land.Y - 16) / 26, 0, 1)
    heights = 0.35 * land.noise(4) + far**1.4 * 5.5 * (0.5 + 0.7 * land.noise(11, ridged=True))
    land.build(heights, mix("#5a6a58", "#6f7a63", 0.5 + land.noise(8)))
    x, y = rng.uniform(-9, 9, 50000), -5 + 18 * rng.random(50000) ** 1.4
    grass(land.on(x, y), rng, "#667055", (0.2, 0.6))
    x, y = rng.uniform(-24, 24, 700), rng.uniform(9, 34, 700)
    keep = (np.abs(x - 1) > 4) & (rng.random(700) < 0.5)
    forest(land.on(x[keep], y[keep]), rng, ("#33504f", "#2c4650", "#3d5750"), (0.7, 1.3))
    z = land.at(1.3, 5) - 0.03
    cloth = glow("#f0993f", 1.7)
    sides = [
        (-0.95, -1.1, 0),
        (-0.95, 1.1, 0),
        (0, 1.1, 1.25),
        (0, -1.1, 1.25),
        (0.95, -1.1, 0),
        (0.95, 1.1, 0),
    ]
    faces = [(0, 1, 2, 3), (3, 2, 5, 4), (1, 5, 2)]
    place(thicken(mesh(sides, faces, cloth, smooth=False), 0.02), (1.3, 5, z), (0, 0, 32))
    flap = [
        (-0.95, -1.1, 0),
        (0, -1.1, 1.25),
        (-0.28, -1.35, 0.02),
        (0.95, -1.1, 0),
        (0.55, -1.3, 0.02),
    ]
    doors = thicken(mesh(flap, [(0, 2, 1), (3, 1, 4)], glow("#d97f35", 1.0), smooth=False), 0.015)
    place(doors, (1.3, 5, z), (0, 0, 32))
    rod((1.3 + 0.583, 4.067, z), (1.3 + 0.583, 4.067, z + 1.28), 0.02, None, clay("#4a3020"), 8)
    lathe([(0, 0), (0.07, 0), (0.06, 0.16), (0, 0.17)], glow("#ffd79a", 9), (1.3, 4.8, z + 0.1))
    point((1.75, 3.6, z + 0.4), 28, "#ffb566", 0.3)
    sun((-0.5, 0.6, -0.6), 0.55, "#9db6ff", 3)
    stage.ambient_gradient(((0, "#1c2a3c"), (0.5, "#35507c"), (1, "#1f3766")), 0.75)
    stage.mist("#41598a", 10, 34, 0.6)
    stops = ((0, "#0f1d42"), (0.45, "#1d3564"), (0.8, "#46639a"), (1, "#8fa0b8"))
    stage.sky = stars(gradient(stage.height, stage.width, stops, 0.78), 620, 5, 0.75)
    stage.expose(0.5)
    stage.camera((0, -4.6, 1.15), (0.3, 5, 2.9), 28)
