"""08 Le gué: stepping stones across a wide stream.

Way out: the far bank in the sun, with a path.  Unresolved: one stone is missing mid-stream.
"""

import numpy as np
from kit.materials import water
from kit.nature import Ground, flowers, forest, grass, mix, stones
from kit.paintings import sky
from kit.shapes import mesh
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 50, -8)
    stream = np.exp(-(((land.Y - 3.2 - 0.5 * np.sin(land.X * 0.5)) / 3.6) ** 6))
    heights = 0.3 * land.noise(4) + 0.35 - 1.3 * stream + 0.06 * np.clip(land.Y - 8, 0, None) ** 1.3
    track = np.exp(-(((land.X - 0.2 * np.sin(land.Y) - 0.3) / 0.6) ** 4))
    green = mix("#66793c", "#9c8f45", 0.5 + land.noise(7))
    land.build(heights, mix(mix(green, "#c9ad84", track), "#5e5747", stream * 1.2))
    river = water("#2c6168", 0.10, 0.9, 0.06)
    mesh(
        [(-40, -8, -0.12), (40, -8, -0.12), (40, 14, -0.12), (-40, 14, -0.12)],
        [(0, 1, 2, 3)],
        river,
    )
    steps = [(0.05, 0.6), (0.35, 1.55), (0.12, 2.5), (0.30, 4.5), (0.1, 5.4), (0.4, 6.2)]
    for k, (x, y) in enumerate(steps):
        stones(np.array([(x, y, -0.13)]), (0.47 - 0.02 * k,), rng, ("#a89c8c",), flat=0.45)
    x, y = rng.uniform(-9, 9, 46), rng.uniform(-2, 8, 46)
    aside = np.abs(x - 0.3) > 1.4
    stones(np.add(land.on(x[aside], y[aside]), 0), rng.uniform(0.1, 0.42, aside.sum()), rng)
    x, y = rng.uniform(-11, 11, 90000), -6 + 28 * rng.random(90000)
    spots = land.on(x, y)
    dry = (spots[:, 2] > 0.02) & (np.abs(x - 0.3) > 0.55)
    grass(spots[dry], rng, "#74883d", (0.3, 0.9))
    bloom = spots[dry & (y > 6.5) & (y < 13)][:260]
    flowers(np.add(bloom, (0, 0, 0.2)), rng, "#f0e2b0", 0.06)
    x, y = rng.uniform(-20, 20, 260), rng.uniform(13, 34, 260)
    free = np.abs(x - 0.3) > 2.5
    forest(land.on(x[free], y[free]), rng, ("#5c7a48", "#6d8a4d", "#7f8f45"), (0.9, 1.7))
    sun((-0.55, -0.35, -0.55), 4.6, "#ffe0b0", 1.2)
    stage.ambient_gradient(((0, "#55604c"), (0.5, "#efe0c2"), (1, "#6ea2c8")), 0.9)
    stage.mist("#eddcb8", 12, 34, 0.7)
    stops = ((0, "#6ba3c4"), (0.5, "#cfe0d4"), (1, "#f8e2b4"))
    stage.sky = sky(stage.width, stage.height, stops, 0.45, None, seed=28, amount=0.7)
    stage.camera((-0.25, -2.9, 1.75), (0.25, 4, 0.25), 30)
