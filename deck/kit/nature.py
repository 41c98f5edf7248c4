"""Landscapes: ground, grass, stones, trees, leaves and water."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from scipy.interpolate import RegularGridInterpolator
from scipy.ndimage import zoom

from .materials import Material, clay, painted_ground, rgb, wood
from .sculpt import ellipsoid, ripples, sculpt
from .shapes import Object, copy, hide, mesh, place, scatter, tube

BLADE = np.array([(-0.012, 0, 0), (0.012, 0, 0), (0.007, 0.03, 0.16), (0, 0.08, 0.30)])
BLADE_FACES = np.array([(0, 1, 2), (0, 2, 3)])
LEAF = np.array([(0, 0, 0), (0.42, 0.45, 0.12), (0, 1, 0.05), (-0.42, 0.45, 0.12)])
LEAF_FACES = np.array([(0, 1, 2), (0, 2, 3)])


def relief(
    size: int, seed: int, octaves: int = 7, base: int = 3, gain: float = 0.5, ridged: bool = False
) -> np.ndarray:
    """Fractal noise on a square, about -1..1, for the shape of the ground."""
    rng = np.random.default_rng(seed)
    total, strength, weight, frequency = np.zeros((size, size)), 1.0, 0.0, base
    for _ in range(octaves):
        values = rng.normal(size=(frequency + 4, frequency + 4))
        layer = zoom(values, size / frequency, order=3)[:size, :size]
        layer = layer / np.abs(layer).max()
        total += strength * (1 - 2 * np.abs(layer) if ridged else layer)
        weight += strength
        strength, frequency = strength * gain, frequency * 2
        if frequency > size // 2:
            break
    return total / weight


def mix(a: str | np.ndarray, b: str | np.ndarray, t: np.ndarray) -> np.ndarray:
    """Mix two ground colours, given by name or as arrays, by a field in 0..1."""
    first = np.array(rgb(a)) if isinstance(a, str) else a
    second = np.array(rgb(b)) if isinstance(b, str) else b
    t = np.clip(t, 0, 1)[..., None]
    return first * (1 - t) + second * t


class Ground:
    """A piece of land given by heights on a square grid."""

    def __init__(self, width: float, depth: float, near: float, points: int = 420) -> None:
        self.x = np.linspace(-width / 2, width / 2, points)
        self.y = np.linspace(near, near + depth, points)
        self.X, self.Y = np.meshgrid(self.x, self.y, indexing="ij")
        self.points = points
        self.heights = np.zeros_like(self.X)
        self._lookup: Callable | None = None

    def noise(self, seed: int, **options: object) -> np.ndarray:
        """Fractal noise on this ground."""
        return relief(self.points, seed, **options)

    def slope(self) -> np.ndarray:
        """How steep the ground is."""
        down = np.gradient(self.heights, self.x, self.y)
        return np.hypot(*down)

    def build(self, heights: np.ndarray, colours: np.ndarray, rough: float = 0.95) -> Object:
        """Make the mesh."""
        self.heights = heights
        self._lookup = RegularGridInterpolator(
            (self.x, self.y), heights, bounds_error=False, fill_value=None
        )
        n = self.points
        index = np.arange(n * n).reshape(n, n)
        quads = np.stack([index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]], -1)
        vertices = np.stack([self.X, self.Y, heights], -1).reshape(-1, 3)
        land = mesh(vertices, quads.reshape(-1, 4), painted_ground(rough))
        layer = land.data.color_attributes.new("colour", "FLOAT_COLOR", "POINT")
        flat = np.concatenate([colours.reshape(-1, 3), np.ones((n * n, 1))], 1)
        layer.data.foreach_set("color", flat.astype(np.float32).ravel())
        return land

    def at(self, x: float, y: float) -> float:
        """Height of the ground at a place."""
        return float(self._lookup([[x, y]])[0])

    def on(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Points standing on the ground, as rows (x, y, z)."""
        return np.stack([x, y, self._lookup(np.stack([x, y], -1))], -1)


def grass(
    points: np.ndarray,
    rng: np.random.Generator,
    colour: str = "#8f8a3c",
    size: tuple[float, float] = (0.3, 0.85),
) -> Object:
    """Blades of grass at the given points."""
    sizes = rng.uniform(*size, len(points))
    material = clay(colour, rough=0.85, bump=0, vary=0.45, scale=4)
    return scatter(BLADE, BLADE_FACES, points - [0, 0, 0.02], sizes, material, rng, tilt=0.15)


