"""Rooms, furniture and small things used by several cards."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .materials import CREAM, OCHRE, Material, clay, cloth, glow, haze, metal, shaded, wood
from .nature import leaf
from .paintings import plume
from .sculpt import blend, block, ripples, sculpt
from .shapes import Object, box, group, lathe, mesh, rod, sheet, tube

BOOK_COLOURS = ("#a4472e", "#2f5566", "#c79a4b", "#5d6f46", "#7a5a6b", "#d8c8a8")


def planks(
    count: int, width: float, length: float, material: Material, centre: Sequence[float] = (0, 0, 0)
) -> None:
    """Boards side by side along X, each running along Y, their tops at the centre's height."""
    x0 = centre[0] - width * (count - 1) / 2
    for i in range(count):
        size = (width * 0.985, length, 0.04)
        box((x0 + i * width, centre[1], centre[2] - 0.02), size, material, 0.004)


def floor(material: Material | None = None, centre: Sequence[float] = (0, 1)) -> None:
    """A wooden floor on a dark base."""
    boards = material or wood("#6d4a30", "#a8784c", stretch=(9, 0.7, 9), rough=0.55)
    planks(34, 0.3, 10, boards, (*centre, 0))
    box((*centre, -0.12), (24, 14, 0.1), clay("#1d130c"), 0)


def wall_with_opening(
    y: float, opening: Sequence[float], material: Material, half: float = 5, height: float = 3.4
) -> Object:
    """A wall facing the viewer with one opening (left, right, bottom, top), in one piece."""
    left, right, bottom, top = opening
    outer = ((-half, 0), (half, 0), (half, height), (-half, height))
    inner = ((left, bottom), (right, bottom), (right, top), (left, top))
    front = [(x, y - 0.08, z) for x, z in (*outer, *inner)]
    corners = front + [(x, y + 0.08, z) for x, z in inner]
    faces = []
    for i in range(4):
        j = (i + 1) % 4
        faces += [(i, j, 4 + j, 4 + i), (4 + i, 4 + j, 8 + j, 8 + i)]
    return mesh(corners, faces, material, smooth=False)


def window_frame(y: float, opening: Sequence[float], material: Material) -> None:
    """A plain frame without any bar, with its sill."""
    left, right, bottom, top = opening
    for x in (left, right):
        box((x, y - 0.06, (bottom + top) / 2), (0.07, 0.1, top - bottom - 0.072), material, 0.01)
    box(((left + right) / 2, y - 0.06, top), (right - left + 0.07, 0.1, 0.07), material, 0.01)
    box(((left + right) / 2, y - 0.1, bottom), (right - left + 0.2, 0.2, 0.05), material, 0.012)


def curtain(
    x: float, y: float, bottom: float, top: float, width: float, material: Material
) -> Object:
    """A hanging curtain with soft folds."""
    u = np.linspace(0, 1, 60)
    v = np.linspace(0, 1, 12)
    vertices = []
    for s in v:
        pinch = 1 - 0.18 * math.sin(s * math.pi) ** 2
        for t in u:
            fold = 0.045 * math.sin(t * 34) * (0.5 + 0.5 * s) + 0.02 * math.sin(t * 13 + s * 3)
            vertices.append((x + (t - 0.5) * width * pinch, y + fold, top + (bottom - top) * s))
    index = np.arange(60 * 12).reshape(12, 60)
    quads = np.stack([index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], -1)
    return mesh(vertices, quads.reshape(-1, 4), material)


def mug(at: Sequence[float], colour: str = "#d9d0bd", scale: float = 1, turn: float = 0) -> Object:
    """A cup with its handle."""
    body = clay(colour, rough=0.35, bump=0.03, vary=0.05)
    profile = [(0, 0), (0.034, 0), (0.04, 0.006), (0.042, 0.085), (0.039, 0.088)]
    profile += [(0.036, 0.083), (0.035, 0.012), (0, 0.01)]
    ear = [(-0.040, 0, 0.072), (-0.070, 0, 0.076), (-0.074, 0, 0.045), (-0.064, 0, 0.022)]
    handle = tube([*ear, (-0.038, 0, 0.022)], 0.0065, body)
    drink = lathe([(0, 0.072), (0.0365, 0.072)], clay("#3a2416", rough=0.2, bump=0))
    return group([lathe(profile, body), handle, drink], at, (0, 0, turn), scale)


