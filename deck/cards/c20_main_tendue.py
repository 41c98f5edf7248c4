"""20 La main tendue: two hands reach towards each other, a gap between them.

Way out: the light in the gap.  Unresolved: they do not touch, yet or any more.
"""

from kit.hands import aimed, hand
from kit.materials import PLUM, clay, cloth, skin
from kit.paintings import discs
from kit.shapes import backdrop
from kit.stage import Stage, area, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    low = aimed((-0.20, 0, -0.045), (1, 0, 0.26), (0.1, -0.55, 1), 0.1)
    high = aimed((0.215, 0.01, 0.075), (-1, 0, -0.22), (0, -0.5, -1), 0.1)
    knit = clay("#d0a04a", rough=0.95, bump=0.5, scale=90, vary=0.1)
    hand(skin("#c08a66"), knit, low, False, (0.16, 0.2, 0.26, 0.34), (0.6, 0.2), 1.0, 0.018)
    hand(skin("#6a4029"), cloth(PLUM), high, False, (0.1, 0.2, 0.28, 0.36), (0.45, 0.3), 1.0, 0.018)
    light = ("#fff0cf", "#f3c98b", "#9dc0c0", "#5d93a0", "#f6dcb0")
    view = discs(800, 600, "#3f8492", "#d98f4e", light, 90, 5)
    backdrop(view, (0, 1.4, 0), (2.9, 2.2), 0.95)
    sun((0.35, 0.55, -0.75), 4.5, "#ffe1b6", 2)
    area((0, 0.5, 0.25), (0, 0, 0), 0.35, 4, "#fff0d6")
    area((-0.4, -0.9, -0.2), (0, 0, 0), 0.8, 5, "#cfe2ff")
    stage.ambient("#a9bcc4", 0.35)
    stage.expose(0.1)
    stage.camera((0, -0.72, 0.03), (0.005, 0, 0.015), 52, 2.8, (0, -0.02, 0.02))
