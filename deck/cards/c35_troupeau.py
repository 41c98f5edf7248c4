"""35 Le troupeau: sheep on a green slope, one of them turned the other way.

Way out: the open ridge.  Unresolved: what the one that is turned away looks at.
"""

import numpy as np
from kit.materials import clay
from kit.nature import Ground, flowers, grass, mix, tree
from kit.paintings import hills
from kit.sculpt import blend, capsule, ellipsoid, sculpt
from kit.shapes import copy, group, hide
from kit.stage import Stage, sun


def fleece(p: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """A body covered with curls."""
    body = ellipsoid(p, (0, 0, 0.62), (0.50, 0.30, 0.30))
    for centre in centres:
        body = blend(body, ellipsoid(p, centre, (0.085,) * 3), soft=0.03)
    return body


def face(p: np.ndarray) -> np.ndarray:
    """Head, ears and legs, the sheep facing +X."""
    head = blend(
        capsule(p, (0.50, 0, 0.86), (0.72, 0, 0.74), 0.10, 0.068),
        *(capsule(p, (0.52, s * 0.08, 0.90), (0.50, s * 0.22, 0.86), 0.035, 0.02) for s in (-1, 1)),
        soft=0.02,
    )
    legs = [
        capsule(p, (x, s * 0.14, 0.5), (x, s * 0.14, 0.05), 0.055, 0.045)
        for x in (-0.28, 0.28)
        for s in (-1, 1)
    ]
    return np.minimum.reduce([head, *legs])


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(60, 50, -6)
    heights = 0.45 * land.noise(4) + 0.09 * land.Y - 0.0022 * np.clip(land.Y, 0, None) ** 2
    land.build(heights, mix("#6a8040", "#9d9a4a", 0.5 + land.noise(7)))
    x, y = rng.uniform(-12, 12, 110000), -4.5 + 24 * rng.random(110000) ** 1.4
    grass(land.on(x, y), rng, "#7f9442", (0.15, 0.42))
    x, y = rng.uniform(-9, 9, 500), rng.uniform(-2, 14, 500)
    flowers(np.add(land.on(x, y), (0, 0, 0.12)), rng, "#f4efd8", 0.045)
    spots = rng.normal(size=(90, 3))
    spots = spots / np.linalg.norm(spots, axis=1, keepdims=True) * [0.5, 0.3, 0.3] + [0, 0, 0.62]
    wool, dark = clay("#eadfc8", rough=1, bump=0.5, scale=40), clay("#3b312c", rough=0.8)
    grain = 0.022
    coat = hide(
        sculpt(lambda p: fleece(p, spots), (-0.7, -0.5, 0.15), (0.7, 0.5, 1.1), grain, wool)
    )
    bare = hide(sculpt(face, (-0.5, -0.4, -0.05), (0.9, 0.4, 1.1), 0.014, dark))
    herd = (
        (-1.9, 3.2, 20), (-0.4, 4.6, 12), (1.9, 2.6, 192), (1.1, 6.0, 28), (-3.0, 5.6, 5),
        (3.4, 6.6, 18), (-1.4, 7.4, 24), (2.5, 9.0, 10), (-4.6, 8.6, 15), (0.4, 9.6, 22),
    )  # fmt: skip
    for x, y, turn in herd:
        size = rng.uniform(0.92, 1.08)
        pair = [copy(part, (0, 0, 0)) for part in (coat, bare)]
        group(pair, (x, y, land.at(x, y) - 0.02), (0, -4, turn + rng.normal(0, 5)), size)
    tree((5.8, 11, land.at(5.8, 11) - 0.1), 5.6, rng, "#6f8a3f", 7000, 0.22, seed=120)
    sun((0.6, 0.45, -0.45), 4.8, "#ffdcae")
    stage.ambient_gradient(((0, "#66704c"), (0.5, "#efe0c4"), (1, "#6fa4cc")), 0.85)
    stage.mist("#e8dcc0", 12, 44, 0.45)
    stops = ((0, "#5c9cc8"), (0.5, "#c4dad8"), (1, "#f4dfb6"))
    size = (stage.width, stage.height)
    stage.sky = hills(*size, stops, 0.30, ("#b9c0cc", "#8fa88a"), 4, None, 0.05, 81)
    stage.camera((0.1, -3.6, 1.75), (0.1, 4, 1.05), 33)
