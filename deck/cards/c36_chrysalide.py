"""36 La chrysalide: a green chrysalis hangs under a twig, beside an empty one.

Way out: the light behind the leaves.  Unresolved: will it open; where has the other gone?
"""

import numpy as np
from kit.materials import clay, metal, wood
from kit.nature import leaf
from kit.paintings import discs
from kit.sculpt import blend, carve, ellipsoid, sculpt
from kit.shapes import backdrop, copy, group, hide, lathe, place, tube
from kit.stage import Stage, area, sun


def case(p: np.ndarray) -> np.ndarray:
    """A hanging case, broad at the shoulders, ringed towards its tip."""
    z = p[..., 2]
    body = blend(
        ellipsoid(p, (0, 0, -0.22), (0.088, 0.088, 0.13)),
        ellipsoid(p, (0, 0.012, -0.12), (0.070, 0.074, 0.10)),
        ellipsoid(p, (0, 0, -0.03), (0.022, 0.022, 0.06)),
        soft=0.05,
    )
    rings = 0.0035 * np.sin(z * 210) * np.clip((-0.02 - z) / 0.03, 0, 1) * (z > -0.19)
    wing = 0.004 * np.abs(np.sin(np.arctan2(p[..., 1], p[..., 0]) * 2)) * (z < -0.17)
    return body + rings - wing


def empty(p: np.ndarray) -> np.ndarray:
    """The same case, opened and hollow."""
    shell = np.maximum(case(p), -(case(p) + 0.006))
    gap = ellipsoid(p, (0.03, -0.085, -0.255), (0.055, 0.08, 0.09))
    return carve(shell, gap, 0.004)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    bark = wood("#4a3424", "#8f6c4a", (1, 9, 9), rough=0.9, bump=0.6, scale=5)
    twig = [(-0.9, 0.05, 0.20), (-0.5, 0.0, 0.27), (-0.1, 0, 0.255), (0.3, 0.01, 0.30)]
    tube([*twig, (0.9, 0.1, 0.42)], 0.026, bark, (1.3, 1.15, 1.0, 0.9, 0.7))
    tube([(0.28, 0.01, 0.30), (0.42, -0.03, 0.38), (0.5, -0.06, 0.52)], 0.014, bark, (1, 0.8, 0.5))
    for x, z in ((-0.32, 0.27), (0.12, 0.275)):
        lathe([(0, -0.012), (0.028, -0.006), (0.031, 0.012), (0, 0.03)], bark, (x, 0, z))
    green = clay("#8fa65a", rough=0.32, bump=0.05, vary=0.15, soft=0.3)
    thing = sculpt(case, (-0.12, -0.12, -0.38), (0.12, 0.12, 0.05), 0.004, green)
    place(thing, (-0.12, -0.01, 0.235), (0, 3, 20))
    silk = clay("#e6d8bc", rough=0.6, bump=0.1)
    tube([(-0.12, -0.01, 0.225), (-0.118, -0.01, 0.24), (-0.12, 0, 0.26)], 0.012, silk)
    gold = metal("#e0b450", 0.25)
    for k in range(9):
        a = 2 * np.pi * k / 9 - 2.4
        lathe(
            [(0, -0.006), (0.006, 0), (0, 0.006)], gold,
            (-0.12 + 0.073 * np.cos(a), -0.01 + 0.077 * np.sin(a), 0.235 - 0.15), segments=16,
        )  # fmt: skip
    dry = clay("#c9a878", rough=0.5, bump=0.15, vary=0.2, soft=0.25)
    husk = sculpt(empty, (-0.12, -0.12, -0.38), (0.12, 0.12, 0.05), 0.003, dry)
    place(husk, (0.33, 0.02, 0.29), (0, -5, 25))
    fresh = [
        clay(c, rough=0.4, bump=0.06, vary=0.2, soft=0.2) for c in ("#6f9a3f", "#8fae4f", "#a9b85a")
    ]
    blades = []
    for k, (x, z, turn, size) in enumerate(
        (
            (-0.62, 0.26, 2.6, 0.42), (-0.45, 0.28, 0.9, 0.34), (-0.30, 0.28, 2.2, 0.30),
            (0.05, 0.28, 1.1, 0.36), (0.50, 0.52, 0.5, 0.34), (0.48, 0.5, 2.4, 0.32),
            (0.62, 0.36, 0.2, 0.40), (0.75, 0.4, -0.8, 0.34), (-0.75, 0.22, 3.6, 0.36),
        )
    ):  # fmt: skip
        rise = rng.uniform(0.2, 0.9)
        blades.append(leaf((x, 0, z), size, size * 0.26, turn, rise, 1.3, fresh[k % 3]))
    group(blades)
    model = hide(leaf((0, 0, 0), 0.5, 0.13, 0, 0.4, 1.2, fresh[1]))
    for _ in range(9):
        at = (rng.uniform(-1.4, 1.4), rng.uniform(0.7, 1.4), rng.uniform(0.1, 0.9))
        copy(model, at, tuple(rng.uniform(0, 360, 3)), rng.uniform(0.6, 1.2))
    light = ("#f6ecae", "#a9c06a", "#7f9f60", "#ecd98a", "#f8e4a8")
    backdrop(
        discs(1000, 750, "#f2e6ae", "#5f8058", light, 150, 17), (0, 3.4, 0.1), (5.6, 4.2), 0.95
    )
    sun((-0.55, 0.75, -0.55), 4.2, "#ffe4b0", 2)
    area((0.7, 0.9, 0.5), (-0.1, 0, 0.1), 0.7, 14, "#fff2c8")
    area((-0.8, -1.2, 0.2), (0, 0, 0.1), 1.0, 9, "#e4f0ff")
    stage.ambient("#cfd6c4", 0.4)
    stage.camera((0.06, -1.45, 0.10), (0.06, 0, 0.155), 47, 2.2, (-0.12, -0.05, 0.1))
