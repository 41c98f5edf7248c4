"""32 La forêt: tall trunks, and a sunny clearing between them.

Way out: the clearing, reached by a faint path.  Unresolved: a fallen trunk lies across the path.
"""

import numpy as np
from kit.materials import clay, wood
from kit.nature import Ground, fallen, flowers, grass, mix, tree
from kit.paintings import discs
from kit.shapes import backdrop, rod
from kit.stage import Stage, area, sun


def middle(y: np.ndarray | float) -> np.ndarray:
    """Where the path runs."""
    return 0.7 * np.sin(y * 0.3 + 0.5) + 0.05 * y


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(40, 44, -6)
    away = np.abs(land.X - middle(land.Y))
    track = 0.75 * np.exp(-((away / 0.6) ** 4))
    clearing = np.exp(-(((land.Y - 18) / 5) ** 4) - (land.X / 6) ** 4)
    heights = 0.35 * land.noise(4) * np.clip(away / 2, 0.2, 1)
    soil = mix("#46502f", "#6f5a38", 0.5 + land.noise(7))
    land.build(heights, mix(mix(soil, "#a9ad55", clearing), "#94795a", track))
    x, y = rng.uniform(-9, 9, 45000), rng.uniform(-4, 26, 45000)
    free = (np.abs(x - middle(y)) > 0.6) & (np.sin(x * 1.3) + np.sin(y * 0.9 + x) > -0.5)
    grass(land.on(x[free], y[free]), rng, "#6f8038", (0.3, 0.8))
    x, y = rng.uniform(-8, 8, 2600), rng.uniform(-4, 14, 2600)
    fallen(np.add(land.on(x, y), (0, 0, 0.03)), rng, "#8a5f36", 0.12)
    x, y = rng.uniform(-4.5, 4.5, 360), rng.uniform(13, 22, 360)
    flowers(np.add(land.on(x, y), (0, 0, 0.22)), rng, "#f2e6b8", 0.09)
    bark = wood("#3d2c22", "#7d614a", stretch=(7, 7, 0.8), rough=0.9, bump=0.7)
    moss = clay("#6b7a3a", rough=1, bump=0.8)
    greens = ("#7d9440", "#8f9a45", "#6f8a48")
    for k in range(34):
        y = 1.2 + 0.85 * k
        x = float(middle(y)) + (-1) ** k * rng.uniform(2.0, 3.2 + 0.25 * y)
        if abs(x) < 5 and 13 < y < 22:
            continue
        high, dense = rng.uniform(7.5, 10), 3200 if y < 14 else 1800
        at = (x, y, land.at(x, y) - 0.15)
        tree(at, high, rng, greens[k % 3], dense, 0.34, bark, 300 + k, 4, 0.5)
    z = land.at(0.4, 5.2)
    rod((-1.9, 4.7, z + 0.2), (2.3, 5.6, z + 0.26), 0.24, 0.2, bark)
    rod((-0.9, 4.93, z + 0.3), (0.9, 5.31, z + 0.33), 0.18, 0.16, moss)
    backdrop(discs(900, 700, "#f6eebc", "#8fa04f", count=160), (0, 34, 6), (50, 28), 1.1)
    sun((-0.28, -0.72, -0.62), 4.5, "#ffe0a4", 9)
    area((0, 18, 12), (0, 18, 0), 10, 2600, "#fff0c4")
    area((-1.5, -6, 5), (0, 5, 1), 5, 900, "#ffe6b8")
    stage.ambient("#c4c9a0", 1.5)
    stage.expose(0.9)
    stage.mist("#e9e0ac", 8, 30, 0.6)
    stage.camera((-0.1, -3.6, 1.55), (0.5, 8, 2.0), 30)
