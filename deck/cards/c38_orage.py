"""38 L'orage: a dark cloud pours rain on one side, the sun lights a wheat field on the other.

Way out: the lit side and its path.  Unresolved: a tree stands exactly between the two.
"""

import numpy as np
from kit.nature import Ground, grass, mix, tree
from kit.paintings import noise, sky, tint
from kit.stage import Stage, sun


def storm(width: int, height: int) -> np.ndarray:
    """A sky half heavy with cloud and rain, half golden."""
    stops = ((0, "#5f8fb0"), (0.5, "#d5d2b8"), (1, "#f7cf8c"))
    picture = sky(width, height, stops, 0.62, None, seed=8, amount=0.5)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = x / width, y / height
    billow = noise(height, width, 5, base=4, octaves=8, gain=0.55)
    edge = 0.56 - 0.35 * y + 0.05 * billow
    mass = np.clip((edge - x) * 7, 0, 1) * np.clip((0.50 + 0.03 * billow - y) * 5, 0, 1)
    shade = np.clip(0.5 + 0.22 * billow + 0.25 * (0.4 - y), 0, 1)[..., None]
    cloud = tint("#2d3a4e") * (1 - shade) + tint("#8b93a2") * shade
    picture = picture * (1 - mass[..., None]) + cloud * mass[..., None]
    streaks = noise(height, width, 9, base=30, octaves=4, stretch=(1, 0.05))
    streaks = np.take_along_axis(streaks, ((np.arange(width) + 90 * y) % width).astype(int), 1)
    rain = np.clip((0.46 - x - 0.12 * y) * 5, 0, 1) * np.clip((y - 0.30) * 5, 0, 1)
    rain = (rain * np.clip(0.74 + 0.09 * streaks, 0, 0.92))[..., None]
    return np.clip(picture * (1 - rain) + tint("#66738a") * rain, 0, 1)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(70, 60, -6)

    def middle(y: np.ndarray) -> np.ndarray:
        return 1.6 + 0.12 * y + 0.8 * np.sin(0.3 * y)

    away = np.abs(land.X - middle(land.Y))
    track = np.exp(-((away / 0.6) ** 6))
    heights = 0.5 * land.noise(4) - 0.06 * track + 0.015 * land.Y
    light = np.clip((land.X + 3 - 0.15 * land.Y) / 7, 0, 1)
    fields = mix("#4d5a45", "#c9a03f", light + 0.5 * land.noise(7))
    land.build(heights, mix(fields, "#d8b98a", track * (0.4 + 0.6 * light)))
    x, y = rng.uniform(-13, 13, 110000), -5 + 28 * rng.random(110000) ** 1.3
    free = np.abs(x - middle(y)) > 0.65
    sunny = x + rng.normal(0, 0.8, len(x)) > -1.2 + 0.1 * y
    grass(land.on(x[free & sunny], y[free & sunny]), rng, "#c9a440", (0.5, 1.1))
    grass(land.on(x[free & ~sunny], y[free & ~sunny]), rng, "#5a6a4a", (0.4, 0.9))
    tree((-1.5, 11, land.at(-1.5, 11) - 0.1), 5.8, rng, "#5d6f3a", 9000, 0.22, seed=12, spread=0.75)
    sun((-0.8, 0.25, -0.42), 5.5, "#ffcf8f")
    stage.ambient_gradient(((0, "#55554a"), (0.5, "#c9bda0"), (1, "#6f8aa4")), 0.65)
    stage.mist("#c9bfa8", 14, 50, 0.45)
    stage.sky = storm(stage.width, stage.height)
    stage.camera((0, -5, 1.7), (0, 6, 2.3), 32)
