"""18 Réparer: a bicycle turned upside down in a yard, one wheel off, tools around.

Way out: the open gate on a sunny lane.  Unresolved: nobody is there; the wheel leans on the wall.
"""

import math

import numpy as np
from kit.materials import OCHRE, PETROL, clay, metal, wood
from kit.nature import Ground, grass, mix, tree
from kit.paintings import hills
from kit.props import mug, pot_plant
from kit.shapes import box, group, lathe, rod, tube
from kit.stage import Stage, sun


def wheel(at: tuple, turn: tuple = (0, 0, 0)) -> None:
    """A wheel 0.66 across, standing in the plane XZ."""
    rubber, steel = clay("#2a2624", rough=0.8, bump=0.05), metal("#c4c0b4", 0.3)
    a = np.linspace(0, 2 * math.pi, 15)
    tyre = [(0.325 + 0.017 * math.cos(t), 0.017 * math.sin(t)) for t in a]
    rim = [(0.305 + 0.009 * math.cos(t), 0.013 * math.sin(t)) for t in a]
    parts = [lathe(tyre, rubber, turn=(90, 0, 0), segments=80)]
    parts.append(lathe(rim, steel, turn=(90, 0, 0), segments=80))
    parts.append(rod((0, -0.04, 0), (0, 0.04, 0), 0.022, None, steel))
    for k in range(20):
        t, side = 2 * math.pi * k / 20, 0.025 * (-1) ** k
        end = (0.3 * math.cos(t), 0, 0.3 * math.sin(t))
        root = (0.02 * math.cos(t + 0.6), side, 0.02 * math.sin(t + 0.6))
        parts.append(rod(root, end, 0.0016, None, steel, 6))
    group(parts, at, turn)


