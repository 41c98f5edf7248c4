"""29 L'arbre seul: a broad tree on a round hill, in evening light.

Way out: the path over the hill and the wide sky.  Unresolved: a bench, empty.
"""

import numpy as np
from kit.materials import wood
from kit.nature import Ground, grass, mix, tree
from kit.paintings import sky
from kit.shapes import box
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 60, -10)
    hill = 3.2 * np.exp(-(((land.X - 1.5) / 11) ** 2) - ((land.Y - 14) / 9) ** 2)
    heights = hill + 0.35 * land.noise(5) - 0.03 * np.clip(land.Y - 20, 0, None) ** 1.3
    path = np.abs(land.X + 3.2 - 0.32 * land.Y + 1.3 * np.sin(land.Y * 0.35))
    track = np.exp(-((path / 0.55) ** 4))
    colours = mix("#6f7a34", "#b08f3d", 0.5 + 1.5 * land.noise(8))
    land.build(heights - 0.08 * track, mix(colours, "#d8b98a", track))
    x, y = rng.uniform(-12, 12, 90000), -6 + 26 * rng.random(90000) ** 1.4
    free = np.abs(x + 3.2 - 0.32 * y + 1.3 * np.sin(y * 0.35)) > 0.62
    grass(land.on(x[free], y[free]), rng, "#98873a", (0.3, 0.8))
    top = (2.6, 13.0, land.at(2.6, 13.0) - 0.1)
    tree(top, 7.2, rng, "#7f8a35", 15000, 0.26, seed=12, spread=0.75)
    seat, bx, by = wood(), 0.2, 11.2
    bz = land.at(bx, by)
    box((bx, by, bz + 0.45), (1.5, 0.42, 0.07), seat, 0.015)
    for dx in (-0.55, 0.55):
        box((bx + dx, by, bz + 0.2), (0.12, 0.34, 0.5), seat, 0.015)
    sun((0.75, 0.35, -0.32), 5.5, "#ffcf96")
    stage.ambient_gradient(
        ((0, "#6f6a60"), (0.5, "#f0d5b0"), (0.62, "#c9cfd6"), (1, "#6f96bd")), 0.8
    )
    stage.mist("#f0cfae", 14, 50, 0.6)
    stops = ((0, "#6d93b4"), (0.45, "#c3cdc8"), (0.8, "#f6d9ae"), (1, "#f3b98a"))
    stage.sky = sky(
        stage.width,
        stage.height,
        stops,
        0.62,
        (0.16, 0.4, 0.022, "#ffdca0", 0.9),
        seed=6,
        amount=0.7,
    )
    stage.camera((-0.6, -7.2, 1.5), (1.4, 10, 3.4), 33)
