"""50 La valise: a suitcase half packed on a bed, by an open window.

Way out: the window and the sea.  Unresolved: half the clothes are still on the bed.
"""

import numpy as np
from kit.materials import CREAM, OCHRE, PETROL, PLUM, TERRACOTTA, clay, metal
from kit.paintings import sky
from kit.props import book, curtain, wall_with_opening, window_frame
from kit.sculpt import block, carve, ripples, sculpt
from kit.shapes import backdrop, box, group, tube
from kit.stage import Stage, area, sun


def folded(at: tuple, size: tuple, colour: str, turn: float = 0) -> object:
    """A folded garment of three soft layers."""
    w, d, h = size

    def field(p: np.ndarray) -> np.ndarray:
        layers = [
            block(p, (0, 0, h * (k + 0.5) / 3), (w / 2, d / 2, h / 6.4), h / 6.6) for k in range(3)
        ]
        return np.minimum.reduce(layers) + ripples(p, 30, 0.0018)

    cloth = clay(colour, rough=1, bump=0.4, scale=90, vary=0.1)
    pile = sculpt(field, (-w * 0.6, -d * 0.6, -0.02), (w * 0.6, d * 0.6, h * 1.2), 0.006, cloth)
    return group([pile], at, (0, 0, turn))


def tray(p: np.ndarray) -> np.ndarray:
    """A hollow half of the suitcase."""
    shell = block(p, (0, 0, 0.09), (0.38, 0.26, 0.09), 0.04)
    return np.maximum(
        carve(shell, block(p, (0, 0, 0.14), (0.36, 0.24, 0.125), 0.03)), p[..., 2] - 0.155
    )


def build(stage: Stage) -> None:
    """Build the scene."""

    def bed(p: np.ndarray) -> np.ndarray:
        return block(p, (0, 0.1, -0.16), (1.5, 0.85, 0.16), 0.08) + ripples(p, 5, 0.014)

    sculpt(
        bed,
        (-1.6, -0.85, -0.3),
        (1.6, 1.1, 0.1),
        0.02,
        clay("#d9cbb2", rough=1, bump=0.35, scale=70),
    )
    box((0, 0.1, -0.6), (2.9, 1.6, 0.7), clay("#8a9a94", rough=1), 0.03)
    opening = (-0.75, 0.75, 0.32, 1.75)
    wall_with_opening(1.5, opening, clay("#a9b8a8", rough=0.95, bump=0.25, scale=20), 4, 3)
    box((0, 1.5, -0.66), (8, 0.16, 1.3), clay("#a9b8a8", rough=0.95, bump=0.25, scale=20), 0)
    window_frame(1.5, opening, clay(CREAM, bump=0.05))
    linen = clay("#efe2c8", rough=0.95, bump=0.2, scale=50, soft=0.2)
    curtain(-0.82, 1.3, -0.1, 1.9, 0.42, linen)
    curtain(0.86, 1.3, -0.1, 1.9, 0.42, linen)
    stops = ((0, "#6fb0d4"), (0.97, "#f4e2c0"), (0.99, "#3f8a9a"), (1, "#3a7f92"))
    backdrop(
        sky(900, 700, stops, 0.55, None, "#ffffff", 0.7, 0.1, seed=7), (0, 7, 0.55), (8, 6), 0.95
    )
    leather, lining = clay("#9a4f2c", rough=0.45, bump=0.12, scale=40), clay("#e0cfa8", rough=0.95)
    case = [sculpt(tray, (-0.42, -0.3, -0.03), (0.42, 0.3, 0.2), 0.008, leather)]
    case.append(box((0, 0, 0.035), (0.70, 0.46, 0.012), lining, 0.004))
    lid = sculpt(tray, (-0.42, -0.3, -0.03), (0.42, 0.3, 0.2), 0.008, leather)
    cover = group(
        [lid, box((0, 0, 0.035), (0.70, 0.46, 0.012), lining, 0.004)], (0, 0.46, 0.255), (104, 0, 0)
    )
    case.append(cover)
    brass = metal("#c9a45c", 0.3)
    for x in (-0.22, 0.22):
        case.append(box((x, -0.265, 0.12), (0.06, 0.012, 0.05), brass, 0.006))
    grip = [
        (-0.08, -0.265, 0.08),
        (-0.07, -0.315, 0.075),
        (0.07, -0.315, 0.075),
        (0.08, -0.265, 0.08),
    ]
    case.append(tube(grip, 0.012, leather))
    case.append(folded((-0.19, 0.03, 0.045), (0.30, 0.36, 0.10), PETROL, 2))
    case.append(folded((-0.18, 0.02, 0.148), (0.27, 0.32, 0.05), CREAM, -4))
    case.append(book((0.22, 0.10, 0.045), (0.15, 0.2, 0.04), OCHRE, 8))
    group(case, (-0.22, 0.0, 0.02), (0, 0, 10))
    folded((0.62, 0.12, 0.0), (0.36, 0.32, 0.10), TERRACOTTA, -16)
    folded((0.61, 0.13, 0.10), (0.32, 0.28, 0.06), PLUM, -10)
    folded((0.58, -0.42, 0.0), (0.34, 0.28, 0.07), "#9db0a0", 20)
    sun((0.30, -0.85, -0.62), 4.6, "#ffe2b0", 1.6)
    area((0, 1.8, 1.1), (0, 0, 0), 1.4, 22, "#fff0d6")
    area((1.4, -1.8, 1.8), (0, 0, 0), 1.6, 34, "#e6eeff")
    stage.ambient("#cfd2d0", 0.42)
    stage.camera((0.15, -1.75, 1.15), (0.05, 0.25, 0.26), 36, 4.5, (-0.2, 0, 0.15))