def book(at: Sequence[float], size: Sequence[float], colour: str, turn: float = 0) -> Object:
    """A closed book lying flat; ``size`` is (width, depth, thickness)."""
    w, d, t = size
    cover = clay(colour, rough=0.8, bump=0.1)
    parts = [box((0, 0, t * s), (w, d, t * 0.1), cover, 0.002) for s in (0.05, 0.95)]
    parts.append(box((-w / 2 + t * 0.06, 0, t / 2), (t * 0.12, d, t), cover, 0.002))
    pages = clay(CREAM, rough=0.9, bump=0.2, scale=60)
    parts.append(box((0, 0, t / 2), (w * 0.96, d * 0.95, t * 0.82), pages, 0))
    return group(parts, at, (0, 0, turn))


def book_row(
    x0: float, x1: float, y: float, z: float, rng: np.random.Generator, size: float = 1
) -> None:
    """Books standing on a shelf."""
    x = x0
    while x < x1:
        width, height = rng.uniform(0.035, 0.07) * size, rng.uniform(0.2, 0.3) * size
        cover = clay(str(rng.choice(BOOK_COLOURS)), rough=0.8)
        lean = float(rng.choice([0, 0, 0, 4]))
        where = (x + width / 2, y, z + height / 2)
        box(where, (width * 0.94, 0.17 * size, height), cover, 0.004, (0, lean, 0))
        x += width


def pot_plant(
    at: Sequence[float],
    rng: np.random.Generator,
    scale: float = 1,
    pot: str = "#b4572f",
    green: str = "#5f8a3f",
    count: int = 16,
) -> None:
    """A leafy plant in a pot, about 0.5 high at scale 1."""
    profile = [(0, 0), (0.075, 0), (0.10, 0.14), (0.108, 0.145), (0.108, 0.165), (0.096, 0.165)]
    profile += [(0.09, 0.13), (0, 0.13)]
    pot_body = lathe(profile, clay(pot, rough=0.7, bump=0.1))
    earth = lathe([(0, 0.14), (0.094, 0.14)], clay("#33241a", rough=1, bump=0.6, scale=60))
    parts = [pot_body, earth]
    foliage = clay(green, rough=0.45, bump=0.06, vary=0.2, soft=0.1)
    for k in range(count):
        turn, rise = k * 2.4 + rng.normal(0, 0.2), rng.uniform(0.7, 1.35)
        base = (0.02 * math.cos(turn), 0.02 * math.sin(turn), 0.14)
        size = rng.uniform(0.22, 0.36)
        parts.append(leaf(base, size, size * 0.17, turn, rise, rng.uniform(0.7, 1.4), foliage))
    group(parts, at, (0, 0, 0), scale)


def chair(at: Sequence[float], material: Material, turn: float = 0, scale: float = 1) -> Object:
    """A wooden chair facing +Y, with a solid back rest."""
    parts = [box((0, 0, 0.45), (0.42, 0.42, 0.035), material, 0.012)]
    for x in (-0.18, 0.18):
        parts.append(rod((x * 1.05, 0.2, 0), (x, 0.18, 0.44), 0.017, 0.02, material))
        parts.append(rod((x * 1.05, -0.23, 0), (x, -0.19, 0.44), 0.017, 0.02, material))
        parts.append(rod((x, -0.19, 0.44), (x, -0.27, 0.92), 0.02, 0.016, material))
    parts.append(box((0, -0.258, 0.80), (0.40, 0.025, 0.20), material, 0.012, (9, 0, 0)))
    return group(parts, at, (0, 0, turn), scale)


def desk_lamp(at: Sequence[float], colour: str, turn: float = 0, strength: float = 12) -> Object:
    """A jointed lamp; its shade points to +X."""
    paint, brass = clay(colour, rough=0.4, bump=0.03), metal("#c9a45c", 0.3)
    foot = lathe(
        [(0, 0), (0.085, 0), (0.09, 0.008), (0.08, 0.02), (0.015, 0.028), (0, 0.03)], paint
    )
    parts = [foot, rod((0, 0, 0.02), (-0.08, 0, 0.28), 0.009, None, brass)]
    parts.append(rod((-0.08, 0, 0.28), (0.14, 0, 0.44), 0.008, None, brass))
    shade = [(0.02, 0.06), (0.03, 0.05), (0.085, -0.06), (0.082, -0.062), (0.026, 0.045)]
    parts.append(lathe(shade, paint, (0.17, 0, 0.43), (0, -25, 0)))
    bulb = [(0, -0.045), (0.025, -0.035), (0.03, -0.01), (0.015, 0.02), (0, 0.025)]
    parts.append(lathe(bulb, glow("#ffdca0", strength), (0.17, 0, 0.43), (0, -25, 0)))
    return group(parts, at, (0, 0, turn))


