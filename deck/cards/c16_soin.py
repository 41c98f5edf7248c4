"""16 Le soin: a younger hand rests on an older one, on a blanket.

Way out: the light of the window.  Unresolved: who comforts whom.
"""

from kit.hands import aimed, hand
from kit.materials import PETROL, clay, cloth, skin
from kit.paintings import discs
from kit.sculpt import blend, block, ripples, sculpt
from kit.shapes import backdrop
from kit.stage import Stage, area, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    wool = clay("#c9805a", rough=1, bump=0.6, scale=120, vary=0.2)

    def blanket(p: object) -> object:
        folds = blend(
            block(p, (0, 0.1, -0.06), (0.8, 0.55, 0.05), 0.05),
            block(p, (0.38, 0.30, -0.01), (0.32, 0.05, 0.03), 0.03),
            block(p, (-0.42, 0.38, -0.01), (0.34, 0.05, 0.025), 0.025),
            soft=0.08,
        )
        return folds + ripples(p, 9, 0.008)

    sculpt(blanket, (-0.9, -0.5, -0.15), (0.9, 0.7, 0.08), 0.012, wool)
    old = aimed((-0.115, 0.03, 0.032), (1, -0.10, 0.02), (0, 0.05, -1), 0.1)
    spotted = clay("#c9987a", rough=0.6, bump=0.14, scale=46, vary=0.14, soft=0.1)
    hand(spotted, cloth("#7a4a63"), old, False, (0.16, 0.18, 0.2, 0.24), (0.5, 0.3), 1.0, 0.018)
    young = aimed((0.17, -0.045, 0.088), (-1, 0.24, -0.06), (0, 0, -1), 0.1)
    hand(
        skin("#6a4029"), cloth(PETROL), young, True, (0.22, 0.24, 0.26, 0.3), (0.5, 0.3), 0.9, 0.018
    )
    light = ("#fff0d0", "#f2d9a8", "#c9d6c4", "#9dbfc0")
    backdrop(discs(900, 600, "#f6e2ac", "#8fae8a", light, 130, 9), (0, 1.5, 0.2), (3.6, 2.6), 1.15)
    sun((0.55, -0.55, -0.62), 4.2, "#ffe2b4", 3)
    area((-0.5, -0.9, 0.7), (0, 0, 0), 0.9, 9, "#dfe9ff")
    stage.ambient("#c9ccc6", 0.42)
    stage.camera((0.02, -0.66, 0.36), (0.02, 0.02, 0.055), 54, 3.2, (0, -0.03, 0.07))
