"""28 Faire pousser: two cupped hands hold earth and a young plant.

Way out: the light of the garden.  Unresolved: where will it be planted?
"""

import math

import numpy as np
from kit.hands import hand, turned
from kit.materials import PETROL, clay, skin
from kit.nature import leaf, stone
from kit.paintings import discs
from kit.sculpt import ellipsoid, ripples, sculpt
from kit.shapes import backdrop, copy, tube
from kit.stage import Stage, area, sun


def mound(p: np.ndarray) -> np.ndarray:
    """A crumbly handful of earth."""
    heap = ellipsoid(p, (0, -0.015, 0.028), (0.095, 0.072, 0.038))
    return heap + ripples(p, 90, 0.0022) + ripples(p, 190, 0.0012, 2)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    flesh = skin("#8f5c3e")
    wool = clay(PETROL, rough=0.95, bump=0.5, scale=90, vary=0.12)
    for side in (-1, 1):
        frame = turned((side * 0.075, -0.10, 0), (-14, side * -172, side * 16), 0.1)
        bent = (0.34, 0.36, 0.38, 0.42)
        hand(flesh, wool, frame, side < 0, bent, (0.55, 0.5), 0.6, 0.02)
    earth = clay("#3b281c", rough=1, bump=0.8, scale=70, vary=0.35)
    sculpt(mound, (-0.12, -0.12, -0.03), (0.12, 0.12, 0.1), 0.0022, earth)
    crumb = stone(3, earth, 0.9, 0.2)
    for _ in range(130):
        a, r = rng.uniform(0, 2 * math.pi), 0.09 * rng.random() ** 0.5
        z = 0.028 + 0.037 * math.sqrt(max(0, 1 - (r / 0.097) ** 2))
        at = (r * math.cos(a), -0.015 + r * 0.7 * math.sin(a), z)
        copy(crumb, at, tuple(rng.uniform(0, 360, 3)), rng.uniform(0.0015, 0.005))
    stem = clay("#7f9a4a", rough=0.5, bump=0.05)
    green = clay("#6fa03f", rough=0.42, bump=0.08, scale=40, vary=0.18, soft=0.2)
    tube(
        [(0, -0.015, 0.05), (0.002, -0.016, 0.09), (-0.003, -0.014, 0.13), (0.002, -0.013, 0.165)],
        0.0028, stem, (1.3, 1.1, 1, 0.7),
    )  # fmt: skip
    for z, length, width, turn, rise, bend in (
        (0.160, 0.075, 0.020, 205, 0.75, 0.9), (0.160, 0.08, 0.021, -20, 0.85, 1.0),
        (0.115, 0.045, 0.013, 120, 0.5, 0.8), (0.163, 0.035, 0.009, 80, 1.3, 0.4),
        (0.120, 0.040, 0.011, -70, 0.6, 0.9),
    ):  # fmt: skip
        leaf((0, -0.013, z), length, width, math.radians(turn), rise, bend, green)
    light = ("#f6ecae", "#a9c06a", "#7f9f60", "#ecd98a", "#f8e4a8")
    backdrop(
        discs(1000, 750, "#eee2a4", "#55784f", light, 150, 7), (0, 1.7, -0.15), (4.2, 3.2), 0.95
    )
    sun((-0.55, 0.75, -0.75), 4.6, "#ffdb9e", 2.5)
    area((0.5, -0.7, 0.5), (0, 0, 0.05), 0.5, 3.2, "#cce6ff")
    area((-0.2, 0.7, 0.4), (0, 0, 0.12), 0.4, 3, "#fff0c0")
    stage.ambient_gradient(((0, "#3c4a3a"), (0.5, "#c9c39a"), (1, "#dfe6d4")), 0.55)
    stage.camera((0, -0.62, 0.36), (0, 0.01, 0.062), 56, 2.6, (0, -0.03, 0.08))
