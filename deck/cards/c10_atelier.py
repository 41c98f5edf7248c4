"""10 L'atelier: a woman planes a board at her bench, seen from behind.

Way out: the wide window on the hills.  Unresolved: boards wait against the wall.
"""

import numpy as np
from kit.materials import CREAM, clay, metal, wood
from kit.paintings import hills
from kit.people import BROWN_HAIR, TAN, Look, person, standing
from kit.props import floor, pot_plant, wall_with_opening, window_frame
from kit.shapes import backdrop, box, lathe, place, ribbon, rod, thicken
from kit.stage import Stage, area, sun


def tools(steel: object, pale: object, dark: object) -> None:
    """A rail on the wall with tools, and a shelf of jars above."""
    box((1.45, 2.08, 1.85), (1.6, 0.05, 0.08), dark, 0.006)
    for k in range(3):
        x, length = 0.85 + 0.15 * k, 0.22 + 0.03 * k
        rod((x, 2.02, 1.87), (x, 2.02, 1.87 - length), 0.012, 0.016, pale)
        tuft = ((0, 0), (0.02, 0), (0.034, -0.07), (0.03, -0.11), (0, -0.11))
        lathe(tuft, dark, (x, 2.02, 1.87 - length))
    for x, width in ((1.55, 0.15), (1.85, 0.12)):
        rod((x, 2.02, 1.87), (x, 2.02, 1.45), 0.015, 0.018, pale)
        box((x, 2.02, 1.87), (width, 0.05, 0.06), steel if width > 0.13 else dark, 0.008)
    box((1.45, 2.0, 2.35), (1.6, 0.26, 0.04), dark, 0.005)
    for x, colour, height in (
        (0.9, "#47606b", 0.17),
        (1.15, "#b4572f", 0.13),
        (1.9, "#d8c8a8", 0.2),
    ):
        jar = [(0, 0), (0.05, 0), (0.06, 0.01), (0.06, height), (0.045, height + 0.02)]
        lathe([*jar, (0, height + 0.02)], clay(colour, rough=0.4), (x, 2.0, 2.37))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    opening = (-1.9, 0.25, 1.05, 2.35)
    plaster = clay("#c2a878", rough=0.95, bump=0.4, scale=9, vary=0.1)
    wall_with_opening(2.2, opening, plaster, 5, 3.6)
    panel = wood("#4f6a6a", "#7f9a94", (9, 9, 1), rough=0.8)
    for k in range(30):
        box((-4.4 + 0.3 * k, 2.10, 0.46), (0.292, 0.03, 0.92), panel, 0.006)
    box((0, 2.09, 0.94), (9, 0.05, 0.06), panel, 0.008)
    box((0.85, 2.10, 1.30), (0.42, 0.008, 0.32), clay("#efe6d2", rough=0.9), 0, (0, 2, 0))
    box((1.95, 2.10, 1.28), (0.34, 0.008, 0.44), clay("#c98a5a", rough=0.9), 0, (0, -3, 0))
    window_frame(2.2, opening, clay(CREAM, bump=0.05))
    stops = ((0, "#5f9fc8"), (0.6, "#ecd9b4"), (1, "#f4c890"))
    view = hills(900, 900, stops, 0.46, ("#a9b0c0", "#5f8048"), 5, None, 0.05, 6)
    backdrop(view, (-1.6, 9, 1.7), (13, 13), 0.85)
    bench, dark = wood(), wood("#5a3822", "#8a5c38", (9, 9, 1))
    pale, steel = wood("#c79a63", "#e6c48e", (0.8, 10, 10), rough=0.6), metal("#aeb2b5", 0.3)
    for i in range(4):
        box((-0.15, 0.92 + i * 0.17, 0.86), (2.9, 0.165, 0.07), bench, 0.006)
    for x in (-1.4, 1.1):
        for y in (0.95, 1.40):
            box((x, y, 0.41), (0.10, 0.10, 0.83), dark, 0.008)
    box((-0.15, 1.40, 0.25), (2.4, 0.06, 0.12), dark, 0.006)
    box((-0.18, 1.12, 0.915), (1.5, 0.22, 0.035), pale, 0.003)
    box((-0.42, 1.11, 0.965), (0.30, 0.07, 0.06), dark, 0.01)
    rod((-0.53, 1.11, 0.98), (-0.545, 1.11, 1.06), 0.018, 0.014, dark)
    curl = clay("#e3bd85", rough=0.6, bump=0.05)
    for k in range(34):
        t = np.linspace(0, 1, 50)
        angle, radius = t * rng.uniform(7, 16), rng.uniform(0.018, 0.042) * (1 - 0.4 * t)
        band = list(zip(radius * np.cos(angle), radius * np.sin(angle) + radius[0], strict=True))
        at = (rng.uniform(-0.2, 0.55), rng.uniform(0.9, 1.3), 0.90)
        if k > 14:
            at = (rng.uniform(-0.9, 0.9), rng.uniform(0.1, 0.85), 0)
        shaving = thicken(ribbon(band, rng.uniform(0.02, 0.045), curl), 0.0015)
        place(shaving, at, (0, 0, rng.uniform(0, 360)))
    tools(steel, pale, dark)
    pot_plant((0.0, 2.02, 1.08), rng, 0.8)
    for k in range(5):
        at = (2.35 + 0.10 * k, 1.95 - 0.06 * k, 1.0)
        box(at, (0.17, 0.03, 2.0 + 0.12 * k), (pale, bench, dark)[k % 3], 0.004, (7, 3 - 2 * k, 0))
    pose = standing(
        pelvis=(0, -0.04, 0.92), chest=(0, 0.16, 1.28), neck=(0, 0.23, 1.44), head=(0, 0.30, 1.58),
        shL=(-0.19, 0.17, 1.37), elL=(-0.30, 0.34, 1.16), haL=(-0.10, 0.54, 1.05),
        shR=(0.19, 0.17, 1.37), elR=(0.33, 0.30, 1.12), haR=(0.08, 0.48, 1.06),
        hipL=(-0.1, -0.05, 0.9), knL=(-0.14, 0.12, 0.50), ftL=(-0.16, 0.10, 0.06),
        hipR=(0.1, -0.05, 0.9), knR=(0.14, -0.12, 0.48), ftR=(0.17, -0.34, 0.08),
    )  # fmt: skip
    look = Look("#b4512f", "#3f4f63", TAN, BROWN_HAIR, "bun", face=(0.05, 1, -0.35), grip="LR")
    person(pose, look, (-0.52, 0.50, 0), -12, grain=0.011)
    sun((0.46, -1, -0.60), 6, "#ffe0ac", 2.5)
    area((-0.75, 2.6, 1.8), (-0.3, 0.5, 0.8), 1.7, 32, "#ffefd0")
    area((2.8, -2.6, 2.6), (0, 0.8, 0.8), 2.6, 130, "#eaf0ff")
    stage.ambient("#aab6c0", 0.42)
    stage.expose(0.6)
    stage.camera((1.05, -2.35, 1.60), (0.12, 1.1, 1.06), 33, 4, (-0.4, 0.8, 1.2))
