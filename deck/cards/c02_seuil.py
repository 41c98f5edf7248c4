"""02 Le seuil: a door half open on a bright morning; a coat and shoes wait beside it.

Way out: the open door.  Unresolved: nobody has put the coat on, or someone has just come in.
"""

import numpy as np
from kit.materials import CREAM, clay, metal, wood
from kit.nature import leaf
from kit.paintings import hills
from kit.props import floor, pot_plant, wall_with_opening
from kit.sculpt import blend, capsule, ellipsoid, sculpt
from kit.shapes import backdrop, box, group, lathe, place, rod
from kit.stage import Stage, area, sun

COAT = 1.34


def coat(p: np.ndarray) -> np.ndarray:
    """A buttoned coat hanging flat on its peg."""
    q = p.copy()
    q[..., 1] = 2.80 + (p[..., 1] - 2.80) * 1.9
    folds = 0.010 * np.sin(p[..., 0] * 55 + 1.5 * np.sin(p[..., 2] * 5))
    body = capsule(q, (COAT, 2.8, 1.58), (COAT, 2.8, 0.98), 0.115, 0.185)
    yoke = capsule(q, (COAT - 0.12, 2.8, 1.555), (COAT + 0.12, 2.8, 1.555), 0.06)
    body = np.maximum(blend(body, yoke, soft=0.05), 0.93 - p[..., 2])
    for k in (-1, 1):
        sleeve = ((COAT + k * 0.15, 2.8, 1.53), (COAT + k * 0.225, 2.79, 1.04))
        body = blend(body, capsule(p, *sleeve, 0.055, 0.052), soft=0.012)
    collar = capsule(q, (COAT - 0.06, 2.76, 1.635), (COAT + 0.06, 2.76, 1.635), 0.05)
    body = blend(body, collar, soft=0.025)
    front = capsule(p, (COAT + 0.02, 2.69, 1.60), (COAT + 0.03, 2.66, 0.90), 0.010, 0.012)
    return np.maximum(body, -front) + folds * np.clip((1.5 - p[..., 2]) * 2, 0, 1)


def shoe(p: np.ndarray) -> np.ndarray:
    """A low shoe, toe towards -Y."""
    body = capsule(p, (0, 0.10, 0.045), (0, -0.10, 0.038), 0.048, 0.046)
    body = blend(body, ellipsoid(p, (0, -0.09, 0.04), (0.054, 0.07, 0.038)), soft=0.03)
    body = blend(body, capsule(p, (0, 0.085, 0.06), (0, 0.10, 0.135), 0.044, 0.046), soft=0.03)
    body = np.maximum(body, -capsule(p, (0, 0.085, 0.10), (0, 0.10, 0.22), 0.034, 0.036))
    sole = np.hypot(p[..., 0] / 0.058, p[..., 1] / 0.165) * 0.05 - 0.05
    sole = np.maximum(sole, np.abs(p[..., 2] - 0.010) - 0.011)
    return np.minimum(np.maximum(body, 0.006 - p[..., 2]), sole)


