"""Geometry: meshes, boxes, turned shapes, tubes and sheets.  Angles are in degrees."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import bpy
import numpy as np
from mathutils import Matrix, Vector

from .materials import Material, picture

Point = Sequence[float]
Object = bpy.types.Object


def _link(name: str, data: bpy.types.ID | None) -> Object:
    """Put data in the scene."""
    thing = bpy.data.objects.new(name, data)
    bpy.context.collection.objects.link(thing)
    return thing


def place(thing: Object, at: Point = (0, 0, 0), turn: Point = (0, 0, 0)) -> Object:
    """Move and turn an object."""
    thing.location = at
    thing.rotation_euler = [math.radians(angle) for angle in turn]
    return thing


def group(
    things: Iterable[Object], at: Point = (0, 0, 0), turn: Point = (0, 0, 0), scale: float = 1
) -> Object:
    """Hold several objects together, to move, turn and scale as one."""
    holder = _link("group", None)
    for thing in things:
        thing.parent = holder
    holder.scale = (scale,) * 3
    return place(holder, at, turn)


def mesh(
    vertices: Sequence, faces: Sequence, material: Material | None = None, smooth: bool = True
) -> Object:
    """A mesh; ``faces`` is an array of equal faces or a list of any faces."""
    data = bpy.data.meshes.new("mesh")
    if isinstance(faces, np.ndarray):
        count, size = faces.shape
        points = np.asarray(vertices, np.float32)
        data.vertices.add(len(points))
        data.vertices.foreach_set("co", points.ravel())
        data.loops.add(count * size)
        data.loops.foreach_set("vertex_index", faces.astype(np.int32).ravel())
        data.polygons.add(count)
        starts = np.arange(0, count * size, size, dtype=np.int32)
        data.polygons.foreach_set("loop_start", starts)
        data.update(calc_edges=True)
        data.validate()
    else:
        data.from_pydata([tuple(v) for v in vertices], [], [tuple(f) for f in faces])
        data.update()
    data.polygons.foreach_set("use_smooth", [smooth] * len(data.polygons))
    if material:
        data.materials.append(material)
    return _link("mesh", data)


def copy(thing: Object, at: Point, turn: Point = (0, 0, 0), scale: float | Point = 1) -> Object:
    """Another object sharing the same mesh."""
    twin = _link("copy", thing.data)
    twin.scale = (scale,) * 3 if isinstance(scale, int | float) else scale
    return place(twin, at, turn)


def hide(thing: Object) -> Object:
    """Keep an object as a model to copy, out of the picture."""
    thing.hide_render = True
    return thing


def box(
    at: Point,
    size: Point,
    material: Material | None = None,
    bevel: float = 0.01,
    turn: Point = (0, 0, 0),
) -> Object:
    """A box with soft edges, centred on ``at``."""
    x, y, z = (s / 2 for s in size)
    corners = [(i * x, j * y, k * z) for k in (-1, 1) for j in (-1, 1) for i in (-1, 1)]
    faces = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    thing = mesh(corners, faces, material, smooth=bevel > 0)
    if bevel:
        edge = thing.modifiers.new("bevel", "BEVEL")
        edge.width, edge.segments, edge.harden_normals = min(bevel, min(size) * 0.49), 3, True
    return place(thing, at, turn)


def lathe(
    profile: Sequence[tuple[float, float]],
    material: Material | None = None,
    at: Point = (0, 0, 0),
    turn: Point = (0, 0, 0),
    segments: int = 48,
) -> Object:
    """A turned shape from its profile [(radius, height)...]."""
    radii, heights = np.array(profile, float).T
    angles = np.arange(segments) * 2 * math.pi / segments
    x, y = np.outer(np.cos(angles), radii), np.outer(np.sin(angles), radii)
    vertices = np.stack([x, y, np.broadcast_to(heights, x.shape)], -1).reshape(-1, 3)
    n = len(profile)
    index = np.arange(segments * n).reshape(segments, n)
    after = np.roll(index, -1, 0)
    faces = np.stack([index[:, :-1], after[:, :-1], after[:, 1:], index[:, 1:]], -1)
    return place(mesh(vertices, faces.reshape(-1, 4).tolist(), material), at, turn)


def rod(
    start: Point,
    end: Point,
    radius: float,
    end_radius: float | None = None,
    material: Material | None = None,
    segments: int = 24,
) -> Object:
    """A straight stick between two points."""
    tip = radius if end_radius is None else end_radius
    axis = Vector(end) - Vector(start)
    length, edge = axis.length, 0.08
    profile = [(0, 0), (radius * 0.9, 0), (radius, radius * edge)]
    profile += [(tip, length - tip * edge), (tip * 0.9, length), (0, length)]
    thing = lathe(profile, material, segments=segments)
    thing.location = start
    thing.rotation_euler = axis.to_track_quat("Z", "Y").to_euler()
    return thing


def tube(
    points: Sequence[Point],
    radius: float,
    material: Material | None = None,
    taper: Sequence[float] | None = None,
) -> Object:
    """A smooth bent tube through points, such as a stem, a cup handle or a yarn."""
    curve = bpy.data.curves.new("tube", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = "3D", radius, 5
    curve.use_fill_caps = True
    spline = curve.splines.new("NURBS")
    spline.points.add(len(points) - 1)
    spline.use_endpoint_u, spline.order_u = True, min(4, len(points))
    for i, where in enumerate(points):
        spline.points[i].co = (*where, 1)
        spline.points[i].radius = taper[i] if taper else 1
    if material:
        curve.materials.append(material)
    return _link("tube", curve)


def sheet(
    at: Point, size: tuple[float, float], material: Material | None, turn: Point = (0, 0, 0)
) -> Object:
    """A flat rectangle, facing up before it is turned, with picture coordinates."""
    x, y = size[0] / 2, size[1] / 2
    thing = mesh([(-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0)], [(0, 1, 2, 3)], material, False)
    layer = thing.data.uv_layers.new()
    for i, corner in enumerate([(0, 0), (1, 0), (1, 1), (0, 1)]):
        layer.data[i].uv = corner
    return place(thing, at, turn)


def backdrop(
    pixels: np.ndarray, at: Point, size: tuple[float, float], strength: float = 1.0
) -> Object:
    """A painted picture standing at the back of the scene, facing the viewer."""
    thing = sheet(at, size, picture(pixels, strength), turn=(90, 0, 0))
    thing.visible_shadow = False
    return thing


def draped(
    heights: np.ndarray, size: tuple[float, float], material: Material, at: Point, turn: float = 0
) -> Object:
    """A sheet of paper or cloth on a grid of heights (rows along Y), with picture coordinates."""
    rows, columns = heights.shape
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    points = np.stack([(u - 0.5) * size[0], (v - 0.5) * size[1], heights], -1).reshape(-1, 3)
    index = np.arange(rows * columns).reshape(rows, columns)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1)
    thing = mesh(points, quads.reshape(-1, 4), material)
    corners = np.stack([u, v], -1).reshape(-1, 2)[quads.reshape(-1)]
    thing.data.uv_layers.new().data.foreach_set("uv", corners.astype(np.float32).ravel())
    return place(thing, at, (0, 0, turn))


def thicken(thing: Object, thickness: float) -> Object:
    """Give a thin sheet some body."""
    thing.modifiers.new("solid", "SOLIDIFY").thickness = thickness
    return thing


def ribbon(profile: Sequence[tuple[float, float]], width: float, material: Material) -> Object:
    """A band of a given width (along Y) following a profile [(x, z)...], such as a shaving."""
    n = len(profile)
    vertices = [(x, y, z) for y in (-width / 2, width / 2) for x, z in profile]
    faces = [(i, i + 1, n + i + 1, n + i) for i in range(n - 1)]
    return mesh(vertices, faces, material)


def scatter(
    shape: np.ndarray,
    faces: np.ndarray,
    positions: np.ndarray,
    sizes: np.ndarray,
    material: Material,
    rng: np.random.Generator,
    tilt: float = 0.0,
) -> Object:
    """Many small copies of one shape, turned at random, joined in a single mesh."""
    count = len(positions)
    spin = rng.uniform(0, 2 * math.pi, count)
    lean, toward = rng.normal(0, tilt, count) if tilt else np.zeros(count), spin * 7.3
    c, s = np.cos(spin), np.sin(spin)
    points = shape[None] * sizes[:, None, None]
    x = points[..., 0] * c[:, None] - points[..., 1] * s[:, None]
    y = points[..., 0] * s[:, None] + points[..., 1] * c[:, None]
    z = points[..., 2]
    if tilt:
        ax, ay = np.cos(toward)[:, None], np.sin(toward)[:, None]
        along = x * ax + y * ay
        cl, sl = np.cos(lean)[:, None], np.sin(lean)[:, None]
        moved = along * cl + z * sl
        z = -along * sl + z * cl
        x, y = x + (moved - along) * ax, y + (moved - along) * ay
    vertices = np.stack([x, y, z], -1) + positions[:, None, :]
    first = np.arange(count)[:, None, None] * len(shape)
    joined = (first + faces[None]).reshape(-1, faces.shape[1])
    return mesh(vertices.reshape(-1, 3), joined, material)


def move(things: Iterable[Object], at: Point, turn: float = 0, scale: float = 1) -> None:
    """Apply one placement (turn around the vertical) to several objects."""
    frame = Matrix.Translation(Vector(at)) @ Matrix.Rotation(math.radians(turn), 4, "Z")
    for thing in things:
        thing.matrix_world = frame @ Matrix.Scale(scale, 4) @ thing.matrix_basis
