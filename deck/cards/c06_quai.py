"""06 Le quai: an empty country platform, a bag left by the bench.

Way out: the rails curve away to the hills.  Unresolved: whose bag; if a train comes.
"""

import numpy as np
from kit.materials import OCHRE, TERRACOTTA, clay, cloth, metal, wood
from kit.nature import Ground, grass, mix, tree
from kit.paintings import hills
from kit.sculpt import block, ripples, sculpt
from kit.shapes import box, lathe, mesh, place, rod, tube
from kit.stage import Stage, sun


def bag(p: np.ndarray) -> np.ndarray:
    """A soft travel bag."""
    body = block(p, (0, 0, 0.18), (0.30, 0.15, 0.17), 0.11)
    return body + ripples(p, 18, 0.006)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(70, 70, -8)

    def middle(y: np.ndarray | float) -> np.ndarray:
        return 1.9 + 0.0065 * np.clip(y, 0, None) ** 2

    away = np.abs(land.X - middle(land.Y))
    heights = 0.35 * land.noise(4) * np.clip((away - 1.5) / 3, 0, 1) - 0.05
    gravel = np.exp(-((away / 1.35) ** 8))
    land.build(heights, mix(mix("#6d7f3d", "#a39848", 0.5 + land.noise(7)), "#9a8c7c", gravel))
    steel, tie = metal("#b0a698", 0.3), wood("#4a3526", "#7a5a40", rough=0.8)
    ys = np.linspace(-8, 46, 40)
    slope = 0.013 * np.clip(ys, 0, None)
    for side in (-0.72, 0.72):
        rail = [
            (float(middle(y)) + side, y - side * s, 0.14) for y, s in zip(ys, slope, strict=True)
        ]
        tube(rail, 0.05, steel)
    for y in np.arange(-7.5, 40, 0.8):
        turn = -np.degrees(np.arctan(0.013 * max(y, 0)))
        box((float(middle(y)), y, 0.03), (2.3, 0.24, 0.12), tie, 0.02, (0, 0, turn))
    edge = [(-5.5, -8), (0.35, -8), (0.35, 8), (0.75, 15), (1.2, 18), (-5.5, 18)]
    slab = [(x, y, z) for z in (0, 0.62) for x, y in edge]
    n = len(edge)
    faces = [tuple(range(n, 2 * n))] + [(i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n)]
    mesh(slab, faces, clay("#a08d74", rough=0.95, bump=0.3, scale=5, vary=0.25), smooth=False)
    box((0.12, 0, 0.625), (0.2, 16, 0.012), clay("#ead9a8", rough=0.9), 0)
    timber = wood("#7a4c2b", "#b9814f", (9, 0.8, 9), rough=0.6)
    for dx in (-0.16, 0, 0.16):
        box((-1.75 + dx, 3.2, 1.07), (0.145, 1.9, 0.05), timber, 0.012)
    box((-2.02, 3.2, 1.42), (0.05, 1.9, 0.28), timber, 0.012, (0, -10, 0))
    for dy in (-0.75, 0.75):
        rod((-1.93, 3.2 + dy, 1.0), (-2.03, 3.2 + dy, 1.5), 0.022, None, clay("#2f6274"))
        box((-1.75, 3.2 + dy, 0.84), (0.46, 0.08, 0.44), clay("#2f6274", rough=0.5), 0.02)
    place(
        sculpt(bag, (-0.4, -0.25, -0.02), (0.4, 0.25, 0.45), 0.012, cloth(TERRACOTTA)),
        (-1.15, 1.5, 0.62),
        (0, 0, 62),
    )
    for s in (-1, 1):
        ear = [
            (-0.13, s * 0.1, 0.30),
            (-0.10, s * 0.09, 0.47),
            (0.10, s * 0.09, 0.47),
            (0.13, s * 0.1, 0.30),
        ]
        place(tube(ear, 0.014, clay("#4a3222")), (-1.15, 1.5, 0.62), (0, 0, 62))
    post = clay("#2f6274", rough=0.5)
    rod((-2.6, 6.2, 0.6), (-2.6, 6.2, 3.3), 0.06, 0.045, post)
    rod((-2.6, 6.2, 3.2), (-2.15, 6.2, 3.3), 0.03, None, post)
    dial = [(0, -0.05), (0.30, -0.05), (0.32, 0), (0.30, 0.05), (0, 0.05)]
    lathe(dial, post, (-1.9, 6.2, 3.2), (90, 0, 0))
    lathe([(0, 0.056), (0.27, 0.056)], clay("#efe6d2", rough=0.6), (-1.9, 6.2, 3.2), (90, 0, 0))
    lathe(
        [(0, 0), (0.32, 0), (0.38, 0.42), (0.33, 0.42), (0, 0.36)], clay(OCHRE), (-2.3, 5.0, 0.62)
    )
    x, y = rng.uniform(-2, 12, 60000), -5 + 30 * rng.random(60000) ** 1.3
    free = (x - middle(y) > 1.35) | ((y > 18.2) & (np.abs(x - middle(y)) > 1.4))
    grass(land.on(x[free], y[free]), rng, "#84893f", (0.3, 0.8))
    for k, (x, y) in enumerate(((6.2, 8), (7.5, 14), (-3.5, 22), (9, 22), (0.5, 26))):
        tree((x, y, land.at(x, y) - 0.1), 5.5, rng, "#77883c", 4200, 0.24, seed=90 + k)
    sun((-0.6, 0.5, -0.42), 5.6, "#ffca88")
    stage.ambient_gradient(((0, "#6a6250"), (0.5, "#f0dcbc"), (1, "#6f9fc4")), 0.62)
    stage.mist("#eed8b8", 16, 60, 0.45)
    stops = ((0, "#4f8cb8"), (0.5, "#c8d6cc"), (1, "#f7cd90"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.40, ("#c4b9bc", "#7f9478"), 5, None, 0.05, 61)
    stage.camera((-0.75, -3.6, 2.05), (0.15, 6, 1.35), 32)
