"""46 La barque: an empty rowing boat on a calm lake at dawn.

Way out: the open water and the far bank in the sun.  Unresolved: one oar is missing.
"""

import numpy as np
from kit.materials import clay, water, wood
from kit.nature import grass
from kit.paintings import hills
from kit.sculpt import sculpt
from kit.shapes import backdrop, box, group, mesh, place, rod
from kit.stage import Stage, sun


def hull(p: np.ndarray) -> np.ndarray:
    """A pointed open hull."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    width = 0.62 * np.clip(1 - (np.abs(x) / 1.75) ** 2.4, 0.02, 1)
    keel = 0.10 * (x / 1.7) ** 4

    def shell(inset: float) -> np.ndarray:
        side = np.abs(y) / np.maximum(width - inset, 0.02)
        depth = (0.42 - z) / (0.42 - keel - inset)
        return (np.sqrt(side**2 + np.clip(depth, 0, None) ** 2.6) - 1) * 0.22

    rim = z - 0.34 - 0.09 * (x / 1.7) ** 2
    ends = np.abs(x) - 1.72
    return np.maximum(np.maximum(shell(0), -shell(0.055)), np.maximum(rim, ends))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    lake = water("#24505c", 0.035, 1.1, 0.04)
    mesh([(-80, -20, 0), (80, -20, 0), (80, 60, 0), (-80, 60, 0)], [(0, 1, 2, 3)], lake)
    stops = ((0, "#4f8fb8"), (0.55, "#f0c9a0"), (1, "#f6a566"))
    view = hills(
        1400,
        900,
        stops,
        0.50,
        ("#c98f86", "#1d4a55"),
        6,
        (0.66, 0.40, 0.02, "#ffe2b0", 0.9),
        0.04,
        12,
    )
    backdrop(view, (0, 60, 5.5), (110, 70), 0.8)
    timber = wood("#7a4a2c", "#b9814f", stretch=(1, 9, 9), rough=0.5)
    paint, pale = (
        clay("#2f6274", rough=0.5, bump=0.08),
        wood("#a4703c", "#d6a86c", stretch=(9, 1, 9)),
    )
    boat = [sculpt(hull, (-1.8, -0.7, -0.05), (1.8, 0.7, 0.55), 0.014, paint)]
    for x, half in ((-0.95, 0.40), (0.05, 0.54), (0.95, 0.40)):
        boat.append(box((x, 0, 0.24), (0.24, half * 1.9, 0.035), pale, 0.008))
    boat.append(rod((-1.35, -0.05, 0.30), (0.72, 0.22, 0.34), 0.022, 0.018, timber))
    boat.append(box((0.98, 0.255, 0.345), (0.52, 0.02, 0.13), timber, 0.008, (0, 0, 7.5)))
    group(boat, (0.25, 1.4, -0.09), (0, 0, 28), 1.05)
    deck = wood("#5c4330", "#94704e", stretch=(9, 0.8, 9), rough=0.8, bump=0.4)
    for k in range(9):
        box((-2.55 + 0.02 * (k % 2), -2.6 + 0.42 * k, 0.32), (1.15, 0.39, 0.05), deck, 0.006)
    for x in (-3.05, -2.05):
        for y in (-1.6, 0.85):
            rod((x, y, -0.4), (x, y, 0.62), 0.065, 0.06, deck)
    x, y = rng.normal(3.6, 0.7, 900), rng.normal(-1.1, 0.6, 900)
    reeds = np.stack([x, y, np.full(900, -0.02)], -1)
    place(grass(reeds, rng, "#6f7d3c", (1.6, 3.4)), (0, 0, 0))
    sun((-0.35, -0.75, -0.32), 3.2, "#ffcf9c", 2)
    stage.ambient_gradient(
        ((0, "#5d6d70"), (0.5, "#f3d9bc"), (0.65, "#c7d3da"), (1, "#7fa8c8")), 0.85
    )
    stage.camera((0.1, -4.6, 1.75), (0.2, 4, 0.75), 34)
