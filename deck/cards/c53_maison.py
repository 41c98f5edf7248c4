"""53 La maison: a house at dusk, windows lit, a garden and a path.

Way out: the path to the door.  Unresolved: one upstairs window stays dark.
"""

import numpy as np
from kit.materials import CREAM, TERRACOTTA, clay, glow, wood
from kit.nature import Ground, flowers, grass, mix, tree
from kit.paintings import sky
from kit.shapes import box, mesh, place
from kit.stage import Stage, point, sun


def window(x: float, y: float, z: float, lit: bool, wall: object) -> None:
    """A window without bars, with its shutters folded back."""
    pane = glow("#ffc070", 4.5) if lit else clay("#31475a", rough=0.15, bump=0)
    box((x, y - 0.01, z), (0.72, 0.06, 0.9), clay(CREAM, bump=0.05), 0.02)
    box((x, y - 0.03, z), (0.58, 0.05, 0.76), pane, 0.01)
    for s in (-1, 1):
        box((x + s * 0.57, y - 0.02, z), (0.34, 0.05, 0.9), wall, 0.012)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 50, -8)

    def middle(y: np.ndarray | float) -> np.ndarray:
        return 0.5 + 0.8 * np.sin(0.45 * y + 0.9)

    heights = 0.2 * land.noise(4) * np.clip(np.abs(land.Y - 9) / 5, 0, 1) + 0.02
    track = np.exp(-(((land.X - middle(land.Y)) / 0.6) ** 6)) * (land.Y < 8)
    land.build(heights, mix(mix("#66733f", "#8d8645", 0.5 + land.noise(7)), "#c4ab8c", track))
    x, y = rng.uniform(-9, 9, 70000), -5 + 20 * rng.random(70000) ** 1.3
    free = (np.abs(x - middle(y)) > 0.65) & ((np.abs(x - 0.5) > 3.2) | (y < 7.9))
    grass(land.on(x[free], y[free]), rng, "#75803f", (0.2, 0.6))
    x, y = rng.uniform(-4, 5, 260), rng.uniform(2, 7.6, 260)
    free = np.abs(x - middle(y)) > 0.8
    spots = np.add(land.on(x[free], y[free]), [0, 0, 0.16])
    flowers(spots[::2], rng, "#d98a9a", 0.06)
    flowers(spots[1::2], rng, CREAM, 0.05)
    plaster, shutters = clay("#d9c3a0", rough=0.95, bump=0.3, scale=6), clay("#4d7a86", rough=0.6)
    box((0.5, 10, 1.9), (5.6, 4, 3.9), plaster, 0.03)
    roof = [
        (-3.2, -2.4, 0),
        (3.2, -2.4, 0),
        (3.2, 2.4, 0),
        (-3.2, 2.4, 0),
        (-3.2, 0, 1.9),
        (3.2, 0, 1.9),
    ]
    faces = [(0, 1, 5, 4), (2, 3, 4, 5), (1, 2, 5), (3, 0, 4), (0, 3, 2, 1)]
    tiles = clay(TERRACOTTA, rough=0.9, bump=0.6, scale=9, vary=0.2)
    place(mesh(roof, faces, tiles, smooth=False), (0.5, 10, 3.8))
    box((2.2, 10.4, 5.6), (0.6, 0.5, 1.4), clay("#9a6a52"), 0.03)
    for x, z, lit in ((-1.3, 1.35, True), (2.3, 1.35, True), (-1.3, 3.0, False), (2.3, 3.0, True)):
        window(x, 8, z, lit, shutters)
    timber = wood("#6b3f26", "#9a6238", stretch=(9, 9, 1))
    box((0.5, 7.98, 1.05), (1.0, 0.08, 2.1), clay(CREAM, bump=0.05), 0.02)
    box((0.5, 7.95, 1.03), (0.82, 0.08, 2.0), clay("#b4512f", rough=0.55), 0.02)
    box((0.5, 7.6, 0.06), (1.3, 0.7, 0.14), clay("#a39a8c"), 0.03)
    point((1.25, 7.5, 2.2), 22, "#ffbe74", 0.12)
    box((1.25, 7.9, 2.15), (0.14, 0.14, 0.22), glow("#ffd08a", 8), 0.03)
    for sx in (-1.3, 2.3):
        point((sx, 7.2, 1.3), 16, "#ffb566", 0.35)
    box((-0.55, 7.7, 0.42), (1.0, 0.32, 0.06), timber, 0.012)
    for dx in (-0.4, 0.4):
        box((-0.55 + dx, 7.7, 0.2), (0.08, 0.3, 0.42), timber, 0.012)
    tree((-4.3, 8.5, 0), 6.2, rng, "#5d7340", 9000, 0.22, seed=9)
    tree((6.3, 12.5, 0), 6.8, rng, "#6b7a45", 9000, 0.24, seed=14)
    sun((0.75, 0.3, -0.35), 1.1, "#ffc3a0", 3)
    stage.ambient_gradient(
        ((0, "#4c5564"), (0.5, "#d9a9a0"), (0.65, "#8f9bc0"), (1, "#42609a")), 0.62
    )
    stage.mist("#c9a9b0", 14, 40, 0.5)
    stops = ((0, "#2d4675"), (0.5, "#7d83ae"), (0.8, "#e3aa9a"), (1, "#f6bd86"))
    stage.sky = sky(stage.width, stage.height, stops, 0.66, None, "#f0b8a8", 0.6, seed=23)
    stage.camera((-1.2, -4.8, 1.6), (0.55, 8, 2.35), 36)
