"""43 Le nœud: a ball of coloured wool, tangled, one yarn pulled out on the table.

Way out: the free end of the yarn.  Unresolved: where the other ends are.
"""

import numpy as np
from kit.materials import OCHRE, PETROL, PLUM, TERRACOTTA, clay, wood
from kit.props import planks
from kit.shapes import box, lathe, tube
from kit.stage import Stage, area, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    planks(16, 0.16, 2.2, wood("#8a6a4a", "#c9a57a", stretch=(9, 0.7, 9), rough=0.6), (0, 0.3, 0))
    box((0, 1.6, 0.5), (6, 0.05, 2.4), clay("#5f7a7c", rough=0.95, bump=0.2, scale=20), 0)
    wools = [
        clay(colour, rough=1, bump=0.9, scale=260, vary=0.15)
        for colour in (TERRACOTTA, PETROL, OCHRE, PLUM, "#9db07a")
    ]

    def winding(count: int, size: float) -> np.ndarray:
        """A yarn wandering over an uneven ball."""
        points = rng.normal(size=(count, 3))
        points /= np.linalg.norm(points, axis=1, keepdims=True)
        points *= rng.uniform(0.8, 1.08, (count, 1)) * [0.17 * size, 0.15 * size, 0.115 * size]
        points += [0.02, 0.10, 0.12]
        points[:, 2] = np.clip(points[:, 2], 0.014, None)
        return points

    for wool in wools[1:] * 5:
        tube(winding(46, 1).tolist(), 0.0048, wool)
    red = winding(40, 1.04)
    tail = [
        (-0.10, -0.06, 0.03),
        (-0.20, -0.12, 0.006),
        (-0.30, -0.10, 0.006),
        (-0.34, -0.20, 0.006),
    ]
    tail += [(-0.22, -0.27, 0.006), (-0.08, -0.22, 0.006), (0.06, -0.26, 0.006)]
    tail += [(0.20, -0.30, 0.006), (0.36, -0.24, 0.006), (0.52, -0.28, 0.006)]
    tube([*red.tolist(), *tail], 0.0048, wools[0])
    for x, y, colour in ((0.42, 0.42, 1), (0.56, 0.30, 2)):
        t = np.linspace(0, 1, 700)
        around, over = t * 2 * np.pi * 38, t * 2 * np.pi * 7.3
        r = 0.075
        ball = np.stack(
            [
                r * np.cos(around) * np.cos(over) - r * 0.8 * np.sin(around) * np.sin(over) * 0.5,
                r * np.cos(around) * np.sin(over) + r * 0.8 * np.sin(around) * np.cos(over) * 0.5,
                r * np.sin(around),
            ],
            -1,
        )
        tube(np.add(ball, [x, y, r + 0.004]).tolist(), 0.0048, wools[colour])
    bowl = [
        (0, 0.005),
        (0.09, 0),
        (0.17, 0.07),
        (0.185, 0.12),
        (0.175, 0.12),
        (0.08, 0.02),
        (0, 0.02),
    ]
    lathe(bowl, clay("#e6dcc8", rough=0.4, bump=0.05), (-0.50, 0.50, 0))
    sun((0.8, 0.5, -0.6), 4.6, "#ffe0b4", 2)
    area((-1.2, -0.6, 1), (0, 0, 0), 0.9, 11, "#e8efff")
    stage.ambient("#c9d2d6", 0.38)
    stage.camera((0.05, -0.92, 0.62), (0.03, 0.06, 0.06), 42, 3.0, (0, 0, 0.1))
