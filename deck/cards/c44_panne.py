"""44 La panne: a stopped van on a country road, its bonnet open, nobody inside.

Way out: the road goes on to the hills.  Unresolved: a folding chair and a flask: someone waits, or
has walked on.
"""

import numpy as np
from kit.materials import CREAM, PETROL, clay, cloth, glow, metal, wood
from kit.nature import Ground, flowers, grass, mix, tree
from kit.paintings import hills
from kit.props import mug
from kit.sculpt import blend, block, carve, sculpt
from kit.shapes import box, group, lathe, rod
from kit.stage import Stage, sun


def body(p: np.ndarray) -> np.ndarray:
    """The shell of a rounded van, nose towards -X, 3.6 long, with wheel arches and windows."""
    shell = blend(
        block(p, (0.25, 0, 1.02), (1.45, 0.72, 0.72), 0.26),
        block(p, (-1.30, 0, 0.66), (0.52, 0.68, 0.36), 0.18),
        soft=0.16,
    )
    for x in (-1.15, 1.05):
        for y in (-0.75, 0.75):
            arch = np.maximum(
                np.hypot(p[..., 0] - x, p[..., 2] - 0.33) - 0.40, np.abs(p[..., 1] - y) - 0.26
            )
            shell = carve(shell, arch, 0.02)
    bay = block(p, (-1.32, 0, 1.02), (0.36, 0.50, 0.30), 0.05)
    shell = carve(shell, bay, 0.02)
    for x, half in ((-0.72, 0.24), (0.10, 0.36), (1.02, 0.36)):
        for y in (-0.75, 0.75):
            shell = carve(shell, block(p, (x, y, 1.32), (half, 0.08, 0.21), 0.06), 0.012)
    screen = block(p, (-1.22, 0, 1.34), (0.14, 0.56, 0.20), 0.06)
    return carve(shell, screen, 0.012)


def glasses(material: object) -> list:
    """The windows, flush in their openings."""
    parts = [box((0.15, 0, 1.32), (2.55, 1.33, 0.44), material, 0.05)]
    parts.append(box((-1.06, 0, 1.34), (0.08, 1.1, 0.40), material, 0.03))
    return parts


def wheel(x: float, y: float) -> list:
    """A wheel with a pale hub."""
    tyre = [(0, -0.10), (0.26, -0.10), (0.31, -0.06), (0.31, 0.06), (0.26, 0.10), (0, 0.10)]
    hub = [(0, -0.125), (0.10, -0.12), (0.16, -0.09), (0.16, 0.09), (0.10, 0.12), (0, 0.125)]
    black = clay("#2a2624", rough=0.9, bump=0.1)
    return [
        lathe(tyre, black, (x, y, 0.31), (90, 0, 0)),
        lathe(hub, clay(CREAM, rough=0.35), (x, y, 0.31), (90, 0, 0)),
    ]


