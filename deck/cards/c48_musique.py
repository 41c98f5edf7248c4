"""48 La musique: a guitar stands on a chair by an open window, another chair opposite.

Way out: the window.  Unresolved: the second chair is empty, turned to listen or to leave.
"""

import numpy as np
from kit.materials import CREAM, OCHRE, PLUM, clay, metal, wood
from kit.paintings import hills
from kit.props import (
    book_row,
    chair,
    curtain,
    floor,
    mug,
    pot_plant,
    wall_with_opening,
    window_frame,
)
from kit.sculpt import blend, sculpt
from kit.shapes import backdrop, box, group, lathe, rod
from kit.stage import Stage, area, sun


def outline(p: np.ndarray, inset: float = 0.0) -> np.ndarray:
    """The figure of eight of a guitar, in the plane XZ."""
    x, z = p[..., 0], p[..., 2]
    low = np.hypot(x, (z - 0.20) * 1.05) - 0.195
    high = np.hypot(x, (z - 0.47) * 1.05) - 0.142
    return blend(low, high, soft=0.11) + inset


def case(p: np.ndarray) -> np.ndarray:
    """The sides and back of the body."""
    return np.maximum(outline(p), np.abs(p[..., 1]) - 0.048)


def guitar() -> list:
    """A guitar standing on its end, front towards -Y."""
    pale = wood("#b0743a", "#e0aa66", (9, 9, 0.8), rough=0.3, bump=0.05)
    dark = wood("#4a2c1c", "#7a4a2e", (9, 9, 1), rough=0.35, bump=0.05)
    ebony, bone, steel = (
        clay("#2a1d17", rough=0.4, bump=0),
        clay(CREAM, rough=0.4),
        metal("#d9c9a0", 0.3),
    )
    low, high = (-0.24, -0.07, -0.02), (0.24, 0.07, 0.66)

    def top(p: np.ndarray) -> np.ndarray:
        plate = np.maximum(outline(p, 0.004), np.abs(p[..., 1] + 0.050) - 0.004)
        hole = np.hypot(p[..., 0], p[..., 2] - 0.40) - 0.052
        return np.maximum(plate, -hole)

    parts = [sculpt(case, low, high, 0.005, dark), sculpt(top, low, high, 0.003, pale)]
    ring = [(0.053, 0), (0.068, 0), (0.068, 0.003), (0.053, 0.003), (0.053, 0)]
    parts.append(lathe(ring, clay("#7a4a63", rough=0.4), (0, -0.053, 0.40), (90, 0, 0)))
    parts.append(lathe([(0, 0), (0.053, 0)], ebony, (0, -0.049, 0.40), (90, 0, 0)))
    parts.append(box((0, -0.060, 0.17), (0.17, 0.016, 0.03), dark, 0.005))
    parts.append(box((0, -0.066, 0.178), (0.08, 0.010, 0.006), bone, 0.002))
    parts.append(box((0, -0.050, 0.78), (0.052, 0.030, 0.42), dark, 0.010))
    parts.append(box((0, -0.064, 0.71), (0.050, 0.008, 0.56), ebony, 0.002))
    for k in range(12):
        z = 0.985 - 0.60 * (1 - 2 ** (-(k + 1) / 12))
        parts.append(rod((-0.025, -0.069, z), (0.025, -0.069, z), 0.0016, None, steel, 6))
    parts.append(box((0, -0.040, 1.075), (0.075, 0.020, 0.17), dark, 0.008, (-8, 0, 0)))
    parts.append(box((0, -0.066, 0.99), (0.05, 0.012, 0.008), bone, 0.002))
    for k in range(6):
        x = -0.0195 + 0.0078 * k
        parts.append(rod((x * 1.5, -0.073, 0.178), (x, -0.073, 0.99), 0.0011, None, steel, 6))
        side, z = (-1 if k < 3 else 1), 1.03 + 0.045 * (k % 3)
        parts.append(
            rod((side * 0.036, -0.035, z), (side * 0.062, -0.035, z), 0.007, None, bone, 8)
        )
    return parts


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    plaster = clay("#b98a6a", rough=0.95, bump=0.35, scale=9)
    opening = (-0.25, 1.35, 0.85, 2.3)
    wall_with_opening(2.2, opening, plaster, 6, 3.6)
    window_frame(2.2, opening, clay(CREAM, bump=0.05))
    stops = ((0, "#7fb4d4"), (0.6, "#efe2bc"), (1, "#f4d49a"))
    view = hills(900, 900, stops, 0.48, ("#b4bcc4", "#6f8f5a"), 5, None, 0.05, 29)
    backdrop(view, (1.2, 8, 1.5), (9, 7), 0.85)
    drape = clay(OCHRE, rough=0.95, bump=0.4, scale=50)
    curtain(-0.50, 2.0, 0.25, 2.5, 0.55, drape)
    curtain(1.62, 2.0, 0.25, 2.5, 0.55, drape)
    oak, timber = wood("#5a3822", "#8a5c38", (9, 9, 1)), wood()
    lathe(
        [(0, 0), (1.45, 0), (1.45, 0.012), (0, 0.014)],
        clay("#8f4a3a", rough=1, bump=0.6, scale=40),
        (0.1, 0.75, 0),
    )
    lathe(
        [(0, 0.013), (1.2, 0.013), (1.2, 0.017), (0, 0.018)],
        clay("#c98a5a", rough=1, bump=0.6, scale=40),
        (0.1, 0.75, 0),
    )
    chair((-0.35, 0.85, 0.018), oak, 158, 1.08)
    group(guitar(), (-0.35, 0.76, 0.52), (-13, 0, -22), 1.0)
    chair((1.05, 0.55, 0.018), oak, 62, 1.08)
    box((-1.75, 1.95, 0.42), (1.1, 0.36, 0.84), timber, 0.01)
    book_row(-2.2, -1.55, 1.95, 0.84, rng, 0.9)
    pot_plant((-1.35, 1.92, 0.84), rng, 0.9)
    lathe([(0, 0), (0.14, 0), (0.15, 0.42), (0.17, 0.44), (0, 0.46)], timber, (0.42, 1.15, 0.018))
    mug((0.42, 1.13, 0.475), "#2f6274", 1.2, 30)
    paper = clay("#f2ead8", rough=0.9)
    for k in range(3):
        box(
            (-0.15 + 0.24 * k, -0.18 + 0.06 * (k % 2), 0.022 + 0.002 * k),
            (0.21, 0.29, 0.002),
            paper,
            0,
            (0, 0, 20 - 24 * k),
        )
    box((-1.7, 2.09, 1.75), (0.62, 0.04, 0.46), oak, 0.008)
    box((-1.7, 2.07, 1.75), (0.52, 0.03, 0.36), clay(PLUM, rough=0.9, bump=0.4), 0.004)
    sun((-0.42, -0.80, -0.55), 5.2, "#ffdca4", 2)
    area((0.55, 2.1, 1.6), (0, 0.6, 0.7), 1.5, 36, "#fff0d0")
    area((-2.4, -2.2, 2.6), (0, 0.8, 0.7), 2.2, 95, "#f6ecea")
    stage.ambient("#b9bcc0", 0.45)
    stage.expose(0.5)
    stage.camera((0.2, -2.75, 1.45), (0.1, 1.0, 0.92), 36, 4.5, (-0.35, 0.7, 0.9))