def apple(at: Sequence[float], radius: float, material: Material, turn: float = 0) -> Object:
    """An apple with its stalk."""
    t = np.linspace(0, math.pi, 22)
    dip = 0.28 * np.exp(-((t / 0.5) ** 2)) + 0.16 * np.exp(-(((math.pi - t) / 0.4) ** 2))
    r = radius * np.sin(t) * (1.05 + 0.07 * np.cos(t))
    z = radius * (np.cos(t) - np.sign(np.cos(t)) * dip + 0.9)
    body = lathe(list(zip(r[::-1], z[::-1], strict=True)), material, segments=28)
    stalk_top = (radius * 0.1, 0, radius * 2.05)
    stalk = rod((0, 0, radius * 1.6), stalk_top, radius * 0.05, None, clay("#4a3020"), 8)
    return group([body, stalk], at, (8, 6, turn))


def lantern(at: Sequence[float], radius: float, colour: str = OCHRE, strength: float = 3) -> Object:
    """A round paper lantern with soft ribs."""
    t = np.linspace(0.12, math.pi - 0.12, 40)
    ribs = 1 + 0.015 * np.cos(t * 34)
    profile = list(zip(radius * np.sin(t) * ribs, -radius * 0.9 * np.cos(t), strict=True))
    cap = clay("#3a2a20")
    ends = [(0, -0.03), (0.2, -0.03), (0.2, 0.03), (0, 0.03)]
    ends = [(r * radius, z * radius) for r, z in ends]
    parts = [lathe(profile, glow(colour, strength))]
    parts += [lathe(ends, cap, (0, 0, s * radius * 0.9)) for s in (1, -1)]
    return group(parts, at)


def steam(at: Sequence[float], size: tuple[float, float], seed: int = 1) -> Object:
    """A wisp of steam rising from ``at``, facing the viewer."""
    middle = (at[0], at[1], at[2] + size[1] / 2)
    wisp = sheet(middle, size, haze(0.42 * plume(seed=seed)), turn=(90, 0, 0))
    wisp.visible_shadow = False
    return wisp


def _sack(p: np.ndarray) -> np.ndarray:
    """The body of a pack, with pockets and soft bulges."""
    body = block(p, (0, 0, 0.42), (0.24, 0.17, 0.42), 0.14)
    body = blend(body, block(p, (0, -0.17, 0.27), (0.16, 0.07, 0.17), 0.06), soft=0.015)
    for s in (-1, 1):
        body = blend(body, block(p, (s * 0.26, 0, 0.28), (0.06, 0.11, 0.19), 0.055), soft=0.015)
    return body + ripples(p, 16, 0.008)


def _lid(p: np.ndarray) -> np.ndarray:
    """The flap over the top of a pack."""
    return block(p, (0, -0.02, 0.83), (0.265, 0.20, 0.085), 0.08) + ripples(p, 14, 0.006, 2)


def backpack(
    at: Sequence[float],
    turn: Sequence[float],
    scale: float,
    colour: str = "#a8482c",
    roll: str = OCHRE,
) -> Object:
    """A walker's pack about one unit high, pockets towards -Y, with a rolled mat on top."""
    strap, brass = clay("#4a3222", rough=0.6, bump=0.1), metal("#c9a45c", 0.3)
    parts = [
        sculpt(_sack, (-0.4, -0.35, -0.05), (0.4, 0.35, 0.95), 0.012, cloth(colour)),
        sculpt(_lid, (-0.35, -0.3, 0.7), (0.35, 0.3, 1.0), 0.012, cloth(shaded(colour, 0.75))),
        rod((-0.36, -0.02, 1.0), (0.36, -0.02, 1.0), 0.105, None, cloth(roll), 40),
    ]
    for s in (-0.11, 0.11):
        parts.append(rod((s, -0.235, 0.80), (s, -0.245, 0.46), 0.017, None, strap, 8))
        parts.append(rod((s - 0.03, -0.26, 0.50), (s + 0.03, -0.26, 0.50), 0.018, None, brass, 12))
    for s in (-0.2, 0.2):
        parts.append(rod((s - 0.02, -0.02, 1.0), (s + 0.02, -0.02, 1.0), 0.112, None, strap, 40))
    return group(parts, at, turn, scale)
