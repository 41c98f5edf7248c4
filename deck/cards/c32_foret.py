"""32 La forêt: tall trunks, and a sunny clearing between them.

Way out: the clearing, reached by a faint path.  Unresolved: a fallen trunk lies across the path.
"""

import numpy as np
from kit.materials import clay, wood
from kit.nature import Ground, fallen, flowers, grass, mix, tree
from kit.paintings import discs
from kit.shapes import backdrop, rod, tube
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
    for _ in range(110):
        x, y = rng.uniform(-13, 13), rng.uniform(0.5, 30)
        if abs(x - middle(y)) < 1.3 + 0.04 * y or (abs(x) < 5.2 and 12.5 < y < 23):
            continue
        z, radius = land.at(x, y), rng.uniform(0.13, 0.30)
        top = (x + rng.normal(0, 0.35), y + rng.normal(0, 0.3), z + 13)
        bend = (x + rng.normal(0, 0.1), y, z + 5)
        tube([(x, y, z - 0.2), (x, y, z + 0.5), bend, top], radius, bark, (1.6, 1.05, 0.9, 0.6))
    for k, (x, y) in enumerate(((-3.4, 5.5), (3.8, 8), (-4.8, 12), (5.6, 14.5))):
        tree((x, y, land.at(x, y)), 4.2, rng, "#8a9f45", 3200, 0.17, seed=70 + k, levels=3)
    z = land.at(0.4, 5.2)
    rod((-1.9, 4.7, z + 0.2), (2.3, 5.6, z + 0.26), 0.24, 0.2, bark)
    rod((-0.9, 4.93, z + 0.3), (0.9, 5.31, z + 0.33), 0.18, 0.16, moss)
    backdrop(discs(900, 700, "#f0e8b4", "#7d8f4a", count=160), (0, 32, 6), (46, 26), 1.0)
    sun((-0.28, -0.72, -0.62), 4.5, "#ffe0a4", 9)
    area((0, 18, 12), (0, 18, 0), 10, 2600, "#fff0c4")
    stage.ambient("#b9c4a0", 0.75)
    stage.mist("#e9e0ac", 8, 30, 0.6)
    stage.camera((-0.1, -3.6, 1.55), (0.5, 8, 2.0), 30)
