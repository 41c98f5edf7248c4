"""12 L'établi: tools at rest on a workbench, among shavings.

Way out: the morning light from the left.  Unresolved: a full cup, a pencil on an empty ruler.
"""

import numpy as np
from kit.materials import SAGE, clay, metal, wood
from kit.props import mug
from kit.sculpt import blend, block, capsule, carve, sculpt
from kit.shapes import box, group, lathe, place, ribbon, rod, thicken
from kit.stage import Stage, area, sun


def head(p: np.ndarray) -> np.ndarray:
    """A mallet-like hammer head."""
    body = block(p, (0, 0.53, 0), (0.025, 0.024, 0.024), 0.008)
    body = blend(body, capsule(p, (0.02, 0.53, 0), (0.062, 0.53, 0), 0.018, 0.022), soft=0.01)
    body = np.minimum(body, capsule(p, (0.062, 0.53, 0), (0.078, 0.53, 0), 0.027))
    peen = np.maximum(
        capsule(p, (-0.02, 0.53, 0), (-0.10, 0.515, 0), 0.022, 0.012), np.abs(p[..., 2]) - 0.03
    )
    return blend(body, peen, soft=0.012)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    top = wood("#6b452a", "#b98752", (0.7, 9, 9), rough=0.5, bump=0.3)
    pale = wood("#a4703c", "#dcae72", (12, 12, 1.2), rough=0.42, bump=0.08)
    dark = wood("#3a2417", "#5f3d25", (12, 12, 1), rough=0.4)
    steel = metal("#aeb2b5", 0.28)
    for k in range(9):
        box((0, -0.62 + k * 0.2, -0.03), (3.6, 0.196, 0.06), top, 0.006)
    box((0, 1.3, 0.6), (6, 0.04, 2.6), clay(SAGE, rough=0.95, bump=0.2, scale=25), 0)
    shaft = sculpt(
        lambda p: capsule(p, (0, 0, 0), (0, 0.52, 0), 0.019, 0.013),
        (-0.06, -0.06, -0.06), (0.06, 0.58, 0.06), 0.005, pale,
    )  # fmt: skip
    iron = sculpt(head, (-0.16, 0.44, -0.06), (0.14, 0.62, 0.06), 0.003, steel)
    group([shaft, iron], (-0.46, -0.42, 0.026), (0, 0, -38))

    def body(p: np.ndarray) -> np.ndarray:
        solid = block(p, (0, 0, 0.035), (0.145, 0.032, 0.032), 0.008)
        return carve(solid, block(p, (0, 0, 0.07), (0.03, 0.02, 0.05), 0.004), 0.003)

    plane = [sculpt(body, (-0.2, -0.06, -0.01), (0.2, 0.06, 0.09), 0.003, dark)]
    plane.append(rod((-0.10, 0, 0.06), (-0.115, 0, 0.14), 0.017, 0.013, pale))
    knob = [(0, 0), (0.012, 0), (0.012, 0.02), (0.022, 0.035), (0.020, 0.052), (0, 0.06)]
    plane.append(lathe(knob, pale, (0.10, 0, 0.062)))
    plane.append(box((-0.012, 0, 0.085), (0.004, 0.034, 0.11), steel, 0.001, (0, -38, 0)))
    group(plane, (0.02, 0.12, 0), (0, 0, -22))
    curl = clay("#e3bd85", rough=0.6, bump=0.05)
    for _ in range(26):
        t = np.linspace(0, 1, 60)
        angle, radius = t * rng.uniform(7, 17), rng.uniform(0.012, 0.03) * (1 - 0.45 * t)
        band = list(zip(radius * np.cos(angle), radius * np.sin(angle) + radius[0], strict=True))
        shaving = thicken(ribbon(band, rng.uniform(0.014, 0.03), curl), 0.0012)
        at = (0.22 + rng.normal(0, 0.22), 0.02 + rng.normal(0, 0.14), 0.001)
        place(shaving, at, (0, 0, rng.uniform(0, 360)))
    mug((-0.42, 0.30, 0), "#2f6274", 1, 20)
    box((-0.12, -0.24, 0.003), (0.5, 0.032, 0.005), pale, 0.001, (0, 0, 8))
    red = clay("#c9542e", rough=0.4, bump=0)
    rod((0.12, -0.30, 0.008), (0.32, -0.35, 0.008), 0.0052, None, red, 6)
    jar = [
        (0, 0),
        (0.05, 0),
        (0.055, 0.01),
        (0.055, 0.12),
        (0.047, 0.115),
        (0.047, 0.01),
        (0, 0.008),
    ]
    lathe(jar, clay("#b4512f", rough=0.4), (0.58, 0.40, 0))
    for k in range(6):
        x, y = rng.uniform(-0.25, 0.25, 2)
        foot, tip = (0.58 + x * 0.1, 0.4 + y * 0.1, 0.02), (0.58 + x * 0.45, 0.4 + y * 0.3, 0.32)
        rod(foot, tip, 0.006, 0.005, (pale, dark)[k % 2], 12)
    for k in range(3):
        box(
            (0.95 - 0.06 * k, 0.75, 0.02 + 0.042 * k), (0.9, 0.16, 0.04), pale, 0.004, (0, 0, 5 * k)
        )
    sun((1, 0.22, -0.52), 5.5, "#ffe0b0", 1.6)
    area((-2.6, 0.2, 1.5), (0, 0, 0), 1.6, 45, "#e4edff")
    stage.ambient("#9fb0c0", 0.35)
    stage.camera((0.05, -1.65, 0.85), (0.02, 0, 0.05), 48, 2.8, (-0.05, -0.1, 0.02))
