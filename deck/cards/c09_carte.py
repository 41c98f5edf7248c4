"""09 La carte: an unfolded map on a table outdoors, a compass, a finger that points.

Way out: the hills beyond the table.  Unresolved: the dotted route stops in the middle.
"""

import numpy as np
from kit.hands import aimed, hand
from kit.materials import PLUM, clay, cloth, metal, picture, skin, wood
from kit.paintings import discs, noise, tint
from kit.props import mug, planks
from kit.shapes import backdrop, box, draped, group, lathe
from kit.stage import Stage, area, sun


def drawn(width: int = 1200, height: int = 860) -> np.ndarray:
    """A map without words: relief, woods, a river and half a route."""
    y, x = np.mgrid[0:height, 0:width] / height
    relief = noise(height, width, 12, base=3, octaves=4, gain=0.42)
    page = np.ones((height, width, 3)) * tint("#efe4c6")
    low = np.clip(0.5 - 0.8 * relief, 0, 1)[..., None]
    page = page * (1 - 0.65 * low) + tint("#b7c49a") * 0.65 * low
    woods = np.clip((noise(height, width, 5, base=5, octaves=5) - 0.7) * 4, 0, 1)[..., None]
    page = page * (1 - 0.6 * woods) + tint("#7f9a6a") * 0.6 * woods
    lines = np.abs((relief * 3.2) % 1 - 0.5) < 0.035
    page[lines] = page[lines] * 0.45 + tint("#b08a5a") * 0.55
    river = np.abs(y - 0.72 + 0.12 * np.sin(x * 5.2) + 0.05 * np.sin(x * 13))
    page[river < 0.014] = tint("#6f9fb4")
    for t in np.linspace(0, 1, 24):
        cx, cy = 0.18 + 0.62 * t, 0.30 + 0.13 * np.sin(t * 6) + 0.12 * t
        page[np.hypot(x - cx, y - cy) < 0.0085] = tint("#b4412f")
    page[np.hypot(x - 0.18, y - 0.30) < 0.02] = tint("#b4412f")
    return page


def compass(at: tuple) -> None:
    """A round brass compass with a two-coloured needle."""
    brass, dial = metal("#c9a45c", 0.28), clay("#f2ead8", rough=0.4, bump=0)
    rim = [(0, 0), (0.05, 0), (0.053, 0.004), (0.053, 0.02), (0.048, 0.022), (0.046, 0.014)]
    parts = [lathe(rim, brass), lathe([(0, 0.013), (0.047, 0.013)], dial)]
    parts.append(lathe([(0, 0.014), (0.005, 0.014), (0.004, 0.019), (0, 0.02)], brass))
    for sign, colour in ((1, "#b4412f"), (-1, "#2f4a5a")):
        tip = [(0, sign * 0.019, 0.0165)]
        parts.append(box(tip[0], (0.007, 0.038, 0.002), clay(colour, bump=0), 0.001))
    ring = [(0.012, -0.002), (0.014, 0), (0.012, 0.002), (0.010, 0), (0.012, -0.002)]
    parts.append(lathe(ring, brass, (0, 0.064, 0.01)))
    group(parts, at, (0, 0, 38), 1.25)


def build(stage: Stage) -> None:
    """Build the scene."""
    planks(14, 0.17, 1.25, wood(stretch=(9, 0.7, 9), rough=0.6, bump=0.3), (0, 0.12, 0))
    rows, columns = 90, 120
    v, u = np.mgrid[0:rows, 0:columns]
    u, v = u / (columns - 1), v / (rows - 1)
    fold = 0.017 * np.abs((u * 2) % 1 - 0.5) * 2 * (0.6 + 0.4 * np.cos(v * 6))
    fold += 0.009 * np.abs((v * 1.5) % 1 - 0.5) * 2
    corner = 0.09 * np.clip((u + v - 1.72) / 0.28, 0, 1) ** 1.5
    draped(0.003 + fold + corner, (0.86, 0.6), picture(drawn(), lit=True), (-0.03, 0.02, 0), 5)
    compass((-0.30, -0.10, 0.012))
    mug((0.50, 0.36, 0), "#b4512f", 1.25, 160)
    box((-0.56, 0.10, 0.008), (0.013, 0.17, 0.013), clay("#2f6274", rough=0.4), 0.004, (0, 0, 24))
    pointing = aimed((0.30, -0.155, 0.085), (-0.78, 0.60, -0.24), (-0.15, -0.1, -1), 0.092)
    bent = (0.06, 1.0, 1.1, 1.15)
    hand(skin("#8a5638"), cloth(PLUM), pointing, True, bent, (0.35, 0.9), 0.6, 0.02)
    light = ("#f6ecae", "#b9c87a", "#8fae68", "#ecd98a", "#c9603c")
    backdrop(discs(1100, 700, "#f4e8b4", "#7f9f60", light, 150, 9), (0, 2.6, 0.1), (5.4, 3.4), 1.0)
    sun((0.75, 0.30, -0.55), 4.6, "#ffe0ae", 1.6)
    area((-1, -0.8, 1.2), (0, 0, 0), 1, 10, "#e6eeff")
    stage.ambient("#cfd4d6", 0.4)
    stage.camera((0.02, -0.92, 0.68), (0.0, 0.17, 0.03), 38, 4, (0.0, 0, 0.03))
