"""15 Le bureau: a desk in the morning, a screen, a plant, papers.

Way out: the open window on the hills.  Unresolved: a blank screen, a turned chair.
"""

from kit.materials import CREAM, OCHRE, PETROL, TERRACOTTA, clay, glow, wood
from kit.paintings import hills
from kit.props import (
    book,
    book_row,
    chair,
    curtain,
    desk_lamp,
    floor,
    mug,
    pot_plant,
    wall_with_opening,
    window_frame,
)
from kit.shapes import backdrop, box, lathe, rod
from kit.stage import Stage, area, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    opening = (-1.75, -0.35, 1.0, 2.45)
    wall_with_opening(2.2, opening, clay("#9db0a0", rough=0.95, bump=0.25, scale=18))
    window_frame(2.2, opening, clay(CREAM, bump=0.05))
    stops = ((0, "#5f9fc8"), (0.6, "#e6dcc0"), (1, "#f4d5a0"))
    view = hills(900, 900, stops, 0.46, ("#a9b4c4", "#5f8a5a"), 5, None, 0.05, 4)
    backdrop(view, (-1.6, 9, 1.7), (12, 12), 0.9)
    curtain(-0.12, 2.0, 0.35, 2.6, 0.42, clay("#d9a05a", rough=0.95, bump=0.2, scale=40))
    curtain(-1.98, 2.0, 0.35, 2.6, 0.42, clay("#d9a05a", rough=0.95, bump=0.2, scale=40))
    timber = wood("#7a4c2b", "#b9814f", (0.8, 9, 9))
    box((0.1, 1.45, 0.74), (2.3, 0.85, 0.045), timber, 0.012)
    for x in (-0.98, 1.18):
        for y in (1.1, 1.8):
            rod((x, y, 0), (x * 0.97, y, 0.72), 0.025, 0.035, timber)
    dark = clay("#2b3238", rough=0.4, bump=0.02)
    box((0.25, 1.66, 1.12), (0.86, 0.035, 0.52), dark, 0.015, (-4, 0, 0))
    box((0.25, 1.640, 1.121), (0.81, 0.012, 0.47), glow("#dfe8e6", 0.9), 0.004, (-4, 0, 0))
    box((0.25, 1.70, 0.86), (0.06, 0.03, 0.2), dark, 0.005)
    lathe([(0, 0), (0.14, 0), (0.14, 0.012), (0, 0.02)], dark, (0.25, 1.68, 0.763))
    box((0.25, 1.28, 0.775), (0.50, 0.17, 0.018), clay("#d9d0bd", rough=0.6), 0.008)
    keys = clay("#f1ead8", rough=0.6)
    for row in range(4):
        for k in range(12):
            at = (0.035 + k * 0.039, 1.22 + row * 0.038, 0.787)
            box(at, (0.031, 0.030, 0.010), keys, 0.003)
    mug((0.82, 1.3, 0.763), TERRACOTTA, 1.15, 180)
    pot_plant((-0.72, 1.62, 0.763), rng, 1.15, "#b4572f")
    desk_lamp((1.02, 1.68, 0.763), PETROL, 180, 4)
    paper = clay(CREAM, rough=0.9, bump=0.05, vary=0.03)
    for k in range(3):
        size = (0.30, 0.21, 0.002)
        box(
            (-0.36 + 0.02 * k, 1.26 + 0.02 * k, 0.765 + 0.002 * k),
            size,
            paper,
            0,
            (0, 0, 14 - 9 * k),
        )
    rod((-0.42, 1.22, 0.776), (-0.27, 1.3, 0.776), 0.005, None, clay("#c9542e"), 6)
    book((-0.82, 1.22, 0.763), (0.26, 0.19, 0.04), "#7a4a63", 12)
    book((-0.81, 1.22, 0.805), (0.22, 0.17, 0.03), OCHRE, -6)
    box((0.95, 2.0, 1.95), (1.5, 0.24, 0.04), timber, 0.006)
    book_row(0.3, 1.2, 1.98, 1.97, rng)
    jar = [(0, 0), (0.07, 0), (0.09, 0.1), (0.05, 0.2), (0.055, 0.23), (0.04, 0.22), (0, 0.1)]
    lathe(jar, clay("#d8c8a8", rough=0.4), (1.48, 1.98, 1.97))
    box((2.15, 2.06, 1.45), (0.5, 0.03, 0.62), timber, 0.01)
    box((2.15, 2.04, 1.45), (0.42, 0.02, 0.54), clay("#c9774a"), 0.003)
    chair((0.42, 0.62, 0), wood("#5a3822", "#8a5c38", (9, 9, 1)), 38, 1.0)
    lathe(
        [(0, 0.005), (1.25, 0.005), (1.27, 0.012), (0, 0.02)],
        clay("#a4472e", bump=0.6, scale=60),
        (0.2, 0.7, 0),
    )
    sun((0.62, -0.62, -0.60), 5.5, "#ffdcae", 1.5)
    area((2.6, -2.4, 2.6), (0, 1.2, 0.8), 2.4, 120, "#eef2ff")
    area((-1.05, 2.6, 1.7), (0, 0.8, 0.8), 1.3, 30, "#fff0d6")
    stage.ambient("#b4c0c6", 0.42)
    stage.expose(0.35)
    stage.camera((0.35, -1.95, 1.62), (0.12, 1.5, 1.12), 33)
