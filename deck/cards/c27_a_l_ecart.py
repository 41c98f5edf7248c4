"""27 À l'écart: a ring of people talk in a meadow; one sits on a log, away from them.

Way out: a free cushion in the ring; a path past them.  Unresolved: does the one apart leave, rest
or wait?
"""

import numpy as np
from kit.materials import OCHRE, PETROL, PLUM, TERRACOTTA, clay, wood
from kit.nature import Ground, flowers, grass, mix, tree
from kit.paintings import hills
from kit.people import (
    BLACK_HAIR,
    BROWN,
    BROWN_HAIR,
    DARK,
    FAIR,
    RED_HAIR,
    TAN,
    Look,
    person,
    seated,
)
from kit.props import mug
from kit.shapes import group, lathe, rod
from kit.stage import Stage, sun

CENTRE, RADIUS = np.array((1.0, 4.2)), 1.15


def on_the_ground(reach: float) -> dict:
    """Sitting on the ground, knees up, hands towards the knees."""
    return seated(
        pelvis=(0, 0, 0.16), chest=(0, 0.03, 0.56), neck=(0, 0.06, 0.73), head=(0, 0.09, 0.89),
        shL=(-0.19, 0.03, 0.66), shR=(0.19, 0.03, 0.66), elL=(-0.28, 0.20, 0.48),
        haL=(-0.20, 0.38 + reach, 0.46), elR=(0.28, 0.20, 0.48), haR=(0.20, 0.40, 0.46),
        hipL=(-0.1, 0.02, 0.15), hipR=(0.1, 0.02, 0.15), knL=(-0.17, 0.40, 0.42),
        ftL=(-0.15, 0.56, 0.06), knR=(0.17, 0.40, 0.42), ftR=(0.15, 0.58, 0.06),
    )  # fmt: skip


def ring(land: Ground) -> None:
    """Five people and a free cushion."""
    looks = (
        Look(OCHRE, "#3b3a44", DARK, BLACK_HAIR, "cropped"),
        Look(PETROL, "#6d5a3a", FAIR, RED_HAIR, "long"),
        Look("#efe6d2", "#39463a", TAN, "#b8b0a4", "short", beard=True),
        Look(PLUM, "#3b3a44", BROWN, BLACK_HAIR, "bun", bulk=1.08),
        Look("#9db0a0", "#4a3a34", FAIR, BROWN_HAIR, "short"),
    )
    for k, look in enumerate(looks):
        angle = np.radians(-18 + 56 * k)
        at = CENTRE + RADIUS * np.array((np.cos(angle), np.sin(angle)))
        turn = np.degrees(angle) + 90
        person(on_the_ground(0.05 * (k % 2)), look, (*at, land.at(*at)), turn, grain=0.014)
    angle = np.radians(-18 + 56 * 5 + 14)
    at = CENTRE + RADIUS * np.array((np.cos(angle), np.sin(angle)))
    pad = [(0, 0.03), (0.2, 0.03), (0.25, 0.08), (0.22, 0.14), (0, 0.15)]
    lathe(pad, clay(TERRACOTTA, rough=0.95, bump=0.3), (*at, land.at(*at)))
    wool = clay("#d9b98a", rough=1, bump=0.5, scale=40)
    lathe([(0, 0.02), (0.62, 0.02), (0.63, 0.0)], wool, (*CENTRE, land.at(*CENTRE) + 0.02))
    for dx, dy, colour in (
        (-0.2, 0.1, "#2f6274"),
        (0.22, 0.16, "#efe6d2"),
        (0.05, -0.25, "#b4512f"),
    ):
        mug((CENTRE[0] + dx, CENTRE[1] + dy, land.at(*CENTRE) + 0.045), colour, 1.4)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 50, -6)

    def lane(y: np.ndarray) -> np.ndarray:
        return -2.6 + 0.35 * y + 0.8 * np.sin(y * 0.2)

    away = np.abs(land.X - lane(land.Y))
    track = np.exp(-((away / 0.5) ** 6))
    heights = 0.22 * land.noise(4) * np.clip(np.hypot(land.X - 1, land.Y - 4) / 5, 0, 1)
    colours = mix("#76883f", "#a59a4a", 0.5 + 1.4 * land.noise(7))
    land.build(heights, mix(colours, "#cfb188", track))
    x, y = rng.uniform(-10, 10, 90000), -4.5 + 22 * rng.random(90000) ** 1.3
    free = np.abs(x - lane(y)) > 0.5
    grass(land.on(x[free], y[free]), rng, "#869247", (0.15, 0.5))
    x, y = rng.uniform(-6, 6, 300), rng.uniform(-3, 10, 300)
    flowers(np.add(land.on(x, y), (0, 0, 0.12)), rng, "#f0dcd0", 0.045)
    ring(land)
    bark = wood("#4a3424", "#8a6848", (1, 9, 9), rough=0.9, bump=0.6)
    base = land.at(-0.95, 0.6)
    group(
        [rod((-0.75, 0, 0.22), (0.75, 0.06, 0.22), 0.21, 0.19, bark)],
        (-1.0, 0.55, base),
        (0, 0, -8),
    )
    pose = seated(
        pelvis=(0, 0, 0.52), chest=(0, 0.08, 0.92), neck=(0, 0.13, 1.08), head=(0, 0.19, 1.23),
        shL=(-0.19, 0.08, 1.02), shR=(0.19, 0.08, 1.02), elL=(-0.25, 0.24, 0.78),
        haL=(-0.07, 0.42, 0.66), elR=(0.25, 0.24, 0.78), haR=(0.08, 0.42, 0.68),
    )  # fmt: skip
    look = Look("#a8482c", "#3f4f63", TAN, BLACK_HAIR, "short", face=(-0.55, 1, -0.25))
    person(pose, look, (-1.15, 0.55, base - 0.06), -6, grain=0.011)
    mug((-0.55, 0.55, base + 0.42), "#9db0a0", 1.3, 200)
    tree((-3.3, 3.6, land.at(-3.3, 3.6)), 5.6, rng, "#7d8f45", 7000, 0.22, seed=91)
    tree((5.2, 9.0, land.at(5.2, 9)), 6.0, rng, "#8f9445", 6000, 0.22, seed=93)
    tree((-6.5, 13, land.at(-6.5, 13)), 6.5, rng, "#74853f", 6000, 0.24, seed=95)
    sun((0.62, 0.55, -0.52), 4.6, "#ffd6a0", 1.6)
    stage.ambient_gradient(((0, "#66644e"), (0.5, "#f2dabc"), (1, "#86abc6")), 0.9)
    stage.mist("#f0dcba", 9, 40, 0.55)
    stops = ((0, "#6f9fc0"), (0.5, "#dcdcc8"), (1, "#f8d4a0"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.30, ("#c9bcb4", "#8a9a78"), 5, None, 0.035, 73)
    stage.camera((-0.2, -2.9, 1.75), (0.25, 3, 0.75), 34)