def door() -> None:
    """The door, hinged on the left and opened inwards."""
    paint, brass = clay("#8fa59a", rough=0.55, bump=0.06, scale=8), metal("#d8b062", 0.3)
    parts = [box((0.47, 0, 1.07), (0.93, 0.045, 2.12), paint, 0.008)]
    for z0, z1 in ((0.18, 0.92), (1.08, 1.98)):
        for side in (-0.026, 0.026):
            parts.append(box((0.47, side, (z0 + z1) / 2), (0.68, 0.02, z1 - z0), paint, 0.012))
    for side in (-1, 1):
        parts.append(rod((0.86, side * 0.03, 1.0), (0.86, side * 0.10, 1.0), 0.014, None, brass))
        knob = [(0, -0.03), (0.02, -0.028), (0.031, -0.01), (0.031, 0.01), (0.02, 0.028), (0, 0.03)]
        parts.append(lathe(knob, brass, (0.86, side * 0.115, 1.0), (90, 0, 0)))
    group(parts, (-0.47, 2.93, 0), (0, 0, -72))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    plaster = clay("#5f7f86", rough=0.95, bump=0.4, scale=9, vary=0.1)
    trim = clay("#a9b8ac", rough=0.6, bump=0.05)
    wall_with_opening(3, (-0.48, 0.48, 0, 2.15), plaster, 6, 3.6)
    for x0, x1 in ((-5, -0.58), (0.58, 5)):
        box(((x0 + x1) / 2, 2.9, 0.09), (x1 - x0, 0.05, 0.18), trim, 0.01)
    for x in (-0.53, 0.53):
        box((x, 2.9, 1.1), (0.11, 0.08, 2.2), trim, 0.012)
    box((0, 2.9, 2.2), (1.18, 0.09, 0.12), trim, 0.012)
    door()
    stops = ((0, "#7fb8d8"), (0.6, "#f2e2b8"), (1, "#f8d494"))
    view = hills(1000, 1000, stops, 0.48, ("#b4bcc0", "#7f9a5a"), 5, None, 0.05, 2)
    backdrop(view, (0.9, 12, 1.55), (12, 12), 1.15)
    box((0, 3.05, 0.006), (0.98, 0.36, 0.03), trim, 0.006)
    box((0, 5.4, -0.06), (8, 4.6, 0.08), clay("#c9b08a", rough=0.9, bump=0.3), 0.01)
    rail = wood("#6b452a", "#a3744a", (1, 9, 9))
    box((1.45, 2.9, 1.72), (0.9, 0.03, 0.09), rail, 0.008)
    for k in range(4):
        rod((1.12 + 0.22 * k, 2.88, 1.72), (1.12 + 0.22 * k, 2.8, 1.75), 0.012, 0.015, rail, 16)
    felt = clay("#b4572f", rough=0.95, bump=0.35, scale=60)
    sculpt(coat, (0.95, 2.5, 0.85), (1.75, 3.0, 1.8), 0.0085, felt)
    horn = clay("#2a1c15", rough=0.4, bump=0)
    for k in range(4):
        at = (COAT + 0.055, 2.692 - 0.008 * k, 1.48 - 0.13 * k)
        lathe([(0, 0), (0.012, 0), (0.012, 0.006), (0, 0.008)], horn, at, (90, 0, 0), 16)
    scarf = clay("#d0a04a", rough=1, bump=0.5, scale=60)
    parts = [box((1.78, 2.80, 1.45 - 0.24 * k), (0.10, 0.05, 0.26), scarf, 0.02) for k in (0, 1)]
    group(parts)
    leather = clay("#4a3325", rough=0.45, bump=0.05)
    for x, y, turn in ((1.26, 2.58, 14), (1.44, 2.56, -6)):
        place(
            sculpt(shoe, (-0.1, -0.22, -0.02), (0.1, 0.2, 0.2), 0.0055, leather),
            (x, y, 0),
            (0, 0, turn),
        )
    mat = clay("#8f4a3a", rough=1, bump=0.8, scale=60)
    box((0.05, 2.25, 0.008), (0.95, 0.62, 0.016), mat, 0.006, (0, 0, 3))
    box((2.05, 2.86, 2.35), (0.62, 0.04, 0.46), rail, 0.008)
    box((2.05, 2.84, 2.35), (0.52, 0.03, 0.36), clay(CREAM, rough=0.9, bump=0.3), 0.004)
    pot_plant((-1.15, 2.55, 0), rng, 1.7)
    russet = clay("#b4632f", rough=0.6, bump=0.1)
    for x, y, turn in ((0.15, 1.7, 0.6), (-0.2, 2.5, 2.4), (0.55, 1.25, 4.0)):
        leaf((x, y, 0.012), 0.11, 0.03, turn, 0.25, 0.5, russet)
    sun((0.42, -1, -0.52), 7, "#ffd9a0", 1.2)
    area((0, 4.0, 1.3), (0, 0, 0.6), 0.9, 60, "#ffdba0", 2)
    area((-0.8, -2.4, 3.0), (0.3, 2.6, 0.9), 2.6, 260, "#e6ecf6")
    stage.ambient("#a9b8c0", 0.5)
    stage.expose(0.4)
    stage.camera((-0.8, -1.5, 1.42), (0.38, 3, 1.08), 36)