def flowers(
    points: np.ndarray, rng: np.random.Generator, colour: str, size: float = 0.05
) -> Object:
    """Small open corollas standing above the grass."""
    angles = np.arange(5) * 2 * math.pi / 5
    rim = np.stack([np.cos(angles), np.sin(angles), np.full(5, 0.35)], -1)
    shape = np.vstack([[(0, 0, 0)], rim])
    faces = np.array([(0, 1 + i, 1 + (i + 1) % 5) for i in range(5)])
    sizes = rng.uniform(0.6, 1.2, len(points)) * size
    return scatter(shape, faces, points, sizes, clay(colour, rough=0.6, bump=0), rng, tilt=0.4)


def stone(seed: int, material: Material, flat: float = 0.65, grain: float = 0.07) -> Object:
    """A rounded stone about one unit across its radius, kept as a model."""
    rng = np.random.default_rng(seed)
    radii = rng.uniform(0.8, 1.1, 3) * [1, 1, flat]
    phase = rng.uniform(0, 6)

    def field(p: np.ndarray) -> np.ndarray:
        return ellipsoid(p, (0, 0, 0), radii) + ripples(p, 3.0, 0.08, phase)

    return hide(sculpt(field, (-1.4,) * 3, (1.4,) * 3, grain, material))


def stones(
    points: np.ndarray,
    sizes: Sequence[float],
    rng: np.random.Generator,
    colours: Sequence[str] = ("#8f857a", "#77706a", "#a09484"),
    flat: float = 0.65,
) -> None:
    """Stones of several shapes half sunk at the given points."""
    models = [stone(i, clay(colour, rough=0.95), flat) for i, colour in enumerate(colours)]
    for where, size in zip(points, sizes, strict=True):
        copy(models[rng.integers(len(models))], where, (0, 0, rng.uniform(0, 360)), size)


def conifer(seed: int, colour: str) -> Object:
    """A paper fir tree 2.8 high, kept as a model."""
    rng = np.random.default_rng(seed)
    vertices: list[tuple] = []
    faces: list[tuple] = []
    for layer in range(9):
        base = 0.35 + layer * 0.26
        radius = (0.62 - 0.062 * layer) * rng.uniform(0.9, 1.1)
        ring = []
        for i in range(22):
            angle = 2 * math.pi * i / 22 + layer
            out = radius * (1 if i % 2 == 0 else 0.74) * rng.uniform(0.88, 1.08)
            drop = rng.uniform(-0.05, 0.03) - (0.06 if i % 2 == 0 else 0)
            vertices.append((out * math.cos(angle), out * math.sin(angle), base + drop))
            ring.append(len(vertices) - 1)
        top, under = len(vertices), len(vertices) + 1
        vertices += [(0, 0, base + 0.46), (0, 0, base + 0.10)]
        for i in range(22):
            after = ring[(i + 1) % 22]
            faces += [(ring[i], after, top), (after, ring[i], under)]
    return hide(mesh(vertices, faces, clay(colour, rough=0.95, bump=0.2, vary=0.2), smooth=False))


def forest(
    points: np.ndarray,
    rng: np.random.Generator,
    colours: Sequence[str] = ("#3f5a44", "#4d6a45", "#5c7346"),
    size: tuple[float, float] = (0.6, 1.2),
) -> None:
    """Fir trees at the given points."""
    models = [conifer(i, colour) for i, colour in enumerate(colours)]
    for x, y, z in points:
        scale = rng.uniform(*size)
        stretch = (scale, scale, scale * rng.uniform(0.9, 1.25))
        model = models[rng.integers(len(models))]
        copy(model, (x, y, z - 0.1), (0, 0, rng.uniform(0, 360)), stretch)


def branches(
    height: float, seed: int, levels: int = 4, spread: float = 0.6
) -> list[tuple[np.ndarray, float, int]]:
    """The limbs of a broad tree as (points, radius, level)."""
    rng = np.random.default_rng(seed)
    limbs: list[tuple[np.ndarray, float, int]] = []

    def grow(start: np.ndarray, way: np.ndarray, length: float, radius: float, level: int) -> None:
        points = [start]
        for _ in range(4):
            way = way + rng.normal(0, 0.13, 3) + [0, 0, 0.05]
            way = way / np.linalg.norm(way)
            points.append(points[-1] + way * length / 4)
        limbs.append((np.array(points), radius, level))
        if level == levels:
            return
        children = 3 if level == 0 else int(rng.integers(2, 4))
        turn = rng.uniform(0, 2 * math.pi)
        for k in range(children):
            angle = turn + 2 * math.pi * k / children + rng.normal(0, 0.3)
            side = np.array([math.cos(angle), math.sin(angle), 0])
            aim = way + side * spread * rng.uniform(0.8, 1.4)
            root = points[-1] if k else points[3]
            aim = aim / np.linalg.norm(aim)
            grow(root, aim, length * rng.uniform(0.62, 0.82), radius * 0.62, level + 1)

    grow(np.zeros(3), np.array([0.03, 0, 1.0]), height * 0.36, height * 0.035, 0)
    return limbs