def van() -> list:
    """The van, bonnet up."""
    paint, roof = clay(PETROL, rough=0.32, bump=0.03), clay(CREAM, rough=0.4, bump=0.03)
    steel, dark = metal("#c4c0b4", 0.3), clay("#2c3a42", rough=0.12, bump=0)
    parts = [sculpt(body, (-2.0, -0.85, 0.2), (1.9, 0.85, 1.85), 0.022, paint)]
    parts.append(sculpt(
        lambda p: block(p, (0.25, 0, 1.70), (1.38, 0.66, 0.10), 0.09),
        (-1.3, -0.75, 1.55), (1.75, 0.75, 1.85), 0.02, roof,
    ))  # fmt: skip
    parts += glasses(dark)
    for x in (-1.15, 1.05):
        for y in (-0.62, 0.62):
            parts += wheel(x, y)
    engine = clay("#4a4642", rough=0.6, bump=0.4, scale=30)
    parts.append(box((-1.34, 0, 0.86), (0.5, 0.8, 0.14), engine, 0.03))
    for y in (-0.2, 0.05, 0.3):
        parts.append(rod((-1.5, y, 0.94), (-1.2, y, 0.96), 0.05, None, steel, 16))
    parts.append(box((-1.22, 0, 1.42), (0.04, 1.10, 0.66), paint, 0.02, (0, -24, 0)))
    parts.append(rod((-1.66, 0.42, 0.98), (-1.36, 0.46, 1.50), 0.012, None, steel, 8))
    for y in (-0.45, 0.45):
        lamp = [(0, 0), (0.11, 0), (0.12, 0.03), (0.08, 0.06), (0, 0.07)]
        parts.append(lathe(lamp, glow("#fff2d0", 0.5), (-1.80, y, 0.70), (0, -90, 0)))
        parts.append(
            lathe(
                [(0.10, 0), (0.135, 0.0), (0.13, 0.04), (0.11, 0.04)],
                steel,
                (-1.79, y, 0.70),
                (0, -90, 0),
            )
        )
    parts.append(box((-1.84, 0, 0.40), (0.08, 1.36, 0.12), steel, 0.03))
    parts.append(box((0.25, -0.725, 0.92), (2.7, 0.02, 0.04), roof, 0.008))
    parts.append(box((0.48, -0.73, 1.02), (0.14, 0.02, 0.025), steel, 0.006))
    return parts


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 70, -6)

    def middle(y: np.ndarray) -> np.ndarray:
        return -0.9 + 0.006 * (y - 1.5) ** 2 + 0.10 * (y - 1.5)

    away = np.abs(land.X - middle(land.Y))
    road = np.exp(-((away / 1.75) ** 10))
    heights = 0.35 * land.noise(4) * np.clip((away - 1.8) / 3, 0, 1) + 0.02 * np.clip(
        away - 6, 0, 9
    )
    colours = mix("#7f8a42", "#b0a052", 0.5 + 1.4 * land.noise(7))
    edge = np.exp(-((away / 2.25) ** 8))
    colours = mix(mix(colours, "#c2a67c", edge), "#8d8580", road)
    line = np.exp(-((away / 0.07) ** 4)) * (np.sin(land.Y * 2.6) > -0.2)
    land.build(heights, mix(colours, "#e6dcc8", 0.8 * line))
    x, y = rng.uniform(-11, 11, 90000), -4.5 + 26 * rng.random(90000) ** 1.3
    free = np.abs(x - middle(y)) > 2.15 + 0.3 * rng.random(90000)
    grass(land.on(x[free], y[free]), rng, "#8f9048", (0.3, 0.9))
    x, y = rng.uniform(-8, 8, 260), rng.uniform(-3, 10, 260)
    free = np.abs(x - middle(y)) > 2.3
    flowers(np.add(land.on(x[free], y[free]), (0, 0, 0.25)), rng, "#c9603c", 0.05)
    group(van(), (0.55, 1.8, 0.0), (0, 0, 58), 1.05)
    canvas, timber = cloth("#b4512f"), wood("#a4703c", "#dcae72", (9, 9, 1))
    seat = [box((0, 0, 0.40), (0.42, 0.40, 0.02), canvas, 0.008)]
    seat.append(box((0, 0.23, 0.68), (0.42, 0.02, 0.26), canvas, 0.008, (-12, 0, 0)))
    for s in (-0.21, 0.21):
        seat.append(rod((s, -0.22, 0), (s, 0.28, 0.84), 0.014, None, timber, 10))
        seat.append(rod((s, 0.24, 0), (s, -0.20, 0.42), 0.014, None, timber, 10))
    group(seat, (-1.75, 0.15, land.at(-1.75, 0.15)), (0, 0, 205), 1.0)
    mug((-1.3, -0.1, float(land.at(-1.3, -0.1))), "#e6d3a8", 1.5, 30)
    chest = clay("#a4472e", rough=0.5)
    box((-0.75, 0.25, 0.10), (0.4, 0.2, 0.18), chest, 0.012, (0, 0, 30))
    box((-0.70, -0.25, 0.02), (0.26, 0.025, 0.014), metal("#b4b0a6", 0.3), 0.005, (0, 0, 65))
    for k, (tx, ty, size) in enumerate(((4.6, 7.5, 5.5), (-4.2, 11, 6.0), (7.5, 15, 6.5))):
        tree((tx, ty, land.at(tx, ty) - 0.1), size, rng, "#8a8f42", 6000, 0.22, seed=150 + k)
    sun((0.58, 0.62, -0.52), 4.8, "#ffd4a0", 1.5)
    stage.ambient_gradient(((0, "#6f6654"), (0.5, "#f0dcba"), (1, "#7fa9c8")), 0.9)
    stage.mist("#efdcbc", 10, 46, 0.6)
    stops = ((0, "#6a9cc0"), (0.55, "#dcdcc8"), (1, "#f8cf98"))
    size = (stage.width, stage.height)
    sun_at = (0.30, 0.30, 0.02, "#ffe2b0", 0.7)
    stage.sky = hills(*size, stops, 0.33, ("#c4b4b0", "#8a9a78"), 5, sun_at, 0.05, 47)
    stage.camera((-0.4, -4.2, 1.6), (0.0, 2.0, 0.92), 32)
