"""42 La charge: a large pack set down on a stone at the top of a pass, nobody near.

Way out: the path goes on, down to a bright plain.  Unresolved: a walking stick and a bottle
wait beside the pack.
"""

import numpy as np
from kit.materials import metal, wood
from kit.nature import Ground, grass, mix, stones
from kit.paintings import hills
from kit.props import backpack
from kit.shapes import lathe, rod
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(24, 16, -6)
    heights = 0.25 * land.noise(4) - 0.02 * np.clip(land.Y - 1, 0, None) ** 2.1
    track = np.exp(-(((land.X - 1.4 - 0.5 * np.sin(land.Y * 0.7)) / 0.55) ** 4))
    colours = mix("#7c7a45", "#a99a5c", 0.5 + 1.5 * land.noise(7))
    land.build(heights - 0.05 * track, mix(colours, "#d0b58c", track))
    x, y = rng.uniform(-7, 7, 42000), rng.uniform(-4, 5, 42000)
    free = np.abs(x - 1.4 - 0.5 * np.sin(y * 0.7)) > 0.6
    grass(land.on(x[free], y[free]), rng, "#8d8648", (0.16, 0.5))
    spots = land.on(
        np.array([-0.55, -1.5, 0.55, -2.4, 2.5, 2.9, -0.1]),
        np.array([0.3, 0.9, 0.9, 0, 1.2, -0.8, -1.1]),
    )
    spots[0][2] -= 0.12
    stones(spots, (0.62, 0.42, 0.2, 0.3, 0.35, 0.18, 0.13), rng, flat=0.5)
    backpack((-0.55, 0.22, land.at(-0.55, 0.3) + 0.12), (-4, 3, 14), 0.95)
    stick = wood("#6b452a", "#a3744a", stretch=(9, 9, 1))
    rod((0.16, -0.5, land.at(0.16, -0.5) - 0.03), (-0.27, 0.02, 1.42), 0.019, 0.023, stick)
    flask = [(0, 0), (0.055, 0), (0.06, 0.01), (0.06, 0.16), (0.03, 0.2), (0.03, 0.23), (0, 0.235)]
    lathe(flask, metal("#7fa0a0", 0.4), (0.42, -0.45, land.at(0.42, -0.45) - 0.01))
    sun((-0.75, 0.45, -0.5), 5.5, "#ffd8a4")
    stage.ambient_gradient(((0, "#6a6458"), (0.5, "#efdcc0"), (1, "#7fa3c4")), 0.75)
    stage.mist("#e9d3b8", 7, 22, 0.35)
    stops = ((0, "#7fa6c0"), (0.5, "#cfd8cf"), (1, "#f6d7a8"))
    view = hills(stage.width, stage.height, stops, 0.36, ("#c9c3c4", "#6f8a72"), 6, None, 0.05, 8)
    stage.sky = view
    stage.camera((0.25, -3.6, 1.35), (0.15, 1.0, 0.72), 36, 2.2, (-0.5, 0, 0.6))
