"""25 La fête: a long table laid under paper lanterns, at nightfall, in a garden.

Way out: the lights, the open meadow.  Unresolved: before or after; one chair is askew.
"""

import numpy as np
from kit.materials import CREAM, PETROL, TERRACOTTA, clay, wood
from kit.nature import Ground, grass, leaf, mix, tree
from kit.paintings import sky
from kit.props import apple, chair, lantern
from kit.shapes import box, group, lathe, rod, tube
from kit.stage import Stage, point, sun

BLOOM = 0.5


def place_setting(at: tuple, colour: str) -> None:
    """A plate in a plate, and a tumbler."""
    x, y, z = at
    plate = [(0, 0), (0.07, 0), (0.125, 0.016), (0.122, 0.02), (0.07, 0.008), (0, 0.008)]
    lathe(plate, clay(CREAM, rough=0.35, bump=0.02), at)
    small = [(r * 0.72, h + 0.008) for r, h in plate]
    lathe(small, clay(colour, rough=0.35, bump=0.02), at)
    cup = [(0, 0), (0.03, 0), (0.036, 0.09), (0.033, 0.09), (0.028, 0.006), (0, 0.006)]
    lathe(cup, clay(PETROL, rough=0.25, bump=0.02), (x * 0.72, y + 0.17, z))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 50, -6)
    heights = 0.15 * land.noise(4) * np.clip(np.hypot(land.X, land.Y - 2) / 6, 0, 1)
    land.build(heights, mix("#5d7040", "#85843f", 0.5 + land.noise(7)))
    x, y = rng.uniform(-9, 9, 70000), -4.5 + 20 * rng.random(70000) ** 1.3
    grass(land.on(x, y), rng, "#6f8040", (0.12, 0.4))
    timber = wood("#7a4c2b", "#b9814f", (9, 0.8, 9))
    for k in range(5):
        box((-0.4 + 0.2 * k, 2.2, 0.74), (0.195, 5.2, 0.045), timber, 0.006)
    for y in (0.1, 4.4):
        for x in (-0.38, 0.38):
            box((x, y, 0.36), (0.09, 0.09, 0.72), timber, 0.01)
    box((0, 2.2, 0.766), (0.42, 5.3, 0.006), clay("#c9603c", rough=0.95, bump=0.3, scale=60), 0)
    oak = wood("#5a3822", "#8a5c38", (9, 9, 1))
    for k in range(5):
        y = 0.25 + 0.98 * k
        for side in (-1, 1):
            place_setting(
                (side * 0.33, y, 0.765), (TERRACOTTA, "#d0a04a", "#9db0a0")[(k + side) % 3]
            )
            pushed = side == 1 and k == 1
            at = (side * (1.12 if pushed else 0.82), y - (0.15 if pushed else 0), 0)
            chair(at, oak, (90 if side == -1 else -90) + (38 if pushed else 0), 1)
    bowl = [(0, 0), (0.09, 0), (0.17, 0.08), (0.165, 0.085), (0.08, 0.012), (0, 0.012)]
    skins = [clay(c, rough=0.4, bump=0.04) for c in ("#b8402c", "#c98a34", "#7f9a4a")]
    for y in (0.75, 2.7):
        lathe(bowl, clay(PETROL, rough=0.4), (0, y, 0.769))
        for k in range(7):
            a = 2 * np.pi * k / 6
            r, up = (0.085, 0.02) if k < 6 else (0, 0.06)
            apple((r * np.cos(a), y + r * np.sin(a), 0.775 + up), 0.045, skins[k % 3], 40 * k)
    green = clay("#7f9a5a", rough=0.5, bump=0.05, vary=0.2)
    vase = [
        (0, 0),
        (0.05, 0),
        (0.065, 0.08),
        (0.035, 0.16),
        (0.045, 0.19),
        (0.035, 0.18),
        (0, 0.05),
    ]
    for y in (1.75, 3.7):
        parts = [lathe(vase, clay(CREAM, rough=0.4))]
        for k in range(12):
            parts.append(leaf((0, 0, 0.17), 0.24, 0.03, 2.4 * k, rng.uniform(0.8, 1.4), 0.8, green))
        group(parts, (0, y, 0.769))
    tree((-3.2, 4.6, 0), 5.6, rng, "#6b7f3c", 7000, 0.22, seed=102)
    tree((3.4, 5.8, 0), 6.0, rng, "#74853f", 7000, 0.22, seed=104)
    tree((-6.5, 12, 0), 7.0, rng, "#5f7040", 6000, 0.26, seed=105)
    tree((7.5, 13, 0), 7.0, rng, "#5f7040", 6000, 0.26, seed=106)
    cord = clay("#3a2a20")
    colours = ("#ffb35c", "#ff9a5a", "#ffd08a")
    for y, sag in ((0.9, 0.5), (2.9, 0.55), (4.9, 0.6)):
        xs = np.linspace(-3.0, 3.2, 25)
        zs = 2.95 + sag * ((xs / 3.1) ** 2 - 1) * 0.9
        tube([(a, y + 0.2, b) for a, b in zip(xs, zs, strict=True)], 0.008, cord)
        for k in range(3, 23, 4):
            at = (xs[k], y + 0.2, zs[k] - 0.2)
            lantern(at, 0.17, colours[(k // 4) % 3], 1.3)
            rod((at[0], at[1], at[2] + 0.14), (at[0], at[1], zs[k]), 0.006, None, cord, 8)
        point((0, y, 2.15), 42, "#ffb870", 0.5)
    sun((-0.5, 0.6, -0.5), 0.9, "#c3b4ff", 3)
    stage.ambient_gradient(
        ((0, "#4c4f50"), (0.5, "#c99a90"), (0.65, "#7f86b4"), (1, "#3c568c")), 0.55
    )
    stage.mist("#a98f9c", 10, 30, 0.45)
    stops = ((0, "#27406e"), (0.5, "#6f7aa8"), (0.8, "#dba090"), (1, "#f4b884"))
    stage.sky = sky(stage.width, stage.height, stops, 0.55, None, "#e8a898", 0.55, seed=33)
    stage.expose(0.95)
    stage.camera((-1.15, -2.7, 2.05), (0.12, 2.4, 1.18), 30)
