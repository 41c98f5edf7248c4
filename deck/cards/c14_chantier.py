"""14 Le chantier: a half-built brick wall with a level on it; a woman lays a brick.

Way out: the wall steps down to open country.  Unresolved: nobody knows what the wall will be.
"""

import numpy as np
from kit.materials import OCHRE, clay, metal, wood
from kit.nature import Ground, grass, mix, tree
from kit.paintings import hills
from kit.people import BLACK_HAIR, TAN, Look, person, standing
from kit.shapes import box, copy, hide, lathe, rod
from kit.stage import Stage, sun

LENGTH, DEPTH, HEIGHT = 0.34, 0.17, 0.115


def wall(rng: np.random.Generator) -> None:
    """Courses of bricks, each shorter than the one below, around a future window."""
    models = [
        hide(box((0, 0, 0), (LENGTH, DEPTH, HEIGHT), clay(c, rough=0.95, bump=0.5, scale=12), 0))
        for c in ("#a8583a", "#b4674a", "#96492f", "#c07a58")
    ]
    mortar = clay("#c9bca4", rough=1, bump=0.5, scale=20)
    ends = (7, 7, 6.5, 6, 6, 5, 4.5, 4, 3, 2.5, 0)
    for row, end in enumerate(ends):
        z = 0.06 + row * (HEIGHT + 0.014)
        places = np.arange(-10 + 0.5 * (row % 2), end + 0.1) * (LENGTH + 0.012)
        for x in places:
            at = (x, 1.2 + rng.normal(0, 0.004), z)
            copy(models[rng.integers(4)], at, (0, 0, rng.normal(0, 0.8)))
        middle, span = (places[0] + places[-1]) / 2, places[-1] - places[0] + LENGTH - 0.02
        box((middle, 1.2, z), (span, DEPTH * 0.86, HEIGHT + 0.016), mortar, 0)
    for k in range(26):
        layer, i = divmod(k, 9)
        at = (1.25 + 0.36 * (i % 3), -0.35 + 0.19 * (i // 3), 0.07 + 0.12 * layer)
        copy(models[rng.integers(4)], at, (0, 0, rng.normal(0, 2)))
    for at, turn in (((0.75, -0.62, 0.06), 35), ((2.3, 0.3, 0.06), -20), ((-0.1, -0.2, 0.06), 80)):
        copy(models[1], at, (0, 0, turn))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(40, 44, -6)
    yard = np.exp(-((np.hypot((land.X - 0.2) / 3.4, (land.Y - 0.2) / 2.2)) ** 4))
    heights = 0.3 * land.noise(4) * (1 - yard) - 0.01 * np.clip(land.Y - 4, 0, None) ** 1.4
    colours = mix("#7f8a42", "#a59a52", 0.5 + 1.4 * land.noise(7))
    land.build(heights, mix(colours, "#b89a74", yard))
    x, y = rng.uniform(-9, 9, 60000), rng.uniform(-3.5, 14, 60000)
    free = np.hypot((x - 0.2) / 3.4, (y - 0.2) / 2.2) > 0.95 + 0.2 * rng.random(60000)
    grass(land.on(x[free], y[free]), rng, "#86904a", (0.25, 0.7))
    wall(rng)
    brass, pale = clay("#d9b23c", rough=0.4, bump=0.03), wood("#a4703c", "#dcae72", (0.8, 9, 9))
    top = 0.06 + 9 * 0.129 + 0.0575 + 0.045
    box((0.63, 1.2, top), (0.7, 0.06, 0.09), brass, 0.01)
    vial = clay("#c9e08a", rough=0.1, bump=0)
    box((0.63, 1.168, top + 0.01), (0.11, 0.012, 0.035), vial, 0.006)
    pail = [(0, 0), (0.14, 0), (0.18, 0.3), (0.19, 0.3), (0.175, 0.29), (0.14, 0.2), (0, 0.2)]
    lathe(pail, metal("#7f8a8c", 0.5), (0.35, 0.25, 0.0))
    lathe([(0, 0.22), (0.155, 0.22)], clay("#bdb09a", rough=1, bump=0.8, scale=30), (0.35, 0.25, 0))
    rod((0.38, 0.2, 0.24), (0.55, 0.05, 0.5), 0.016, 0.02, pale)
    for k in range(3):
        box((-2.6, 0.1 - 0.25 * k, 0.05 + 0.045 * k), (2.2, 0.2, 0.04), pale, 0.004, (0, 0, 4 * k))
    pose = standing(
        pelvis=(0, -0.03, 0.92), chest=(0, 0.09, 1.30), neck=(0, 0.14, 1.47), head=(0, 0.20, 1.62),
        shL=(-0.19, 0.10, 1.40), elL=(-0.29, 0.26, 1.18), haL=(-0.18, 0.50, 1.20),
        shR=(0.19, 0.10, 1.40), elR=(0.30, 0.26, 1.22), haR=(0.14, 0.50, 1.26),
        ftR=(0.15, -0.22, 0.06), knR=(0.13, -0.04, 0.49),
    )  # fmt: skip
    look = Look(OCHRE, "#3f4f63", TAN, BLACK_HAIR, "bun", face=(0.1, 1, -0.35), grip="LR")
    person(pose, look, (-0.62, 0.46, 0.0), -4)
    box(
        (-0.62, 1.06, 1.335), (LENGTH, DEPTH, HEIGHT), clay("#b4674a", rough=0.95), 0.012, (0, 4, 6)
    )
    tree((3.6, 8.0, land.at(3.6, 8)), 5.5, rng, "#7d8f45", 6000, 0.22, seed=61)
    sun((0.55, 0.72, -0.55), 4.8, "#ffd9a4", 1.5)
    stage.ambient_gradient(((0, "#6f6654"), (0.5, "#f0dcba"), (1, "#7fa9c8")), 0.85)
    stage.mist("#ecd9bc", 10, 40, 0.5)
    stops = ((0, "#6fa2c4"), (0.55, "#dfe0cc"), (1, "#f8d8a4"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.42, ("#c4b8b4", "#8a9a78"), 5, None, 0.04, 23)
    stage.camera((1.5, -3.6, 1.75), (0.35, 1.2, 0.92), 34)
