"""Hands: five articulated fingers on a palm, with or without a sleeve.

In its own frame the wrist is at the origin, the fingers point along +Y, the palm faces -Z and
the palm is one unit long; a left hand has its thumb on +X, a right hand is its mirror.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from mathutils import Euler, Matrix, Vector

from .materials import Material
from .sculpt import Field, Object, blend, capsule, sculpt

# base of the finger, lengths of its three bones, radius, sideways angle
FINGERS = (
    ((0.34, 0.98, 0.0), (0.50, 0.30, 0.24), 0.135, -0.10),
    ((0.10, 1.04, 0.0), (0.56, 0.34, 0.26), 0.140, -0.02),
    ((-0.14, 1.00, 0.0), (0.52, 0.32, 0.25), 0.132, 0.06),
    ((-0.36, 0.90, 0.0), (0.40, 0.24, 0.21), 0.115, 0.15),
)
FORWARD = np.array([0.0, 1.0, 0.0])
RELAXED = (0.32, 0.36, 0.40, 0.46)
GRIP = (0.95, 1.0, 1.0, 1.0)


def _rotation(axis: str, angle: float) -> np.ndarray:
    """Rotation matrix around one axis."""
    return np.array(Matrix.Rotation(angle, 3, axis))


def _finger(base: Sequence, bones: Sequence, radius: float, frame: np.ndarray, curl: float) -> list:
    """The three capsules of a finger, bent more at each joint."""
    start, parts = np.array(base, float), []
    radii = (radius, radius * 0.93, radius * 0.86, radius * 0.70)
    for i, (length, bend) in enumerate(zip(bones, (1.15, 1.55, 1.0), strict=True)):
        frame = frame @ _rotation("X", -curl * bend)
        end = start + length * frame @ FORWARD
        parts.append((start, end, radii[i], radii[i + 1]))
        start = end
    return parts


def _thumb(open_: float, curl: float) -> list:
    """The three capsules of the thumb: how far it opens and how much it bends."""
    frame = _rotation("Z", -0.85 * open_ - 0.15) @ _rotation("Y", 0.75)
    frame = frame @ _rotation("X", -0.25 * curl)
    start, parts = np.array([0.30, 0.22, -0.06]), []
    steps = ((0.46, 0.185, 0.150), (0.36, 0.145, 0.125), (0.28, 0.125, 0.100))
    bends = ((0.0, 0.0), (0.5, 0.35), (0.6, 0.2))
    for (length, ra, rb), (down, side) in zip(steps, bends, strict=True):
        frame = frame @ _rotation("X", -curl * down) @ _rotation("Z", side * curl)
        end = start + length * frame @ FORWARD
        parts.append((start, end, ra, rb))
        start = end
    return parts


def hand_field(p: np.ndarray, curl: Sequence[float], thumb: tuple, spread: float) -> Field:
    """The field of a left hand."""
    palm = [
        capsule(p, (base[0] * 0.55, 0.10, 0), (base[0], base[1] - 0.06, 0), 0.19, 0.145)
        for base, *_ in FINGERS
    ]
    field = blend(*palm, soft=0.10)
    field = blend(field, capsule(p, (0, -0.35, 0), (0, 0.12, 0), 0.205, 0.24), soft=0.14)
    field = blend(field, capsule(p, (0.22, 0.30, -0.08), (0.18, 0.55, -0.06), 0.17, 0.12), soft=0.1)
    field = blend(field, *(capsule(p, *part) for part in _thumb(*thumb)), soft=0.07)
    for (base, bones, radius, angle), bend in zip(FINGERS, curl, strict=True):
        parts = _finger(base, bones, radius, _rotation("Z", angle * spread), bend)
        finger = blend(*(capsule(p, *part) for part in parts), soft=0.025)
        field = blend(field, finger, soft=0.055)
    return field


def sleeve_field(p: np.ndarray) -> Field:
    """A knitted cuff around the wrist."""
    arm = capsule(p, (0, -3.4, 0), (0, -0.34, 0), 0.52, 0.30)
    arm = np.maximum(arm, p[..., 1] + 0.30)
    return arm + 0.012 * np.sin(p[..., 1] * 16 + 2 * np.sin(p[..., 0] * 5))


def hand(
    flesh: Material,
    sleeve: Material | None,
    frame: Matrix,
    left: bool = True,
    curl: Sequence[float] = RELAXED,
    thumb: tuple[float, float] = (0.3, 0.5),
    spread: float = 1.0,
    grain: float = 0.024,
) -> list[Object]:
    """A hand placed by a frame; ``curl`` bends each finger, from the first to the little one."""

    def field(p: np.ndarray) -> Field:
        return hand_field(p, curl, thumb, spread)

    parts = [sculpt(field, (-1.0, -0.6, -1.5), (1.4, 2.3, 0.5), grain, flesh)]
    if sleeve:
        parts.append(sculpt(sleeve_field, (-0.8, -3.6, -0.8), (0.8, -0.2, 0.8), grain * 2, sleeve))
    for part in parts:
        part.matrix_world = frame @ Matrix.Diagonal((1 if left else -1, 1, 1, 1))
        if not left:
            part.data.flip_normals()
    return parts


def turned(at: Sequence, turn: Sequence, scale: float) -> Matrix:
    """A frame from a place, three angles in degrees and a scale."""
    rotation = Euler([math.radians(angle) for angle in turn], "XYZ").to_matrix().to_4x4()
    return Matrix.Translation(Vector(at)) @ rotation @ Matrix.Scale(scale, 4)


def aimed(wrist: Sequence, fingers: Sequence, palm: Sequence, scale: float) -> Matrix:
    """A frame whose fingers point one way and whose palm faces another."""
    y = Vector(fingers).normalized()
    z = -(Vector(palm) - Vector(palm).dot(y) * y).normalized()
    x = y.cross(z)
    rotation = Matrix((x, y, z)).transposed().to_4x4()
    return Matrix.Translation(Vector(wrist)) @ rotation @ Matrix.Scale(scale, 4)
