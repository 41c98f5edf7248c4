"""45 L'embarras: a tall leaning pile of boxes in a bright hall.

Way out: the open doorway full of light.  Unresolved: one box is open, one is alone by the door.
"""

from kit.materials import CREAM, clay
from kit.paintings import hills
from kit.props import floor, pot_plant, wall_with_opening
from kit.shapes import backdrop, box
from kit.stage import Stage, area, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    floor()
    wall_with_opening(
        3.2, (0.75, 1.95, 0, 2.35), clay("#c99a72", rough=0.95, bump=0.25, scale=14), 5, 4.6
    )
    box((-3.6, 1, 2.3), (0.1, 9, 4.6), clay("#b98a66", rough=0.95, bump=0.25, scale=14), 0)
    for x in (0.70, 2.0):
        box((x, 3.1, 1.2), (0.11, 0.1, 2.4), clay(CREAM, bump=0.05), 0.012)
    box((1.35, 3.1, 2.42), (1.42, 0.1, 0.12), clay(CREAM, bump=0.05), 0.012)
    backdrop(hills(seed=7), (1.4, 13, 1.6), (14, 14), 1.0)
    box((1.35, 7, -0.06), (9, 7.4, 0.08), clay("#b9a07c", bump=0.2), 0.01)
    tape = clay("#d9c9a0", rough=0.5, bump=0.02)
    colours = ("#b58657", "#a5774b", "#c4966a", "#9a6c45", "#bb8d62")
    x, z = -0.75, 0.0
    sizes = ((1.0, 0.75, 0.52), (0.86, 0.66, 0.46), (0.92, 0.6, 0.36), (0.66, 0.55, 0.44),
             (0.58, 0.5, 0.3), (0.44, 0.4, 0.34))  # fmt: skip
    for k, (w, d, h) in enumerate(sizes):
        turn = float(rng.uniform(-14, 14))
        lean = 1.6 * k * 0.6
        at = (x, 1.1, z + h / 2)
        box(at, (w, d, h), clay(colours[k % 5], rough=0.9, bump=0.12), 0.012, (0, lean, turn))
        box(at, (0.07, d + 0.006, h + 0.006), tape, 0, (0, lean, turn))
        z += h - 0.004 + 0.004 * k
        x += (0.05, -0.07, 0.10, 0.10, 0.07, 0)[k]
    for at, size, turn in (
        ((-1.75, 1.5, 0.27), (0.8, 0.7, 0.54), 12),
        ((-1.7, 1.45, 0.72), (0.6, 0.5, 0.36), -8),
    ):
        box(at, size, clay("#ad7f52", rough=0.9, bump=0.12), 0.012, (0, 0, turn))
        box(at, (0.07, size[1] + 0.006, size[2] + 0.006), tape, 0, (0, 0, turn))
    card = clay("#b58657", rough=0.9, bump=0.12)
    for dx, dy, w, d in (
        (0, -0.24, 0.6, 0.02),
        (0, 0.24, 0.6, 0.02),
        (-0.3, 0, 0.02, 0.5),
        (0.3, 0, 0.02, 0.5),
    ):
        box((0.15 + dx, 0.35 + dy, 0.2), (w, d, 0.4), card, 0.003)
    box((0.15, 0.02, 0.37), (0.58, 0.26, 0.014), card, 0.003, (-32, 0, 0))
    box((-0.27, 0.35, 0.36), (0.26, 0.46, 0.014), card, 0.003, (0, -28, 0))
    box((0.15, 0.35, 0.01), (0.58, 0.46, 0.02), card, 0)
    pot_plant((0.15, 0.38, 0.03), rng, 1.25, "#2f6274")
    box(
        (1.75, 2.3, 0.2), (0.5, 0.44, 0.4), clay("#2f6274", rough=0.9, bump=0.12), 0.012, (0, 0, 18)
    )
    sun((-0.42, -1, -0.60), 9, "#ffd9a0", 1.2)
    area((2.2, -3, 2.8), (0, 1, 0.8), 2.6, 150, "#eaf0ff")
    stage.ambient("#b9c4cc", 0.42)
    stage.camera((0.55, -3.3, 1.5), (0.05, 1.5, 1.22), 34)
