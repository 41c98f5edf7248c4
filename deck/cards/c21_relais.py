"""21 Le relais: on a running track, a baton passes from one hand to another.

Way out: the lane ahead.  Unresolved: the baton is held by both, or by neither yet.
"""

from kit.materials import CREAM, OCHRE, PETROL, clay
from kit.nature import tree
from kit.paintings import sky
from kit.people import BLACK_HAIR, DARK, FAIR, RED_HAIR, Look, person, standing
from kit.shapes import box, rod, sheet
from kit.stage import Stage, sun

GIVER = standing(
    pelvis=(0, 0, 0.95), chest=(0, 0.14, 1.33), neck=(0, 0.20, 1.50), head=(0, 0.26, 1.65),
    shL=(-0.18, 0.12, 1.42), shR=(0.18, 0.17, 1.42), elR=(0.26, 0.40, 1.28),
    haR=(0.20, 0.62, 1.22), elL=(-0.26, -0.14, 1.30), haL=(-0.22, -0.06, 1.06),
    hipL=(-0.085, 0, 0.90), knL=(-0.09, 0.38, 0.78), ftL=(-0.09, 0.20, 0.44),
    hipR=(0.085, 0, 0.90), knR=(0.09, -0.14, 0.50), ftR=(0.09, -0.52, 0.30),
)  # fmt: skip
TAKER = standing(
    pelvis=(0, 0, 0.95), chest=(0, 0.14, 1.33), neck=(0, 0.21, 1.50), head=(0, 0.28, 1.64),
    shL=(-0.18, 0.16, 1.42), shR=(0.18, 0.12, 1.42), elR=(0.28, -0.16, 1.28),
    haR=(0.24, -0.40, 1.22), elL=(-0.26, 0.34, 1.26), haL=(-0.20, 0.44, 1.46),
    hipL=(-0.085, 0, 0.90), knL=(-0.09, -0.12, 0.50), ftL=(-0.09, -0.46, 0.22),
    hipR=(0.085, 0, 0.90), knR=(0.09, 0.36, 0.72), ftR=(0.09, 0.34, 0.28),
)  # fmt: skip


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    sheet((0, 10, 0), (80, 60), clay("#7f8f45", rough=1, bump=0.5, scale=8, vary=0.25))
    box((0, 0.6, 0), (80, 5, 0.02), clay("#b3593a", rough=0.95, bump=0.25, scale=40), 0)
    for y in (-1.85, -0.25, 1.35, 3.05):
        box((0, y, 0.012), (80, 0.06, 0.004), clay(CREAM, rough=0.9), 0)
    first = Look(OCHRE, "#2d3645", DARK, BLACK_HAIR, "curly", grip="LR")
    second = Look(PETROL, "#6d2f2a", FAIR, RED_HAIR, "long", palms={"R": (0.2, 0, 1)})
    person(GIVER, first, (-0.75, 0.55, 0.02), -90, grain=0.011)
    person(TAKER, second, (0.55, 0.55, 0.02), -90, grain=0.011)
    rod((-0.16, 0.34, 1.22), (0.20, 0.33, 1.25), 0.027, None, clay("#b4412f", rough=0.4))
    for k in range(9):
        at = (-13 + 3.3 * k + rng.uniform(-0.8, 0.8), rng.uniform(11, 17), -0.1)
        colour = ("#5c7346", "#7f8f45", "#8a8240")[k % 3]
        tree(at, rng.uniform(4.2, 5.6), rng, colour, 4000, 0.24, seed=210 + k)
    for k in range(9):
        x = -9 + 2.2 * k
        box((x, 6.2, 0.28), (2.1, 0.5, 0.6), clay("#6f7f45", rough=1, bump=1.0, scale=30), 0.1)
    sun((0.7, 0.5, -0.5), 5, "#ffe2b8", 1.2)
    stage.ambient_gradient(
        ((0, "#7f6a55"), (0.5, "#f0d9b8"), (0.62, "#a9cbe0"), (1, "#5f93c4")), 0.8
    )
    stage.mist("#e8d6bd", 9, 30, 0.55)
    stops = ((0, "#5d93b8"), (0.5, "#b5d2d9"), (0.85, "#f3e0c0"), (1, "#f5cfa0"))
    stage.sky = sky(stage.width, stage.height, stops, 0.55, seed=31, amount=0.8, cover=-0.1)
    stage.camera((0.1, -5.0, 1.0), (-0.08, 0.6, 1.0), 49, 1.6, (0, 0.4, 1.1))
