"""34 L'oiseau: a small bird on a flowering branch, turned towards the open sky.

Way out: the sky.  Unresolved: about to leave, or just arrived.
"""

from itertools import pairwise

import numpy as np
from kit.hands import aimed
from kit.materials import OCHRE, clay, wood
from kit.nature import flowers, leaf
from kit.paintings import discs
from kit.sculpt import blend, capsule, ellipsoid, ripples, sculpt
from kit.shapes import backdrop, rod, tube
from kit.stage import Stage, area, sun


def body(p: np.ndarray) -> np.ndarray:
    """Breast, back, head and tail, the bird facing +X."""
    round_ = ellipsoid(p, (0, 0, 0.10), (0.085, 0.062, 0.066))
    trunk = blend(round_, ellipsoid(p, (0.060, 0, 0.155), (0.048, 0.044, 0.044)), soft=0.035)
    tail = np.maximum(
        capsule(p, (-0.06, 0, 0.095), (-0.185, 0, 0.055), 0.030, 0.024), np.abs(p[..., 1]) - 0.022
    )
    tail = np.maximum(tail, np.abs(p[..., 2] - 0.115 - 0.32 * p[..., 0]) - 0.011)
    return blend(trunk, tail, soft=0.02) + ripples(p, 120, 0.0008)


def wing(p: np.ndarray) -> np.ndarray:
    """The folded wings."""
    y = np.abs(p[..., 1])
    q = np.stack([p[..., 0], y, p[..., 2]], -1)
    feather = blend(
        ellipsoid(q, (-0.012, 0.052, 0.118), (0.062, 0.016, 0.036)),
        capsule(q, (-0.04, 0.045, 0.11), (-0.125, 0.018, 0.080), 0.017, 0.007),
        soft=0.02,
    )
    return feather + 0.0012 * np.sin(160 * (p[..., 2] + 0.35 * p[..., 0]))


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    bark = wood("#4a3628", "#86684e", (2, 9, 9), rough=0.9, bump=0.6)
    limb = [
        (-0.75, 0.06, -0.16),
        (-0.4, 0.02, -0.05),
        (-0.1, 0, 0.0),
        (0.15, 0, 0.0),
        (0.5, -0.02, 0.08),
    ]
    tube([*limb, (0.75, -0.04, 0.20)], 0.030, bark, (1.4, 1.2, 1.0, 0.85, 0.6, 0.4))
    twigs = (
        [(-0.42, 0.02, -0.06), (-0.36, 0.0, 0.12), (-0.40, -0.02, 0.30)],
        [(-0.40, 0.0, 0.05), (-0.52, 0.03, 0.18), (-0.55, 0.02, 0.32)],
        [(0.38, -0.01, 0.05), (0.46, 0.02, -0.08), (0.58, 0.02, -0.16)],
        [(0.50, -0.02, 0.09), (0.52, -0.03, 0.22), (0.60, -0.03, 0.32)],
    )
    tips = []
    for twig in twigs:
        tube(twig, 0.012, bark, (1, 0.8, 0.5))
        tips += [
            np.add(a, np.subtract(b, a) * t) for a, b in pairwise(twig) for t in (0.4, 0.7, 1.0)
        ]
    tips = np.array(tips)
    petals = np.repeat(tips, 7, 0) + rng.normal(0, 0.034, (len(tips) * 7, 3))
    flowers(petals[::2], rng, "#f6dcd8", 0.026)
    flowers(petals[1::2], rng, "#e8b4b0", 0.022)
    green = clay("#86a24a", rough=0.5, bump=0.03, vary=0.25)
    for tip in tips:
        for _ in range(2):
            size = rng.uniform(0.07, 0.11)
            turn, rise = rng.uniform(0, 6.3), rng.uniform(-0.2, 0.9)
            leaf(tip, size, size * 0.24, turn, rise, 0.9, green)
    frame = aimed((0.0, 0, 0.022), (0.25, 1, 0), (0, 0, -1), 0.85)
    blue, rust = (
        clay("#3f7488", rough=0.8, bump=0.35, scale=90),
        clay("#c9693a", rough=0.85, bump=0.3, scale=90),
    )
    dark = clay("#1a1412", rough=0.2, bump=0)
    parts = [
        sculpt(body, (-0.22, -0.1, 0.02), (0.14, 0.1, 0.22), 0.003, rust),
        sculpt(wing, (-0.16, -0.09, 0.05), (0.07, 0.09, 0.17), 0.0025, blue),
        sculpt(
            lambda p: np.maximum(
                ellipsoid(p, (0.056, 0, 0.160), (0.049, 0.0455, 0.045)),
                0.165 - p[..., 2] + 0.25 * (p[..., 0] - 0.05),
            ),
            (0, -0.06, 0.11),
            (0.12, 0.06, 0.22),
            0.0025,
            blue,
        ),
        rod(
            (0.100, 0, 0.155), (0.132, 0, 0.149), 0.0085, 0.001, clay(OCHRE, rough=0.4, bump=0), 12
        ),
    ]
    for s in (-1, 1):

        def eye(p: np.ndarray, s: int = s) -> np.ndarray:
            return ellipsoid(p, (0.081, s * 0.0335, 0.164), (0.0062,) * 3)

        parts.append(sculpt(eye, (0.06, -0.05, 0.14), (0.1, 0.05, 0.18), 0.0015, dark))
        parts.append(rod((0.012, s * 0.022, 0.0), (0.004, s * 0.026, 0.055), 0.0045, None, bark, 8))
    for part in parts:
        part.matrix_world = frame @ aimed((0, 0, 0), (0, 1, 0), (0, 0, -1), 1) @ part.matrix_basis
    light = ("#fff3d0", "#cfe3e6", "#f3dfae", "#a9cbd3", "#e6efe0")
    backdrop(discs(900, 700, "#4f9cc8", "#f0d08a", light, 130, 21), (0, 2.2, 0.1), (5.0, 3.8), 1.05)
    sun((0.5, 0.6, -0.62), 4.6, "#ffe0b0", 2)
    area((-0.6, -0.9, 0.5), (0, 0, 0.1), 0.7, 4, "#dfeaff")
    stage.ambient("#c3d2d8", 0.45)
    stage.camera((-0.02, -1.2, 0.17), (0.02, 0, 0.10), 46, 2.6, (0, -0.04, 0.14))
