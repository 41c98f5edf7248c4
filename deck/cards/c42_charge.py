"""42 La charge: a large pack set down on a stone at the top of a pass, nobody near.

Way out: the path goes on, down to a bright plain.  Unresolved: a walking stick and a bottle
wait beside the pack.
"""

import numpy as np
from kit.materials import OCHRE, clay, cloth, metal, wood
from kit.nature import Ground, grass, mix, stones
from kit.paintings import hills
from kit.sculpt import blend, block, ripples, sculpt
from kit.shapes import group, lathe, rod
from kit.stage import Stage, sun


def sack(p: np.ndarray) -> np.ndarray:
    """The body of the pack, with a lid, pockets and soft bulges."""
    body = block(p, (0, 0, 0.42), (0.24, 0.17, 0.42), 0.14)
    body = blend(body, block(p, (0, -0.17, 0.27), (0.16, 0.07, 0.17), 0.06), soft=0.015)
    for s in (-1, 1):
        body = blend(body, block(p, (s * 0.26, 0, 0.28), (0.06, 0.11, 0.19), 0.055), soft=0.015)
    return body + ripples(p, 16, 0.008)


def lid(p: np.ndarray) -> np.ndarray:
    """The flap over the top."""
    return block(p, (0, -0.02, 0.83), (0.265, 0.20, 0.085), 0.08) + ripples(p, 14, 0.006, 2)


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
    canvas, flap = cloth("#a8482c"), cloth("#7d3524")
    strap, brass = clay("#4a3222", rough=0.6, bump=0.1), metal("#c9a45c", 0.3)
    parts = [
        sculpt(sack, (-0.4, -0.35, -0.05), (0.4, 0.35, 0.95), 0.012, canvas),
        sculpt(lid, (-0.35, -0.3, 0.7), (0.35, 0.3, 1.0), 0.012, flap),
    ]
    for s in (-0.11, 0.11):
        parts.append(rod((s, -0.235, 0.80), (s, -0.245, 0.46), 0.017, None, strap, 8))
        parts.append(rod((s - 0.03, -0.26, 0.50), (s + 0.03, -0.26, 0.50), 0.018, None, brass, 12))
    roll = cloth(OCHRE)
    parts.append(rod((-0.36, -0.02, 1.0), (0.36, -0.02, 1.0), 0.105, None, roll, 40))
    for s in (-0.2, 0.2):
        parts.append(rod((s - 0.02, -0.02, 1.0), (s + 0.02, -0.02, 1.0), 0.112, None, strap, 40))
    group(parts, (-0.55, 0.22, land.at(-0.55, 0.3) + 0.12), (-4, 3, 14), 0.95)
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
