"""24 Transmettre: an older woman and a young man lean over the same clay pot.

Way out: the open door on the garden.  Unresolved: which of the two teaches the other.
"""

import numpy as np
from kit.materials import CREAM, OCHRE, PETROL, PLUM, TERRACOTTA, clay, wood
from kit.paintings import hills
from kit.people import BLACK_HAIR, BROWN, TAN, Look, person, seated
from kit.props import floor, pot_plant, wall_with_opening
from kit.sculpt import ellipsoid, ripples, sculpt
from kit.shapes import backdrop, box, lathe, place, rod
from kit.stage import Stage, area, sun


def turned_pot(at: tuple, scale: float, body: object, kind: int) -> None:
    """One of four shapes of pot."""
    shapes = (
        [(0, 0), (0.07, 0), (0.12, 0.12), (0.10, 0.22), (0.06, 0.26), (0.07, 0.29), (0.05, 0.27)],
        [(0, 0), (0.06, 0), (0.14, 0.10), (0.15, 0.12), (0.13, 0.11), (0.05, 0.02)],
        [(0, 0), (0.05, 0), (0.09, 0.08), (0.05, 0.2), (0.03, 0.28), (0.045, 0.32), (0.03, 0.3)],
        [(0, 0), (0.09, 0), (0.10, 0.18), (0.09, 0.19), (0.08, 0.17), (0.07, 0.02)],
    )
    lathe([(r * scale, z * scale) for r, z in (*shapes[kind], (0, 0.02))], body, at)


def shelves(rng: np.random.Generator, timber: object) -> None:
    """Two boards of pots, some still raw."""
    colours = (TERRACOTTA, "#d8c8a8", PETROL, OCHRE, "#b9a58a", "#9db0a0")
    for z in (1.35, 1.95):
        box((-1.5, 2.0, z), (2.5, 0.32, 0.045), timber, 0.006)
        for k in range(7):
            body = clay(colours[int(rng.integers(6))], rough=0.5, bump=0.1)
            at = (-2.55 + 0.34 * k, 1.98, z + 0.02)
            turned_pot(at, rng.uniform(0.9, 1.15), body, int(rng.integers(4)))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    plaster = clay("#8fa39a", rough=0.95, bump=0.35, scale=9)
    wall_with_opening(2.25, (0.35, 1.55, 0, 2.25), plaster, 6, 3.6)
    stops = ((0, "#7fb4d4"), (0.6, "#efe2bc"), (1, "#f4d49a"))
    view = hills(900, 900, stops, 0.42, ("#b4bcb4", "#6f8f4a"), 5, None, 0.05, 19)
    backdrop(view, (1.6, 8, 1.3), (9, 7), 0.9)
    frame = clay(CREAM, bump=0.05)
    for x in (0.35, 1.55):
        box((x, 2.16, 1.12), (0.10, 0.06, 2.3), frame, 0.01)
    box((0.95, 2.16, 2.28), (1.3, 0.06, 0.10), frame, 0.01)
    timber, pale = wood("#5a3822", "#8a5c38"), wood("#a4703c", "#dcae72", (0.8, 9, 9))
    shelves(rng, timber)
    box((0, 0.35, 0.70), (1.9, 0.85, 0.06), pale, 0.012)
    for x in (-0.85, 0.85):
        for y in (0.02, 0.68):
            box((x, y, 0.34), (0.08, 0.08, 0.68), timber, 0.008)
    wet = clay("#b98e6a", rough=0.5, bump=0.12, scale=14)
    lathe([(0, 0), (0.19, 0), (0.19, 0.025), (0, 0.03)], timber, (0, 0.30, 0.73))
    t = np.linspace(0, 1, 24)
    rings = 0.11 + 0.06 * np.sin(t * 2.6) + 0.003 * np.sin(t * 60)
    side = [(float(r), float(0.26 * z)) for r, z in zip(rings, t, strict=True)]
    lathe([(0, 0), *side, (0.118, 0.262), (0.10, 0.2), (0, 0.05)], wet, (0, 0.30, 0.758))

    def lump(p: np.ndarray) -> np.ndarray:
        return ellipsoid(p, (0, 0, 0.05), (0.13, 0.10, 0.09)) + ripples(p, 30, 0.006)

    place(sculpt(lump, (-0.2, -0.2, 0), (0.2, 0.2, 0.2), 0.006, wet), (-0.62, 0.18, 0.73))
    lathe(
        [(0, 0), (0.08, 0), (0.12, 0.09), (0.115, 0.09), (0, 0.02)],
        clay(PETROL, rough=0.3), (0.62, 0.12, 0.73),
    )  # fmt: skip
    for k in range(3):
        rod((0.36 + 0.05 * k, -0.02, 0.735), (0.33 + 0.07 * k, 0.16, 0.737), 0.007, None, timber, 8)
    for x in (-0.5, 0.5):
        lathe([(0, 0.40), (0.19, 0.40), (0.2, 0.45), (0, 0.46)], timber, (x, 0.98, 0))
        for k in range(3):
            a = 2.1 * k
            foot = (x + 0.16 * np.cos(a), 0.98 + 0.16 * np.sin(a), 0)
            rod(foot, (x + 0.1 * np.cos(a), 0.98 + 0.1 * np.sin(a), 0.42), 0.02, None, timber, 12)
    younger = seated(
        chest=(0, 0.12, 0.95), neck=(0, 0.17, 1.12), head=(0.0, 0.24, 1.26),
        shL=(-0.19, 0.13, 1.05), shR=(0.19, 0.13, 1.05), elL=(-0.42, 0.36, 0.90),
        haL=(-0.52, 0.66, 0.94), elR=(0.16, 0.40, 0.88), haR=(-0.16, 0.58, 0.94),
    )  # fmt: skip
    look = Look(
        OCHRE, "#3b3a44", BROWN, BLACK_HAIR, "curly", face=(0.3, 1, -0.4),
        palms={"L": (1, -0.2, -0.2), "R": (-1, -0.2, -0.2)},
    )  # fmt: skip
    person(younger, look, (-0.36, 1.02, 0.02), 188, 1.02)
    older = seated(
        chest=(0, 0.12, 0.93), neck=(0, 0.18, 1.09), head=(0, 0.25, 1.23),
        shL=(-0.18, 0.13, 1.03), shR=(0.18, 0.13, 1.03), elL=(-0.22, 0.36, 0.82),
        haL=(0.06, 0.54, 0.84), elR=(0.31, 0.34, 0.86), haR=(0.27, 0.60, 1.00),
    )  # fmt: skip
    look = Look(PLUM, "#4f4a44", TAN, "#cfc8bc", "bun", face=(-0.35, 1, -0.35), bulk=1.06)
    person(older, look, (0.42, 1.02, 0.02), 174, 0.98)
    pot_plant((2.1, 1.85, 0), rng, 1.7)
    sun((-0.5, -0.75, -0.5), 4.6, "#ffe0ac", 2)
    area((0.95, 2.1, 1.4), (0, 0.4, 0.9), 1.2, 40, "#fff0d0", 2.0)
    area((-2.0, -2.2, 2.6), (0, 0.6, 0.9), 2.2, 105, "#fbeede")
    stage.ambient("#b9c0c0", 0.45)
    stage.expose(0.5)
    stage.camera((0.25, -2.3, 1.55), (0.1, 0.8, 1.0), 36, 5, (0, 0.5, 1.0))
