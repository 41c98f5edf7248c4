"""23 L'équipage: four people row one long boat on a wide river in the morning.

Way out: the river opens on the light.  Unresolved: the last seat is free, its oar shipped.
"""

import numpy as np
from kit.materials import OCHRE, PETROL, PLUM, clay, water, wood
from kit.nature import grass
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
from kit.sculpt import sculpt
from kit.shapes import backdrop, box, group, mesh, rod
from kit.stage import Stage, sun


def hull(p: np.ndarray) -> np.ndarray:
    """A long pointed open hull, along X."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    width = 0.60 * np.clip(1 - (np.abs(x) / 3.3) ** 3, 0.02, 1)
    keel = 0.12 * (x / 3.2) ** 4

    def shell(inset: float) -> np.ndarray:
        side = np.abs(y) / np.maximum(width - inset, 0.02)
        depth = (0.46 - z) / (0.46 - keel - inset)
        return (np.sqrt(side**2 + np.clip(depth, 0, None) ** 2.6) - 1) * 0.22

    rim = z - 0.40 - 0.16 * (x / 3.2) ** 4
    return np.maximum(np.maximum(shell(0), -shell(0.05)), np.maximum(rim, np.abs(x) - 3.2))


def rower(lean: float) -> dict:
    """Sitting with both hands on an oar, leaning forward (positive) or back."""
    return seated(
        pelvis=(0, 0, 0.52), chest=(0, 0.05 + lean, 0.92), neck=(0, 0.08 + 1.4 * lean, 1.09),
        head=(0, 0.11 + 1.7 * lean, 1.25), shL=(-0.19, 0.05 + 1.1 * lean, 1.02),
        shR=(0.19, 0.05 + 1.1 * lean, 1.02), elL=(-0.27, 0.22 + lean, 0.84),
        haL=(-0.14, 0.44 + lean, 0.82), elR=(0.27, 0.22 + lean, 0.84),
        haR=(0.10, 0.44 + lean, 0.84), knL=(-0.14, 0.36, 0.62), ftL=(-0.13, 0.56, 0.26),
        knR=(0.14, 0.36, 0.62), ftR=(0.13, 0.56, 0.26),
    )  # fmt: skip


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    river = water("#316a74", 0.10, 1.5, 0.06)
    mesh([(-90, -20, 0), (90, -20, 0), (90, 70, 0), (-90, 70, 0)], [(0, 1, 2, 3)], river)
    stops = ((0, "#5f9fc0"), (0.55, "#ead9b4"), (1, "#f8cc8c"))
    sun_at = (0.36, 0.42, 0.02, "#ffe6b4", 0.9)
    view = hills(1400, 900, stops, 0.50, ("#c9b4a4", "#5f7f62"), 6, sun_at, 0.04, 37)
    backdrop(view, (0, 62, 5.5), (112, 72), 0.85)
    paint, pale = clay("#b4512f", rough=0.4, bump=0.05), wood("#a4703c", "#dcae72", (0.8, 9, 9))
    boat = [sculpt(hull, (-3.3, -0.7, -0.05), (3.3, 0.7, 0.7), 0.02, paint)]
    seats = (-1.75, -0.75, 0.25, 1.25, 2.1)
    for x in seats:
        boat.append(box((x, 0, 0.36), (0.26, 1.0, 0.04), pale, 0.008))
    for k, x in enumerate(seats[:4]):
        side = -1 if k % 2 == 0 else 1
        grip, blade = (
            np.array((x + 0.42, side * 0.05, 0.83)),
            np.array((x + 0.62, side * 2.15, 0.02)),
        )
        boat.append(rod(grip - 0.12 * (blade - grip), blade, 0.02, None, pale, 12))
        way = (blade - grip) / np.linalg.norm(blade - grip)
        tip = blade - way * 0.2
        boat.append(rod(tip, blade + way * 0.25, 0.035, 0.075, pale, 12))
    boat.append(rod((1.35, 0.32, 0.44), (2.95, 0.05, 0.58), 0.02, None, pale, 12))
    group(boat, (0.3, 1.6, -0.14), (0, 0, 24))
    looks = (
        Look(OCHRE, "#3b3a44", DARK, BLACK_HAIR, "curly", grip="LR", face=(0, 1, 0)),
        Look(PETROL, "#39463a", FAIR, RED_HAIR, "long", grip="LR", face=(0.1, 1, 0)),
        Look(PLUM, "#3b3a44", TAN, "#b8b0a4", "short", grip="LR", face=(-0.1, 1, 0), beard=True),
        Look("#9db0a0", "#4a3a34", BROWN, BROWN_HAIR, "bun", grip="LR", face=(0.3, 1, 0.05)),
    )
    turn = np.radians(24)
    for k, (x, look) in enumerate(zip(seats[:4], looks, strict=True)):
        where = (0.3 + x * np.cos(turn), 1.6 + x * np.sin(turn), -0.22)
        person(rower(0.03 + 0.012 * (k % 2)), look, where, 24 - 90, grain=0.012)
    x, y = rng.normal(-4.4, 0.7, 900), rng.normal(-1.6, 0.6, 900)
    grass(np.stack([x, y, np.full(900, -0.02)], -1), rng, "#6f7d3c", (1.4, 3.0))
    sun((0.45, -0.75, -0.42), 4.2, "#ffd49c", 2)
    stage.ambient_gradient(
        ((0, "#5d6d70"), (0.5, "#f3dcb8"), (0.65, "#c7d6da"), (1, "#7fa8c8")), 0.9
    )
    stage.expose(0.5)
    stage.camera((0.2, -4.6, 2.1), (0.12, 2.2, 0.75), 34)
