"""49 La lampe: a lit desk in the evening, before a window on other lit windows.

Way out: the wide window, the village in the dusk.  Unresolved: the page is half written, the chair
pushed back.
"""

import numpy as np
from kit.materials import CREAM, PETROL, TERRACOTTA, clay, wood
from kit.paintings import hills, tint
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
from kit.shapes import backdrop, box, draped, group, lathe, rod
from kit.stage import Stage, area, point, spot
from scipy.ndimage import gaussian_filter

BLOOM = 0.45


def village(width: int = 1000, height: int = 800) -> np.ndarray:
    """Hills at dusk with roofs and lit windows."""
    stops = ((0, "#33508a"), (0.55, "#8f8ab4"), (1, "#f0b48c"))
    view = hills(width, height, stops, 0.44, ("#7a7fa8", "#34475c"), 5, None, 0.05, 49)
    rng = np.random.default_rng(8)
    light = np.zeros((height, width))
    for _ in range(34):
        x, y = int(rng.uniform(40, width - 80)), int(rng.uniform(0.60, 0.86) * height)
        w, h = int(rng.uniform(26, 46)), int(rng.uniform(18, 30))
        wall, roof = (
            tint("#5a5668") * rng.uniform(0.7, 1.1),
            tint("#6d4450") * rng.uniform(0.7, 1.1),
        )
        view[y : y + h, x : x + w] = wall
        for k in range(h // 2 + 4):
            inner = int(k * w / h)
            view[y - k, x - 3 + inner : x + w + 3 - inner] = roof
        for wx in (x + w // 5, x + 3 * w // 5):
            if rng.random() < 0.7:
                view[y + h // 4 : y + h // 2 + 3, wx : wx + 6] = tint("#ffd48a")
                light[y + h // 4 : y + h // 2 + 3, wx : wx + 6] = 1
    halo = gaussian_filter(light, 7)[..., None] * tint("#ffb45a") * 1.6
    return np.clip(gaussian_filter(view, (0.8, 0.8, 0)) + halo, 0, 1)


def notebook(at: tuple, turn: float) -> None:
    """An open notebook, one page bare."""
    rows, columns = 4, 41
    u = np.linspace(-1, 1, columns)
    arch = 0.016 * np.exp(-((np.abs(u) - 0.35) ** 2) / 0.08) - 0.012 * np.exp(-((u / 0.07) ** 2))
    leaves = np.repeat(0.012 + arch[None], rows, 0)
    page = clay("#f4ecd8", rough=0.9, bump=0.1, vary=0.03)
    draped(leaves, (0.40, 0.28), page, at, turn)
    parts = [box((0, 0, 0.004), (0.42, 0.295, 0.008), clay(TERRACOTTA, rough=0.7), 0.003)]
    ink = clay("#5a5f78", rough=0.9, bump=0)
    for k in range(7):
        length = (0.12, 0.14, 0.13, 0.14, 0.11, 0.14, 0.06)[k]
        start = -0.165
        z = 0.031
        parts.append(box((start + length / 2, 0.10 - 0.026 * k, z), (length, 0.003, 0.002), ink, 0))
    group(parts, at, (0, 0, turn))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    plaster = clay("#8a6f7c", rough=0.95, bump=0.35, scale=9)
    opening = (-1.0, 1.1, 1.0, 2.35)
    wall_with_opening(1.5, opening, plaster, 6, 3.6)
    window_frame(1.5, opening, clay(CREAM, bump=0.05))
    backdrop(village(), (0.1, 6.5, 1.35), (8.6, 6.6), 0.75)
    drape = clay(PETROL, rough=0.95, bump=0.4, scale=50)
    curtain(-1.22, 1.34, 0.3, 2.6, 0.5, drape)
    curtain(1.32, 1.34, 0.3, 2.6, 0.5, drape)
    top, dark = wood(), wood("#5a3822", "#8a5c38", (9, 9, 1))
    box((0, 0.85, 0.74), (2.0, 0.85, 0.05), top, 0.012)
    for x in (-0.92, 0.92):
        for y in (0.50, 1.2):
            box((x, y, 0.36), (0.07, 0.07, 0.72), dark, 0.008)
    desk_lamp((-0.62, 1.0, 0.765), "#d0a04a", -18, 9)
    notebook((-0.08, 0.72, 0.766), 6)
    rod((0.16, 0.60, 0.775), (0.28, 0.70, 0.775), 0.006, None, clay("#2f4a5a", rough=0.4), 10)
    mug((0.42, 0.86, 0.765), "#b4512f", 1.2, 200)
    book((0.68, 0.95, 0.765), (0.22, 0.30, 0.045), "#2f5566", 12)
    book((0.69, 0.94, 0.812), (0.20, 0.28, 0.035), "#c79a4b", -6)
    pot_plant((0.86, 1.28, 1.02), rng, 0.62)
    lathe(
        [(0, 0), (0.05, 0), (0.045, 0.1), (0, 0.02)],
        clay("#9db0a0", rough=0.5),
        (-0.30, 1.15, 0.765),
    )
    for k in range(4):
        tip = (-0.32 + 0.025 * k, 1.17 - 0.02 * (k % 2), 0.96)
        rod((-0.30 + 0.01 * k, 1.15, 0.78), tip, 0.005, None, (top, dark)[k % 2], 8)
    chair((0.30, 0.05, 0), dark, -28, 1.06)
    box((-2.05, 1.3, 1.75), (1.0, 0.24, 0.04), dark, 0.006)
    book_row(-2.5, -1.65, 1.3, 1.77, rng)
    box((1.95, 1.40, 1.75), (0.6, 0.04, 0.46), dark, 0.008)
    box((1.95, 1.38, 1.75), (0.5, 0.03, 0.36), clay("#c98a5a", rough=0.9, bump=0.4), 0.004)
    spot((-0.44, 0.96, 1.17), (-0.22, 0.78, 0.75), 60, "#ffc880", 120, 0.06)
    point((-0.42, 0.92, 1.25), 9, "#ffc07a", 0.08)
    area((-2.4, -1.6, 2.5), (0, 0.8, 0.9), 1.6, 70, "#ffc48e")
    area((2.2, -2.0, 2.4), (0.2, 0.8, 0.8), 1.8, 50, "#ffd2a8")
    area((0.05, 1.5, 1.8), (0, 0.4, 0.8), 1.8, 16, "#a9b4e6")
    stage.ambient("#a498a8", 0.42)
    stage.expose(0.5)
    stage.camera((0.1, -1.55, 1.62), (0.02, 0.95, 1.06), 33, 5, (0, 0.75, 0.9))
