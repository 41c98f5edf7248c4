"""52 Le cerf-volant: a hand holds the string of a kite, high above the dunes.

Way out: the wind and the sky.  Unresolved: the hand may hold it or let it go.
"""

import numpy as np
from kit.hands import aimed, hand
from kit.materials import OCHRE, PETROL, TERRACOTTA, clay, cloth, skin
from kit.nature import Ground, grass, mix
from kit.paintings import sky
from kit.shapes import mesh, place, rod, thicken, tube
from kit.stage import Stage, sun


def kite(at: tuple, turn: tuple, size: float) -> None:
    """A paper kite of four coloured sails with its tail."""
    tips = [(0, 0, 0.75), (-0.55, 0, 0.2), (0, 0, -0.8), (0.55, 0, 0.2), (0, 0.12, 0.2)]
    points = np.array(tips) * size
    for k, colour in enumerate((TERRACOTTA, OCHRE, PETROL, "#efe6d2")):
        sail = mesh(points, [(k, (k + 1) % 4, 4)], clay(colour, rough=0.7, bump=0.03), False)
        place(thicken(sail, 0.01), at, turn)
    base = np.add(at, (0.25 * size, 0, -0.72 * size))
    steps = np.linspace(0, 1, 24)
    wave = 0.16 * np.sin(steps * 14)
    tail = np.add(base, size * np.stack([1.2 * steps, 0 * steps, wave - 1.1 * steps], -1))
    tube(tail.tolist(), 0.012 * size, clay("#efe6d2"))
    for k in range(4, 24, 5):
        bow = np.array(
            [(-0.13, 0, 0.07), (-0.13, 0, -0.07), (0.13, 0, 0.07), (0.13, 0, -0.07), (0, 0, 0)]
        )
        paint = clay((TERRACOTTA, OCHRE, PETROL, "#7a4a63")[k % 4], rough=0.7)
        place(mesh(bow * size, [(0, 1, 4), (2, 4, 3)], paint, False), tail[k].tolist())


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 40, -3)
    heights = 0.9 * land.noise(5) - 1.4 + 0.02 * land.Y
    land.build(heights, mix("#d9bf92", "#c4a676", 0.5 + land.noise(8)))
    x, y = rng.uniform(-14, 14, 60000), rng.uniform(1, 24, 60000)
    spots = land.on(x, y)
    thick = np.sin(x * 0.9) + np.sin(y * 0.7 + x * 0.4) > 0.35
    grass(spots[thick], rng, "#9aa35c", (0.5, 1.3))
    frame = aimed((-0.52, 0.55, 0.02), (0.22, 0.25, 0.9), (0.9, 0.2, -0.2), 0.25)
    hand(skin("#8a5638"), cloth("#7a4a63"), frame, True, (1, 1, 1, 1), (0.2, 1.1), 0.6, 0.018)
    grip, top = (-0.36, 0.60, 0.27), (1.35, 6.0, 4.1)
    handle = clay("#e6dcc8", rough=0.5)
    rod((-0.58, 0.62, 0.24), (-0.18, 0.62, 0.30), 0.035, None, handle)
    middle = [(a + b) / 2 for a, b in zip(grip, top, strict=True)]
    tube([grip, (middle[0] + 0.1, middle[1], middle[2] - 0.25), top], 0.0055, clay("#f4ead6"))
    kite(top, (10, -24, 0), 1.25)
    sun((-0.5, 0.55, -0.6), 4.8, "#ffe2b8")
    stage.ambient_gradient(((0, "#8a7a60"), (0.5, "#f0e0c4"), (1, "#6aa3cf")), 0.85)
    stage.mist("#ecdfc6", 13, 34, 0.5)
    stops = ((0, "#4f95c4"), (0.55, "#b9d9dc"), (1, "#f6e4c0"))
    stage.sky = sky(stage.width, stage.height, stops, 0.85, None, "#ffffff", 0.8, -0.1, seed=41)
    stage.expose(0.05)
    stage.camera((0, -2.6, 0.55), (0.15, 4, 1.75), 30)
