"""01 Le chemin: a walker with a pack, seen from behind, enters a valley.

Way out: the path between the slopes, the low light.  Unresolved: a bend hides where it leads.
"""

import numpy as np
from kit.materials import OCHRE
from kit.nature import Ground, flowers, forest, grass, mix, stones
from kit.paintings import sky
from kit.people import BROWN, Look, person, walking
from kit.props import backpack
from kit.shapes import group
from kit.stage import Stage, sun


def middle(y: np.ndarray | float) -> np.ndarray | float:
    """The line of the path."""
    return 1.6 * np.sin(y * 0.16 + 0.4) + 0.06 * y * np.sin(y * 0.07)


def valley(land: Ground) -> None:
    """Two slopes with rocks above and the path below."""
    rough, crest = land.noise(4), land.noise(9, ridged=True)
    far = np.clip((land.Y - 14) / 34, 0, 1)
    away = np.abs(land.X - middle(land.Y) + 0.15 * rough)
    side = np.clip((away - 1.2) / 9, 0, 3)
    rise = (crest * 0.5 + 0.5) * far**1.6 * 11 * np.clip(0.25 + side * 0.5, 0, 1)
    slopes = rough * 1.1 + side**1.3 * (1.2 + 2.2 * far) + rise + far * 3
    bed = 0.25 * np.sin(land.Y * 0.2) + far * 3 + 0.12 * rough
    low = np.exp(-((away / 1.6) ** 2))
    track = np.exp(-((away / 0.62) ** 4))
    land.heights = slopes * (1 - low) + bed * low - 0.10 * track
    steep = np.clip((land.slope() - 0.9) * 1.8, 0, 1)
    meadow = mix("#5f6b34", "#a58a3f", 0.5 + 1.6 * rough)
    colours = mix(meadow, mix("#5d5a58", "#8b8178", 0.5 + crest), steep)
    land.build(land.heights, mix(colours, mix("#b79263", "#d9b98a", 0.5 + crest), track))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 60, -6, 600)
    valley(land)
    x, y = rng.uniform(-24, 24, 2600), rng.uniform(3, 44, 2600)
    away = np.abs(x - middle(y))
    dense = np.clip((away - 2.2) / 5, 0, 1) * (1 - np.clip((y - 30) / 16, 0, 1))
    grove = 0.25 + 0.75 * (np.sin(x * 0.45) + np.sin(y * 0.37 + 1) > 0.2)
    kept = (rng.random(2600) < 0.5 * dense * grove) & ((y > 9) | (away > 3.2))
    forest(land.on(x[kept], y[kept]) - [0, 0, 0.1], rng)
    x, y = rng.uniform(-9, 9, 120000), -5 + 26 * rng.random(120000) ** 1.5
    free = np.abs(x - middle(y)) > 0.72 + 0.15 * rng.random(120000)
    grass(land.on(x[free], y[free]), rng, "#8f8a3c", (0.25, 0.7))
    x, y = rng.uniform(-5, 5, 260), rng.uniform(-3, 9, 260)
    free = np.abs(x - middle(y)) > 0.9
    flowers(np.add(land.on(x[free], y[free]), (0, 0, 0.2)), rng, "#e6c9a0", 0.05)
    y = rng.uniform(-3, 22, 40)
    x = middle(y) + rng.choice((-1, 1), 40) * rng.uniform(0.7, 1.8, 40)
    stones(land.on(x, y), rng.uniform(0.05, 0.2, 40), rng)
    at = (float(middle(2.6)), 2.6, land.at(middle(2.6), 2.6))
    look = Look("#b5482e", "#2f3b4a", BROWN, "#241a15", "curly", face=(-0.15, 1, 0.05))
    person(walking(), look, at, -4, 1.12, 0.011)
    pack = backpack((0, -0.20, 0.96), (0, 0, 0), 0.62, OCHRE, "#7a4a63")
    group([pack], at, (-4, 0, -4), 1.12)
    sun((0.80, 0.42, -0.44), 5, "#ffcd8f", 1.2)
    stage.ambient_gradient(
        ((0, "#5f6f80"), (0.5, "#e8d2b8"), (0.6, "#bcd0de"), (1, "#5f93c4")), 0.85
    )
    stage.mist("#e3c9b4", 10, 46, 0.8, 1.1)
    stops = ((0, "#5d93b8"), (0.45, "#a9c9d3"), (0.8, "#f3dcb8"), (1, "#f5c694"))
    sun_at = (0.30, 0.30, 0.018, "#ffe6b0", 0.9)
    stage.sky = sky(stage.width, stage.height, stops, 0.52, sun_at, amount=0.75, cover=0.0, seed=14)
    eye = (float(middle(-3.6)) + 0.15, -4.4, 1.55)
    aim = (float(middle(8)) - 0.1, 9, 2.05)
    stage.camera(eye, aim, 38, 2.0, (at[0], at[1], at[2] + 1))