def tree(
    at: Sequence[float],
    height: float,
    rng: np.random.Generator,
    leaves: str | None = "#7d8f45",
    count: int = 5000,
    leaf_size: float = 0.16,
    bark: Material | None = None,
    seed: int = 3,
    levels: int = 4,
    spread: float = 0.6,
) -> None:
    """A broad tree with paper leaves, or bare if ``leaves`` is None."""
    bark = bark or wood("#3d2a1e", "#7a5a3e", stretch=(9, 9, 1), rough=0.9, bump=0.5)
    limbs = branches(height, seed, levels, spread)
    for points, radius, level in limbs:
        flare = (1.5, 1.1, 1.0, 0.85, 0.7) if level == 0 else (1.05, 0.95, 0.85, 0.75, 0.6)
        place(tube(points.tolist(), radius, bark, flare), at)
    if leaves is None:
        return
    twigs = np.concatenate([points[1:] for points, _, level in limbs if level >= levels - 1])
    where = twigs[rng.integers(len(twigs), size=count)]
    where = where + rng.normal(0, height * 0.035, where.shape) + np.array(at)
    for shade in (0, 1):
        part = where[shade::2]
        colour = clay(leaves, rough=0.7, bump=0, vary=0.25 + 0.3 * shade, scale=3 + 2 * shade)
        sizes = rng.uniform(0.7, 1.3, len(part)) * leaf_size
        scatter(LEAF, LEAF_FACES, part, sizes, colour, rng, tilt=0.9)


def fallen(
    points: np.ndarray, rng: np.random.Generator, colour: str, size: float = 0.12, tilt: float = 0.3
) -> Object:
    """Leaves lying, or flying with a larger tilt, at the given points."""
    sizes = rng.uniform(0.7, 1.3, len(points)) * size
    return scatter(LEAF, LEAF_FACES, points, sizes, clay(colour, rough=0.7, bump=0), rng, tilt)


def leaf(
    base: Sequence[float],
    length: float,
    width: float,
    turn: float,
    rise: float,
    bend: float,
    material: Material,
) -> Object:
    """One large curved leaf: direction and rise in radians, bending down along its length."""
    rows, columns = 24, 9
    t = np.linspace(0, 1, rows)
    half = width * np.sin(np.pi * t**0.75) ** 0.85 * (1 - 0.15 * t)
    along = np.cumsum(np.cos(rise - bend * t)) * length / rows
    up = np.cumsum(np.sin(rise - bend * t)) * length / rows
    v = np.linspace(-1, 1, columns)
    vertices = np.stack(
        [
            np.repeat(along[:, None], columns, 1),
            half[:, None] * v,
            up[:, None] + np.abs(v) ** 1.5 * half[:, None] * 0.35,
        ],
        -1,
    ).reshape(-1, 3)
    index = np.arange(rows * columns).reshape(rows, columns)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1)
    thing = mesh(vertices, quads.reshape(-1, 4), material)
    thing.location, thing.rotation_euler = base, (0, 0, turn)
    thing.modifiers.new("solid", "SOLIDIFY").thickness = length * 0.01
    return thing


def sea(
    material: Material, at: Sequence[float], size: float = 44, waves: float = 2.0, time: float = 3.2
) -> Object:
    """Waves, repeated twice in each direction from the corner ``at``."""
    surface = mesh([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], [(0, 1, 2, 3)], material)
    ocean = surface.modifiers.new("waves", "OCEAN")
    ocean.geometry_mode = "GENERATE"
    ocean.resolution = ocean.viewport_resolution = 16
    ocean.repeat_x = ocean.repeat_y = 2
    ocean.spatial_size, ocean.wave_scale, ocean.choppiness = int(size), waves, 1.2
    ocean.wind_velocity, ocean.time, ocean.wave_alignment = 11, time, 0.3
    ocean.wave_scale_min = 0.05
    return place(surface, at)


def rocks(
    at: Sequence[float], radii: Sequence[float], grain: float, material: Material, phase: float = 0
) -> Object:
    """A rough mass of rock."""
    r = np.array(radii, float)

    def field(p: np.ndarray) -> np.ndarray:
        size = float(r.min())
        body = ellipsoid(p, (0, 0, 0), r)
        for frequency, amount in ((1.4, 0.16), (3.2, 0.09), (7.5, 0.045), (15, 0.02)):
            f = frequency / size
            body = body + np.abs(ripples(p, f, amount * size, phase)) - 0.4 * amount * size
        return body

    return place(sculpt(field, -r * 1.35, r * 1.35, grain, material), at)
