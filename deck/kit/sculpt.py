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


def sculpt(
    shape: Shape, low: Sequence, high: Sequence, grain: float, material: Material | None = None
) -> Object:
    """Mesh a field inside a box, with voxels of size ``grain``."""
    lo, hi = np.array(low, float), np.array(high, float)
    counts = np.ceil((hi - lo) / grain).astype(int) + 1
    axes = [lo[i] + grain * np.arange(counts[i], dtype=np.float32) for i in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), -1).astype(np.float32)
    field = np.pad(shape(grid), 1, constant_values=grain)
    vertices, faces, _, _ = marching_cubes(field, 0, spacing=(grain,) * 3)
    return mesh(vertices + lo - grain, faces[:, ::-1], material)
