"""19 Le tour de table: four people at a round table; a fifth stool is free.

Way out: the window, the free stool.  Unresolved: who is awaited, or has left.
"""

import numpy as np
from kit.materials import CREAM, OCHRE, PETROL, PLUM, clay, wood
from kit.paintings import hills
from kit.people import BLACK_HAIR, BROWN, DARK, FAIR, TAN, Look, person, seated
from kit.props import book_row, floor, mug, pot_plant, wall_with_opening, window_frame
from kit.shapes import backdrop, box, lathe, rod
from kit.stage import Stage, area, sun

RADIUS = 1.02


def stool(at: tuple, timber: object) -> None:
    """A round stool 0.46 high."""
    lathe([(0, 0.40), (0.19, 0.40), (0.20, 0.43), (0.18, 0.46), (0, 0.46)], timber, at)
    for k in range(4):
        a = np.pi * (k / 2 + 0.25)
        foot = (at[0] + 0.17 * np.cos(a), at[1] + 0.17 * np.sin(a), 0)
        top = (at[0] + 0.11 * np.cos(a), at[1] + 0.11 * np.sin(a), 0.42)
        rod(foot, top, 0.018, 0.022, timber, 14)


def sitters(timber: object) -> None:
    """The four people, hands on the table, looking at one another."""
    pose = {
        "chest": (0, 0.07, 0.95), "neck": (0, 0.10, 1.12), "head": (0, 0.13, 1.28),
        "elL": (-0.29, 0.26, 0.86), "haL": (-0.13, 0.52, 0.83),
        "elR": (0.29, 0.26, 0.86), "haR": (0.15, 0.50, 0.83),
    }  # fmt: skip
    reach = {**pose, "haR": (0.22, 0.62, 0.84), "elR": (0.30, 0.32, 0.88)}
    think = {
        **pose,
        "haR": (0.07, 0.30, 1.12),
        "elR": (0.24, 0.36, 0.86),
        "head": (0.02, 0.17, 1.27),
    }
    looks = (
        (205, reach, Look(OCHRE, "#3b3a44", DARK, BLACK_HAIR, "curly", face=(0.35, 1, -0.1))),
        (
            112,
            pose,
            Look(PETROL, "#4a3a34", FAIR, "#b8b0a4", "short", face=(-0.2, 1, -0.12), beard=True),
        ),
        (55, think, Look(PLUM, "#39463a", TAN, BLACK_HAIR, "bun", face=(0.3, 1, -0.1), bulk=1.05)),
        (-20, reach, Look("#b5482e", "#3b3a44", BROWN, BLACK_HAIR, "long", face=(-0.3, 1, -0.1))),
    )
    for angle, joints, look in looks:
        a = np.radians(angle)
        at = (RADIUS * np.cos(a), 1.3 + RADIUS * np.sin(a))
        stool((*at, 0), timber)
        person(seated(**joints), look, (*at, -0.04), angle + 90, grain=0.0125)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    plaster = clay("#8fa39a", rough=0.95, bump=0.35, scale=9)
    opening = (-1.9, -0.1, 1.1, 2.5)
    wall_with_opening(3.6, opening, plaster, 7, 3.8)
    window_frame(3.6, opening, clay(CREAM, bump=0.05))
    stops = ((0, "#7fb4d4"), (0.6, "#efe2bc"), (1, "#f4d49a"))
    view = hills(900, 900, stops, 0.5, ("#b4bcb4", "#6f8f4a"), 5, None, 0.06, 21)
    backdrop(view, (-1.6, 10, 1.9), (11, 8), 0.85)
    timber, dark = wood("#7a4c2b", "#b9814f"), wood("#5a3822", "#8a5c38", (9, 9, 1))
    plate = [(0, 0.70), (0.70, 0.70), (0.76, 0.72), (0.76, 0.75), (0.74, 0.765), (0, 0.765)]
    lathe(plate, timber, (0, 1.3, 0), segments=96)
    lathe(
        [(0.32, 0), (0.30, 0.04), (0.08, 0.10), (0.07, 0.5), (0.2, 0.70), (0, 0.70)],
        dark,
        (0, 1.3, 0),
    )
    sitters(dark)
    stool((-0.28, -0.12, 0), dark)
    paper = clay("#f4ecd8", rough=0.9, vary=0.03)
    for x, y, turn in ((-0.1, 1.25, 12), (0.16, 1.42, -24), (0.12, 1.08, 40)):
        box((x, y, 0.768 + 0.001 * turn / 40), (0.21, 0.297, 0.002), paper, 0, (0, 0, turn))
    rod((0.02, 1.12, 0.775), (0.14, 1.2, 0.775), 0.006, None, clay("#b4412f", rough=0.4), 10)
    for x, y, colour in (
        (-0.42, 1.45, CREAM),
        (0.42, 1.62, "#b4512f"),
        (0.42, 0.95, "#2f6274"),
        (-0.2, 0.82, OCHRE),
    ):
        mug((x, y, 0.765), colour, 1.1, 40 * x * 10)
    box((1.55, 3.4, 2.0), (1.7, 0.26, 0.04), dark, 0.006)
    book_row(0.75, 1.75, 3.4, 2.02, rng)
    pot_plant((2.1, 3.4, 2.02), rng, 0.8)
    pot_plant((-2.3, 3.1, 0), rng, 1.9)
    lathe(
        [(0, 0), (1.75, 0), (1.75, 0.01), (0, 0.012)],
        clay("#a4583f", rough=1, bump=0.6, scale=40),
        (0, 1.3, 0),
    )
    sun((0.50, -0.85, -0.62), 4.8, "#ffdca4", 2)
    area((-1.0, 3.3, 2.0), (0, 1.2, 0.9), 1.6, 60, "#fff0d0")
    area((1.8, -2.2, 3.0), (0, 1.3, 0.8), 2.4, 190, "#f2ecea")
    stage.ambient("#b9c0c4", 0.45)
    stage.expose(0.45)
    stage.camera((0.35, -3.0, 2.35), (0.02, 1.35, 0.92), 36)
