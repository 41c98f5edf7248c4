"""Clay people with adult proportions and neutral faces, posed by their joints.

A pose gives each joint's place in metres, figure facing +Y, feet at height 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from .hair import COUNTS, beard, cap, locks
from .hands import GRIP, RELAXED, aimed, hand
from .materials import Material, clay, cloth, shaded, skin
from .sculpt import Field, Object, blend, capsule, ellipsoid, sculpt
from .shapes import move

UP = np.array([0.0, 0.0, 1.0])
SIDES = ("L", "R")
FAIR, TAN, BROWN, DARK = "#d9a987", "#b98763", "#8a5638", "#5f3b28"
BLACK_HAIR, BROWN_HAIR, RED_HAIR = "#1f1713", "#4a2e1e", "#8a4626"

Pose = dict[str, np.ndarray]
_STANDING = {
    "pelvis": (0, 0, 0.92),
    "chest": (0, 0, 1.32),
    "neck": (0, 0.01, 1.50),
    "head": (0, 0.02, 1.66),
    "shL": (-0.20, 0, 1.42),
    "elL": (-0.27, -0.02, 1.16),
    "haL": (-0.26, 0.06, 0.92),
    "shR": (0.20, 0, 1.42),
    "elR": (0.27, -0.02, 1.16),
    "haR": (0.26, 0.06, 0.92),
    "hipL": (-0.085, 0, 0.88),
    "knL": (-0.11, 0.03, 0.50),
    "ftL": (-0.12, 0, 0.06),
    "hipR": (0.085, 0, 0.88),
    "knR": (0.11, 0.03, 0.50),
    "ftR": (0.12, 0, 0.06),
}
_SEATED = {
    "pelvis": (0, 0, 0.55),
    "chest": (0, 0.05, 0.95),
    "neck": (0, 0.07, 1.12),
    "head": (0, 0.10, 1.28),
    "shL": (-0.19, 0.05, 1.05),
    "elL": (-0.27, 0.18, 0.82),
    "haL": (-0.14, 0.40, 0.66),
    "shR": (0.19, 0.05, 1.05),
    "elR": (0.27, 0.18, 0.82),
    "haR": (0.14, 0.40, 0.66),
    "hipL": (-0.10, 0, 0.54),
    "knL": (-0.13, 0.42, 0.52),
    "ftL": (-0.13, 0.44, 0.06),
    "hipR": (0.10, 0, 0.54),
    "knR": (0.13, 0.42, 0.52),
    "ftR": (0.13, 0.40, 0.06),
}


def _pose(base: dict, changes: dict) -> Pose:
    """A pose from a base one and the joints that differ."""
    return {name: np.array(at, float) for name, at in {**base, **changes}.items()}


def standing(**joints: tuple) -> Pose:
    """Upright, arms down, with the given joints moved."""
    return _pose(_STANDING, joints)


def seated(**joints: tuple) -> Pose:
    """Sitting on a seat 0.46 m high, hands on the lap, with the given joints moved."""
    return _pose(_SEATED, joints)


def walking() -> Pose:
    """In mid-stride."""
    return standing(
        chest=(0, 0.05, 1.31), neck=(0, 0.06, 1.50), head=(0, 0.09, 1.66),
        ftL=(-0.10, 0.28, 0.06), knL=(-0.11, 0.20, 0.50),
        ftR=(0.10, -0.26, 0.10), knR=(0.11, -0.02, 0.48),
        elL=(-0.30, -0.08, 1.17), haL=(-0.27, 0.02, 0.95),
        elR=(0.30, 0.10, 1.17), haR=(0.25, 0.27, 1.02),
    )  # fmt: skip


@dataclass
class Look:
    """Colours, hair and build of a person."""

    top: str
    bottom: str
    skin: str
    hair: str = BROWN_HAIR
    style: str = "short"
    beard: bool = False
    shoes: str = "#2a211d"
    bulk: float = 1.0
    skirt: bool = False
    face: tuple[float, float, float] = (0, 1, 0)
    grip: str = ""
    palms: dict[str, tuple] = field(default_factory=dict)


def _unit(v: np.ndarray) -> np.ndarray:
    return v / np.linalg.norm(v)


def _box(points: list[np.ndarray], margin: float) -> tuple[np.ndarray, np.ndarray]:
    """The box around some points."""
    cloud = np.array(points)
    return cloud.min(0) - margin, cloud.max(0) + margin


def _shoulder(pose: Pose, side: str) -> np.ndarray:
    """A shoulder drawn in and down from its joint, for a sloping line from the neck."""
    middle = (pose["shL"] + pose["shR"]) / 2
    down = _unit(pose["chest"] - pose["neck"]) * 0.022
    return middle + 0.86 * (pose["sh" + side] - middle) + down


def _torso(p: np.ndarray, pose: Pose, bulk: float) -> Field:
    """A jumper: trunk, hem, collar and sleeves with cuffs."""
    up = _unit(pose["chest"] - pose["pelvis"])
    body = capsule(p, pose["pelvis"] - up * 0.10, pose["chest"], 0.158 * bulk, 0.150 * bulk)
    hips = capsule(p, pose["hipL"], pose["hipR"], 0.116 * bulk)
    waist = capsule(p, pose["hipL"] + up * 0.08, pose["hipR"] + up * 0.08, 0.085)
    body = blend(body, hips, waist, soft=0.06)
    left, right = (_shoulder(pose, side) for side in SIDES)
    body = blend(body, capsule(p, left, right, 0.062), soft=0.09)
    body = blend(body, capsule(p, pose["chest"], pose["neck"], 0.105, 0.058), soft=0.06)
    height = (p - pose["pelvis"]) @ up
    body = np.maximum(body, -height - 0.085)
    hem = capsule(p, pose["hipL"], pose["hipR"], 0.121 * bulk)
    body = blend(body, np.maximum(hem, np.abs(height + 0.063) - 0.022), soft=0.01)
    neck = _unit(pose["neck"] - pose["chest"])
    collar = capsule(p, pose["neck"] - neck * 0.02, pose["neck"] + neck * 0.012, 0.072, 0.066)
    body = blend(body, collar, soft=0.012)
    for side, joint in zip(SIDES, (left, right), strict=True):
        elbow, wrist = pose["el" + side], pose["ha" + side]
        arm = wrist - elbow
        upper = capsule(p, joint, elbow, 0.068 * bulk, 0.057)
        lower = capsule(p, elbow, elbow + arm * 0.80, 0.060, 0.046)
        cuff = capsule(p, elbow + arm * 0.78, elbow + arm * 0.83, 0.052)
        body = blend(body, upper, soft=0.035)
        body = blend(body, lower, cuff, soft=0.02)
    return body


def _legs(p: np.ndarray, pose: Pose, bulk: float, skirt: bool) -> Field:
    """Trousers or a skirt."""
    seat = pose["pelvis"] - 0.05 * UP
    body = capsule(p, pose["hipL"], pose["hipR"], 0.098 * bulk)
    body = blend(body, capsule(p, seat, seat + 0.04 * UP, 0.132 * bulk), soft=0.04)
    for side in SIDES:
        knee = pose["kn" + side]
        body = blend(body, capsule(p, pose["hip" + side], knee, 0.100 * bulk, 0.078), soft=0.04)
        body = blend(body, capsule(p, knee, pose["ft" + side] + 0.06 * UP, 0.078, 0.066), soft=0.03)
    if skirt:
        knees = (pose["knL"] + pose["knR"]) / 2
        body = blend(body, capsule(p, pose["pelvis"], knees, 0.15, 0.24), soft=0.06)
    return body


def _shoes(p: np.ndarray, pose: Pose) -> Field:
    """A pair of shoes, flat under the sole."""
    pair = []
    for side in SIDES:
        foot = pose["ft" + side]
        heel, toe = foot + np.array((0, -0.03, 0)), foot + np.array((0, 0.13, -0.018))
        shoe = capsule(p, heel, toe, 0.060, 0.046)
        pair.append(np.maximum(shoe, foot[2] - 0.055 - p[..., 2]))
    return np.minimum(*pair)


def _head(p: np.ndarray, pose: Pose, face: np.ndarray) -> Field:
    """A head with a nose and ears, on its neck."""
    head, side = pose["head"], np.cross(face, UP)
    skull = blend(
        ellipsoid(p, head, (0.110, 0.122, 0.140)),
        ellipsoid(p, head + face * 0.035 - 0.075 * UP, (0.072, 0.072, 0.070)),
        soft=0.04,
    )
    skull = blend(skull, capsule(p, pose["neck"], head - 0.06 * UP, 0.055), soft=0.03)
    nose = ellipsoid(p, head + face * 0.122 - 0.018 * UP, (0.020, 0.022, 0.028))
    ears = [
        ellipsoid(p, head + side * s * 0.110 - 0.01 * UP, (0.022, 0.024, 0.036)) for s in (1, -1)
    ]
    return blend(skull, nose, *ears, soft=0.016)


def _features(head: np.ndarray, face: np.ndarray, look: Look, tufts: Material) -> list[Object]:
    """Eyes, eyebrows and a closed mouth: enough for a face that says nothing."""
    side = np.cross(face, UP)

    def on(across: float, front: float, height: float) -> np.ndarray:
        return head + side * across + face * front + UP * height

    dark, lips = clay("#1a1412", rough=0.25, bump=0), clay(shaded(look.skin, 0.62), bump=0.05)
    lines = [([on(s * 0.042, 0.115, 0.018)] * 2, 0.0115, dark) for s in (1, -1)]
    brow = ((0.026, 0.110, 0.053), (0.044, 0.104, 0.053), (0.062, 0.091, 0.046))
    for s in (1, -1):
        lines.append(([on(s * x, y, z) for x, y, z in brow], 0.0055, tufts))
    lines.append(([on(x, 0.106 - abs(x) * 0.2, -0.066) for x in (-0.021, 0, 0.021)], 0.0045, lips))
    parts = []
    for points, radius, material in lines:

        def line(p: np.ndarray, points: list = points, radius: float = radius) -> Field:
            return blend(*(capsule(p, *ends, radius) for ends in pairwise(points)), soft=0.004)

        parts.append(sculpt(line, *_box(points, radius * 1.6), radius * 0.4, material))
    return parts


def _person_hands(pose: Pose, look: Look, grain: float) -> list[Object]:
    """Hands in the direction of the forearms."""
    flesh, parts = skin(look.skin), []
    for side in SIDES:
        elbow, wrist = pose["el" + side], pose["ha" + side]
        way = _unit(wrist - elbow)
        inward = np.array([1.0 if side == "L" else -1.0, 0, 0])
        palm = look.palms.get(side, inward if way[2] < -0.6 else -UP)
        curl = GRIP if side in look.grip else RELAXED
        thumb = (0.2, 1.2) if side in look.grip else (0.25, 0.5)
        frame = aimed(wrist - way * 0.045, way, palm, 0.088)
        parts += hand(flesh, None, frame, side == "L", curl, thumb, grain=grain)
    return parts


def person(
    pose: Pose,
    look: Look,
    at: tuple[float, float, float] = (0, 0, 0),
    turn: float = 0,
    scale: float = 1.0,
    grain: float = 0.012,
) -> list[Object]:
    """Sculpt a person; ``turn`` is the angle around the vertical, in degrees."""
    face = _unit(np.array(look.face, float))
    trunk = [pose[k] for k in pose if k[:2] not in ("kn", "ft", "he")]
    limbs = [pose[k] for k in pose if k[:2] in ("pe", "hi", "kn", "ft")]
    head = [pose["head"], pose["neck"], pose["head"] - 0.1 * UP]
    fine = grain * 0.65
    parts = [
        sculpt(lambda p: _torso(p, pose, look.bulk), *_box(trunk, 0.2), grain, cloth(look.top)),
        sculpt(
            lambda p: _legs(p, pose, look.bulk, look.skirt),
            *_box(limbs, 0.27), grain, cloth(look.bottom),
        ),
        sculpt(
            lambda p: _shoes(p, pose),
            *_box([pose["ftL"], pose["ftR"]], 0.2), fine, clay(look.shoes, rough=0.5, bump=0.05),
        ),
        sculpt(lambda p: _head(p, pose, face), *_box(head, 0.18), fine, skin(look.skin)),
    ]  # fmt: skip
    tufts = clay(look.hair, rough=0.75, bump=0.35, scale=60)
    room = _box([pose["head"]], 0.21)
    if look.style != "bald":
        parts.append(sculpt(lambda p: cap(p, pose["head"], face, look.style), *room, fine, tufts))
    if look.style in COUNTS:
        parts.append(locks(pose["head"], face, look.style, tufts))
    if look.beard:
        parts.append(sculpt(lambda p: beard(p, pose["head"], face), *room, fine, tufts))
    parts += _features(pose["head"], face, look, tufts)
    parts += _person_hands(pose, look, grain * 2.8)
    move(parts, at, turn, scale)
    return parts