def bicycle(paint: object) -> list:
    """A frame standing on its saddle and handlebar, without its front wheel."""
    steel, dark = metal("#b9b5ab", 0.3), clay("#3a2a22", rough=0.6, bump=0.1)
    crank, seat, head, rear = (0, 0, 0.70), (-0.20, 0, 0.26), (0.42, 0, 0.30), (-0.46, 0, 0.74)
    front = (0.62, 0, 0.76)
    parts = [
        rod(crank, seat, 0.019, None, paint), rod(crank, head, 0.021, None, paint),
        rod(seat, head, 0.019, None, paint),
        rod((0.44, 0, 0.36), (0.39, 0, 0.18), 0.024, None, paint),
        rod(seat, (-0.255, 0, 0.09), 0.014, None, steel),
    ]  # fmt: skip
    for y in (-0.05, 0.05):
        parts.append(rod((0, y * 0.4, 0.70), (rear[0], y, rear[2]), 0.011, None, paint))
        parts.append(rod((-0.20, y * 0.4, 0.26), (rear[0], y, rear[2]), 0.010, None, paint))
        bend = [(0.45, y * 0.7, 0.38), (0.50, y, 0.48), (0.56, y, 0.64), (front[0], y, front[2])]
        parts.append(tube(bend, 0.013, paint))
    saddle = [(0, -0.13), (0.035, -0.11), (0.055, 0.02), (0.07, 0.1), (0.05, 0.13), (0, 0.135)]
    parts.append(lathe(saddle, dark, (-0.27, 0, 0.055), (90, 0, 90)))
    parts.append(rod((0.39, 0, 0.2), (0.37, 0, 0.10), 0.014, None, steel))
    bar = [(0.24, -0.29, 0.05), (0.38, -0.24, 0.04), (0.38, 0, 0.10), (0.38, 0.24, 0.04)]
    parts.append(tube([*bar, (0.24, 0.29, 0.05)], 0.012, steel))
    for s in (-1, 1):
        parts.append(rod((0.24, s * 0.29, 0.05), (0.14, s * 0.31, 0.05), 0.018, None, dark))
        pedal = (0.13 * s, -0.09 * s, 0.70 - 0.10 * s)
        parts.append(rod((0, -0.06 * s, 0.70), pedal, 0.010, None, steel, 12))
        parts.append(
            box((pedal[0], pedal[1] - 0.05 * s, pedal[2]), (0.09, 0.09, 0.02), dark, 0.006)
        )
    teeth = [(0.06, -0.003), (0.09, -0.003), (0.09, 0.003), (0.06, 0.003), (0.06, -0.003)]
    parts.append(lathe(teeth, steel, (0, -0.05, 0.70), (90, 0, 0)))
    for z in (0.787, 0.615):
        chain = (-0.46, -0.05, 0.74 + (0.035 if z > 0.7 else -0.035))
        parts.append(rod((0, -0.05, z), chain, 0.006, None, dark, 8))
    return parts


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(40, 40, -6)
    yard = np.clip((3.3 - land.Y) * 1.5, 0, 1)
    lane = np.exp(-(((land.X - 1.2 - 0.12 * (land.Y - 3)) / 1.0) ** 4))
    heights = 0.15 * land.noise(4) * (1 - yard) * (1 - lane)
    soil = mix(mix("#7f8f45", "#a59a52", 0.5 + land.noise(7)), "#cdb08a", np.maximum(yard, lane))
    land.build(heights, mix(soil, "#a98f6c", 0.35 * yard * (0.5 + land.noise(9))))
    x, y = rng.uniform(-9, 9, 40000), rng.uniform(3.0, 16, 40000)
    free = np.abs(x - 1.2 - 0.12 * (y - 3)) > 0.95
    grass(land.on(x[free], y[free]), rng, "#86904a", (0.25, 0.7))
    plaster = clay("#d3b892", rough=0.95, bump=0.5, scale=6, vary=0.12)
    coping = clay("#b4724f", rough=0.9, bump=0.3)
    for x0, x1 in ((-5.5, 0.3), (2.2, 6)):
        box(((x0 + x1) / 2, 2.9, 0.75), (x1 - x0, 0.26, 1.5), plaster, 0.02)
        box(((x0 + x1) / 2, 2.9, 1.53), (x1 - x0 + 0.06, 0.36, 0.08), coping, 0.02)
    gate = wood("#3f6a70", "#5f8f90", (9, 9, 1), rough=0.7)
    for k in range(5):
        box((2.30 + 0.10 * k, 2.62 - 0.19 * k, 0.62), (0.19, 0.035, 1.2), gate, 0.006, (0, 0, -62))
    group(bicycle(clay("#b4412f", rough=0.35, bump=0.02)), (-0.25, 0.2, 0.0), (0, 0, -14), 1.25)
    wheel((-0.25 - 0.46 * 1.25 * 0.97, 0.2 + 0.46 * 1.25 * 0.242, 0.74 * 1.25), (0, 0, -14))
    wheel((-2.35, 2.60, 0.335), (-12, 0, 4))
    chest = clay(PETROL, rough=0.5, bump=0.05)
    box((0.95, -0.35, 0.10), (0.42, 0.22, 0.2), chest, 0.012, (0, 0, 16))
    box((0.98, -0.22, 0.30), (0.42, 0.03, 0.22), chest, 0.01, (-14, 0, 16))
    steel, pale = metal("#b4b0a6", 0.3), wood("#a4703c", "#dcae72", (0.8, 9, 9))
    for x, y, turn in ((0.35, -0.55, 20), (0.20, -0.62, 48)):
        box((x, y, 0.012), (0.24, 0.022, 0.012), steel, 0.004, (0, 0, turn))
        for s in (-1, 1):
            a = math.radians(turn)
            end = (x + s * 0.12 * math.cos(a), y + s * 0.12 * math.sin(a), 0.006)
            lathe([(0.010, 0), (0.024, 0), (0.024, 0.014), (0.010, 0.014)], steel, end)
    rod((0.62, -0.72, 0.02), (0.75, -0.66, 0.02), 0.018, 0.014, clay(OCHRE, rough=0.5))
    rod((0.75, -0.66, 0.02), (0.88, -0.60, 0.02), 0.006, None, steel, 8)
    box((-1.35, -0.25, 0.21), (0.5, 0.34, 0.42), pale, 0.01, (0, 0, -12))
    mug((-1.32, -0.22, 0.42), "#efe6d2", 1.2, 40)
    cloth = clay("#9db0a0", rough=1, bump=0.6, scale=60)
    box((-1.5, -0.32, 0.428), (0.2, 0.18, 0.016), cloth, 0.008, (0, 0, 22))
    pot_plant((0.02, 2.55, 0), rng, 1.3)
    pot_plant((-0.35, 2.5, 0), rng, 0.9, "#2f6274", "#7f9a4a")
    tree((-3.4, 5.2, 0), 5.0, rng, "#7d8f45", 6000, 0.22, seed=81)
    tree((4.6, 8.0, 0), 5.6, rng, "#8f9a45", 6000, 0.22, seed=83)
    sun((-0.6, 0.62, -0.55), 4.6, "#ffd9a4", 1.5)
    stage.ambient_gradient(((0, "#8a7458"), (0.5, "#f0dcba"), (1, "#7fa9c8")), 0.8)
    stage.mist("#ecd9bc", 9, 40, 0.5)
    stops = ((0, "#6fa2c4"), (0.55, "#dfe0cc"), (1, "#f8d8a4"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.36, ("#c4b8b4", "#8a9a78"), 5, None, 0.04, 27)
    stage.camera((0.15, -3.1, 1.55), (-0.05, 1.0, 0.66), 34)
