"""11 Pétrir: two hands in a dough, on a floury table.

Way out: the loaves already baked.  Unresolved: the bowl of flour still full.
"""

import math

import numpy as np
from kit.hands import hand, turned
from kit.materials import clay, skin, wood
from kit.paintings import discs
from kit.props import planks
from kit.sculpt import blend, carve, ellipsoid, ripples, sculpt
from kit.shapes import backdrop, group, lathe, scatter
from kit.stage import Stage, area, sun


def dough(p: np.ndarray) -> np.ndarray:
    """A soft mass with two hollows under the palms."""
    body = blend(
        ellipsoid(p, (0, 0, 0.03), (0.20, 0.13, 0.055)),
        ellipsoid(p, (0.05, 0.09, 0.04), (0.13, 0.07, 0.05)),
        ellipsoid(p, (-0.12, 0.05, 0.04), (0.09, 0.08, 0.045)),
        ellipsoid(p, (0, -0.07, 0.035), (0.17, 0.05, 0.045)),
        soft=0.045,
    )
    for x in (-0.10, 0.10):
        body = carve(body, ellipsoid(p, (x, -0.06, 0.10), (0.07, 0.07, 0.045)), 0.03)
    return np.maximum(body + ripples(p, 32, 0.003), -p[..., 2])


def loaf(p: np.ndarray) -> np.ndarray:
    """A round loaf with three scores on its crust."""
    body = ellipsoid(p, (0, 0, 0.05), (0.14, 0.085, 0.07)) + ripples(p, 50, 0.003)
    for x in (-0.06, 0, 0.06):
        tilt = p[..., 0] - x - 0.3 * p[..., 1]
        body += 0.012 * np.exp(-((tilt / 0.008) ** 2)) * (p[..., 2] > 0.07)
    return body


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    planks(16, 0.16, 1.6, wood(stretch=(9, 0.7, 9), rough=0.6, bump=0.3), (0, 0.1, -0.001))
    light = ("#fff3d0", "#f3dfae", "#cfe3e6", "#e6c98a")
    backdrop(discs(900, 500, "#f0dcae", "#a98a5f", light, 90, 11), (0, 1.7, 0.5), (4.4, 2.6), 0.9)
    flesh, wool = skin("#7a4a31"), clay("#2f6274", rough=0.95, bump=0.5, scale=90, vary=0.1)
    left = turned((-0.128, -0.175, 0.122), (-16, 8, -12), 0.1)
    right = turned((0.128, -0.165, 0.116), (-18, -8, 12), 0.1)
    hand(flesh, wool, left, True, (0.20, 0.22, 0.24, 0.30), (0.75, 0.3), 1.3, 0.02)
    hand(flesh, wool, right, False, (0.24, 0.26, 0.28, 0.34), (0.75, 0.3), 1.3, 0.02)
    paste = clay("#d6bd90", rough=0.62, bump=0.1, scale=8, vary=0.04, soft=0.25)
    sculpt(dough, (-0.3, -0.2, -0.01), (0.3, 0.25, 0.14), 0.004, paste)
    flour = clay("#f2ead9", rough=1, bump=0.1, vary=0.02)
    angle, away = rng.uniform(0, 2 * math.pi, 7000), np.abs(rng.normal(0, 0.22, 7000))
    dust = np.stack([away * np.cos(angle), 0.75 * away * np.sin(angle), np.full(7000, 0.0008)], -1)
    speck = np.array([(-1, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)])
    scatter(speck, np.array([(0, 1, 2, 3)]), dust, rng.uniform(0.0003, 0.0012, 7000), flour, rng)
    rim = [(0, 0), (0.06, 0), (0.075, 0.01), (0.125, 0.085), (0.13, 0.092), (0.118, 0.088)]
    lathe([*rim, (0.07, 0.02), (0, 0.016)], clay("#3f6470", rough=0.3, bump=0.03), (-0.34, 0.34, 0))
    heap = [(0.115, 0.07), (0.09, 0.085), (0.05, 0.10), (0, 0.105)]
    lathe(heap, flour, (-0.34, 0.34, 0))
    pale = wood("#a4703c", "#dcae72", stretch=(12, 12, 1.2), rough=0.5, bump=0.05)
    roller = [(0, -0.228), (0.010, -0.225), (0.015, -0.2), (0.010, -0.15), (0.033, -0.145)]
    roller = [*roller, (0.033, 0.145), (0.010, 0.15), (0.015, 0.2), (0.010, 0.225), (0, 0.228)]
    group([lathe(roller, pale)], (0.30, 0.27, 0.033), (90, 0, 62))
    crust = clay("#b06f32", rough=0.7, bump=0.5, scale=30, vary=0.25)
    for at, turn in (((0.02, 0.46, 0), 10), ((0.58, 0.5, 0), -25)):
        bread = sculpt(loaf, (-0.2, -0.15, 0), (0.2, 0.15, 0.15), 0.005, crust)
        group([bread], at, (0, 0, turn))
    sun((0.9, 0.28, -0.55), 5.2, "#ffedcf", 2.2)
    area((-1.4, -0.4, 1.1), (0, 0, 0), 0.9, 9, "#eef2ff")
    stage.ambient("#dde2e6", 0.30)
    stage.expose(0.0)
    stage.camera((0, -0.68, 0.60), (0, 0.085, 0.035), 43, 3.2, (0, -0.05, 0.06))
