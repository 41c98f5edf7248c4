"""Hair modelled lock by lock on a head: each lock is a tapered strip of clay laid on the skull.

Directions are (across, front, up) in the frame of the head, whose skull is about 0.12 in radius.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .materials import Material
from .sculpt import Field, blend, ellipsoid
from .shapes import Object, mesh

UP = np.array([0.0, 0.0, 1.0])
SCALP = np.array([0.117, 0.129, 0.139])
CENTRE = np.array([0.0, -0.012, 0.022])
CROWN = np.array([0.12, -0.42, 0.90])
KNOT = np.array([0.0, -0.98, 0.14])
LENGTHS = {"short": 0.60, "bun": 1.1, "long": 1.0}
COUNTS = {"short": 300, "bun": 300, "long": 340}


def _unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)


def _line(at: np.ndarray) -> np.ndarray:
    """Negative behind the hairline, which rises from the nape to the forehead."""
    return at[..., 1] * 0.80 - at[..., 2] * 0.62


def _flow(way: np.ndarray, style: str) -> np.ndarray:
    """Where hair lies down to, at one direction of the scalp."""
    if style == "bun":
        aim = KNOT
    elif style == "long":
        aim = np.array([np.sign(way[0] - 0.08) * (0.6 + way[1]), -0.5, -0.7])
    else:
        aim = -CROWN + np.array([0.9, 0, 0.5]) * max(0.0, way[1])
    return _unit(aim - (aim @ way) * way + 1e-6)


def _paths(style: str, seed: int) -> Iterator[np.ndarray]:
    """The middle lines of the locks of a style."""
    rng = np.random.default_rng(seed)
    count = COUNTS[style]
    while count:
        way = _unit(rng.normal(size=3))
        if _line(way * SCALP + CENTRE) > 0.004:
            continue
        count -= 1
        lift, path = rng.uniform(1.0, 1.05), []
        for _ in range(7):
            path.append(way * SCALP * lift + CENTRE)
            way = _unit(way + (_flow(way, style) + rng.normal(0, 0.15, 3)) * LENGTHS[style] / 6)
        if style == "long":
            fall, drop = path[-1], rng.uniform(0.10, 0.16) - path[-1][2] * 0.3
            for step in np.linspace(0.25, 1, 4):
                path.append(fall * [1 - 0.12 * step, 1, 1] - [0, 0.03 * step, drop * step])
        path = [at for at in path if style == "long" or _line(at) < 0.012]
        if len(path) > 2:
            yield np.array(path)


def locks(head: np.ndarray, face: np.ndarray, style: str, material: Material) -> Object:
    """The locks of a head in one mesh: tapered tubes of seven sides."""
    frame, around = _frame(face), np.arange(7) * 2 * np.pi / 7
    vertices, faces = [], []
    for path in _paths(style, 7):
        radii = 0.0125 * np.linspace(1.0, 0.35, len(path)) ** 0.7
        radii[[0, -1]] *= 0.25
        along = np.gradient(path, axis=0)
        out = path - CENTRE
        across = np.cross(along, out)
        across /= np.linalg.norm(across, axis=1, keepdims=True) + 1e-9
        up = np.cross(across, along)
        up /= np.linalg.norm(up, axis=1, keepdims=True) + 1e-9
        ring = (
            across[:, None] * np.cos(around)[:, None] + 0.7 * up[:, None] * np.sin(around)[:, None]
        )
        points = path[:, None] + ring * radii[:, None, None]
        index = np.arange(len(path) * 7).reshape(-1, 7) + sum(map(len, vertices))
        after = np.roll(index, -1, 1)
        quads = np.stack([index[:-1], after[:-1], after[1:], index[1:]], -1)
        vertices.append(points.reshape(-1, 3))
        faces.append(quads.reshape(-1, 4))
    world = np.concatenate(vertices) @ frame.T + head
    return mesh(world, np.concatenate(faces), material)


def _knitted(p: np.ndarray) -> Field:
    """A woollen hat with its brim."""
    turn = np.arctan2(p[..., 1], p[..., 0])
    hat = np.maximum(ellipsoid(p, (0, -0.01, 0.035), (0.132, 0.142, 0.140)), 0.045 - p[..., 2])
    brim = ellipsoid(p, (0, -0.01, 0.05), (0.142, 0.152, 0.15))
    brim = np.maximum(brim, np.abs(p[..., 2] - 0.055) - 0.026)
    return np.minimum(hat + 0.003 * np.sin(70 * turn), brim)


def _curls(p: np.ndarray) -> Field:
    """A round head of curls."""
    rng = np.random.default_rng(4)
    field = np.maximum(ellipsoid(p, CENTRE, SCALP + 0.008), _line(p))
    for _ in range(110):
        way = _unit(rng.normal(size=3))
        at = way * (SCALP + 0.006) + CENTRE
        if _line(at) < -0.004:
            field = blend(field, ellipsoid(p, at, (rng.uniform(0.024, 0.034),) * 3), soft=0.014)
    return field + 0.0025 * np.sin(150 * p[..., 0]) * np.sin(150 * p[..., 1] + 90 * p[..., 2])


def cap(world: np.ndarray, head: np.ndarray, face: np.ndarray, style: str) -> Field:
    """What the locks lie on, or the whole hair when it is cropped, curly or under a hat."""
    p = (world - head) @ _frame(face).astype(np.float32)
    if style == "hat":
        return _knitted(p)
    if style == "curly":
        return _curls(p)
    line = _line(p) - 0.004 + 0.004 * np.sin(40 * p[..., 0])
    field = np.maximum(ellipsoid(p, CENTRE, SCALP + 0.004), line)
    if style == "bun":
        at = KNOT * SCALP * 1.32 + CENTRE
        coil = 0.006 * np.sin(130 * np.linalg.norm((p - at)[..., ::2], axis=-1) + 2)
        field = blend(field, ellipsoid(p, at, (0.060, 0.050, 0.056)) + coil, soft=0.012)
    return field


def beard(world: np.ndarray, head: np.ndarray, face: np.ndarray) -> Field:
    """A short full beard, open around the mouth."""
    p = (world - head) @ _frame(face).astype(np.float32)
    jaw = ellipsoid(p, (0, 0.030, -0.072), (0.085, 0.086, 0.084))
    jaw = np.maximum(jaw, p[..., 2] + 0.040 - 0.9 * np.abs(p[..., 0]))
    jaw = np.maximum(jaw, -p[..., 1] - 0.01)
    jaw = np.maximum(jaw, -ellipsoid(p, (0, 0.115, -0.064), (0.030, 0.05, 0.014)))
    return jaw + 0.003 * np.sin(90 * p[..., 0] + 20 * p[..., 2])


def _frame(face: np.ndarray) -> np.ndarray:
    """The directions across, in front of and above a head, as columns."""
    side = _unit(np.cross(face, UP))
    return np.stack([side, face, np.cross(side, face)], -1)
