"""Clay modelling with signed distance fields: a point is inside where the field is negative."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from skimage.measure import marching_cubes

from .materials import Material
from .shapes import Object, mesh

Field = np.ndarray
Shape = Callable[[np.ndarray], Field]


def capsule(p: np.ndarray, a: Sequence, b: Sequence, ra: float, rb: float | None = None) -> Field:
    """A rounded limb from ``a`` (radius ``ra``) to ``b`` (radius ``rb``)."""
    start, axis = np.array(a, np.float32), np.array(b, np.float32) - np.array(a, np.float32)
    offset = p - start
    along = np.clip((offset @ axis) / (float(axis @ axis) + 1e-12), 0, 1)
    end = ra if rb is None else rb
    gap = np.linalg.norm(offset - along[..., None] * axis, axis=-1)
    return gap - (ra + (end - ra) * along)


def ellipsoid(p: np.ndarray, centre: Sequence, radii: Sequence) -> Field:
    """An ellipsoid."""
    scale = np.array(radii, np.float32)
    q = (p - np.array(centre, np.float32)) / scale
    k = np.linalg.norm(q, axis=-1)
    return k * (k - 1) / (np.linalg.norm(q / scale, axis=-1) + 1e-9)


def block(p: np.ndarray, centre: Sequence, half: Sequence, radius: float) -> Field:
    """A box with rounded edges."""
    q = np.abs(p - np.array(centre, np.float32)) - np.array(half, np.float32) + radius
    return np.linalg.norm(np.maximum(q, 0), axis=-1) + np.minimum(q.max(-1), 0) - radius


def blend(*fields: Field, soft: float = 0.03) -> Field:
    """Union whose joints are smoothed over ``soft``."""
    result = fields[0]
    for other in fields[1:]:
        t = np.clip(0.5 + 0.5 * (other - result) / soft, 0, 1)
        result = other * (1 - t) + result * t - soft * t * (1 - t)
    return result


def carve(field: Field, tool: Field, soft: float = 0.01) -> Field:
    """Remove a shape from another."""
    return -blend(-field, tool, soft=soft)


def ripples(p: np.ndarray, frequency: float, amount: float, phase: float = 0.0) -> Field:
    """Soft uneven relief to add to a field, so that nothing looks machined."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    f = frequency
    wave = np.sin(x * f + 1.7 * np.sin(y * f * 0.8 + phase)) * np.cos(
        y * f * 1.1 + 1.3 * np.sin(z * f * 1.3 + phase)
    )
    return amount * (wave + 0.5 * np.sin(z * f * 1.7 + x * f * 0.6 + phase))


BLOCK = 6


def _sampled(shape: Shape, origin: np.ndarray, counts: np.ndarray, grain: float) -> Field:
    """The field on a grid, computed finely only in the blocks its surface may cross."""
    blocks = -(-counts // BLOCK)
    steps = [np.arange(n, dtype=np.float32) * BLOCK * grain for n in blocks]
    corners = np.stack(np.meshgrid(*steps, indexing="ij"), -1) + origin.astype(np.float32)
    rough = shape(corners + np.float32((BLOCK - 1) * grain / 2))
    reach = 0.87 * BLOCK * grain * 1.6
    field = np.repeat(rough[..., None], BLOCK**3, -1).reshape(-1, BLOCK, BLOCK, BLOCK)
    near = np.flatnonzero(np.abs(rough).ravel() < reach)
    inside = np.stack(np.meshgrid(*[np.arange(BLOCK, dtype=np.float32)] * 3, indexing="ij"), -1)
    for part in np.array_split(near, max(1, len(near) // 2000)):
        points = corners.reshape(-1, 1, 1, 1, 3)[part] + inside * np.float32(grain)
        field[part] = shape(points)
    joined = field.reshape(*blocks, BLOCK, BLOCK, BLOCK).transpose(0, 3, 1, 4, 2, 5)
    return joined.reshape(blocks * BLOCK)[: counts[0], : counts[1], : counts[2]]


def sculpt(
    shape: Shape, low: Sequence, high: Sequence, grain: float, material: Material | None = None
) -> Object:
    """Mesh a field inside a box, with voxels of size ``grain``.

    The field must not grow much faster than the distance to its surface.
    """
    lo, hi = np.array(low, float), np.array(high, float)
    counts = np.ceil((hi - lo) / grain).astype(int) + 1
    field = np.pad(_sampled(shape, lo, counts, grain), 1, constant_values=grain)
    vertices, faces, _, _ = marching_cubes(field, 0, spacing=(grain,) * 3)
    return mesh(vertices + lo - grain, faces[:, ::-1], material)
