"""37 Le phare: a lighthouse on its rock, in a rough sea at nightfall.

Way out: its light, the clear band on the horizon, a lit house.  Unresolved: a small boat with a
lantern, coming or going.
"""

import math

import bpy
import numpy as np
from kit.materials import clay, glow, rgb, water, wood
from kit.nature import rocks, sea
from kit.paintings import sky
from kit.sculpt import sculpt
from kit.shapes import backdrop, box, group, lathe, mesh, place
from kit.stage import Stage, point, spot, sun
from mathutils import Vector

X, Y, TOP = 3.2, 9.2, 9.1
BLOOM = 0.5


def beam(angle: float, length: float, radius: float, strength: float) -> None:
    """A cone of faint light fading along its length."""
    material = bpy.data.materials.new("beam")
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    kinds = ("Emission", "BsdfTransparent", "AddShader", "OutputMaterial", "TexCoord",
             "SeparateXYZ", "MapRange", "LayerWeight")  # fmt: skip
    light, clear, add, output, coords, split, fade, facing = (
        tree.nodes.new(f"ShaderNode{kind}") for kind in kinds
    )
    fade.inputs["From Max"].default_value = length
    fade.inputs["To Min"].default_value, fade.inputs["To Max"].default_value = strength, 0
    inner, product = tree.nodes.new("ShaderNodeMath"), tree.nodes.new("ShaderNodeMath")
    inner.operation, inner.inputs[0].default_value = "SUBTRACT", 1
    product.operation = "MULTIPLY"
    light.inputs[0].default_value = (*rgb("#ffe2a6"), 1)
    for source, sink in (
        (coords.outputs["Object"], split.inputs[0]), (split.outputs[2], fade.inputs[0]),
        (facing.outputs["Facing"], inner.inputs[1]), (fade.outputs[0], product.inputs[0]),
        (inner.outputs[0], product.inputs[1]), (product.outputs[0], light.inputs[1]),
        (light.outputs[0], add.inputs[0]), (clear.outputs[0], add.inputs[1]),
        (add.outputs[0], output.inputs[0]),
    ):  # fmt: skip
        tree.links.new(source, sink)
    cone = lathe([(0.28, 0), (radius, length)], material, (X, Y, TOP + 0.6), segments=64)
    way = Vector((math.cos(angle), math.sin(angle), 0.02))
    cone.rotation_euler = way.to_track_quat("Z", "Y").to_euler()
    cone.visible_shadow = cone.visible_diffuse = False


def hull(p: np.ndarray) -> np.ndarray:
    """A small open boat."""
    x, y, z = p[..., 0], p[..., 1], p[..., 2]
    out = (np.sqrt(x**2 + (y / 0.36) ** 2 + ((z - 0.25) / 0.36) ** 2) - 1) * 0.3
    inside = np.sqrt((x / 0.92) ** 2 + (y / 0.30) ** 2 + ((z - 0.30) / 0.32) ** 2) - 1
    return np.maximum(np.maximum(out, -inside * 0.27), z - 0.27 - 0.12 * x**2)


def build(stage: Stage) -> None:
    """Build the scene."""
    sea(water("#1d5566", 0.28, 1.6, 0.16), (-44, -20, 0), 44, 1.9)
    rocks((3.0, 9, 0), (5.4, 4.0, 2.3), 0.09, clay("#6a6a6c", bump=0.6, scale=4, vary=0.25))
    white, red = clay("#e6dccb", bump=0.12, scale=3), clay("#b8472f", bump=0.12, scale=3)
    dark = clay("#2d343a", rough=0.5)
    for k in range(6):
        low, high = 1.6 + k * 1.25, 2.85 + k * 1.25
        sides = [(0.98 - 0.052 * low, low), (0.98 - 0.052 * high, high)]
        lathe(sides, (white, red)[k % 2], (X, Y, 0))
    gallery = [(0, TOP - 0.02), (0.95, TOP - 0.02), (1.0, TOP + 0.06), (1.0, TOP + 0.3)]
    lathe([*gallery, (0.94, TOP + 0.3), (0.94, TOP + 0.14), (0, TOP + 0.14)], dark, (X, Y, 0))
    lens = [
        (0, TOP + 0.2),
        (0.40, TOP + 0.25),
        (0.48, TOP + 0.6),
        (0.40, TOP + 1.0),
        (0, TOP + 1.05),
    ]
    lathe(lens, glow("#ffdf9a", 22), (X, Y, 0))
    roof = [(0.62, TOP + 1.02), (0.6, TOP + 1.12), (0.35, TOP + 1.5), (0.08, TOP + 1.66)]
    lathe([*roof, (0.05, TOP + 1.9), (0, TOP + 1.92)], red, (X, Y, 0))
    for dx, dy, z in ((-0.32, -0.86, 4.2), (-0.26, -0.79, 6.6)):
        box((X + dx, Y + dy, z), (0.2, 0.1, 0.36), glow("#ffc978", 6), 0.02)
    hx, hy = X - 2.15, Y - 0.6
    box((hx, hy, 2.0), (1.7, 1.4, 1.3), white, 0.03)
    slopes = [
        (-1, -0.85, 0),
        (1, -0.85, 0),
        (1, 0.85, 0),
        (-1, 0.85, 0),
        (-1, 0, 0.75),
        (1, 0, 0.75),
    ]
    faces = [(0, 1, 5, 4), (2, 3, 4, 5), (1, 2, 5), (3, 0, 4), (0, 3, 2, 1)]
    place(mesh(slopes, faces, red, smooth=False), (hx, hy, 2.6))
    for dx in (-0.45, 0.45):
        box((hx + dx, hy - 0.71, 2.1), (0.28, 0.03, 0.36), glow("#ffb95e", 6), 0.01)
    beam(math.radians(197), 26, 2.1, 0.25)
    beam(math.radians(17), 22, 1.9, 0.2)
    point((X, Y, TOP + 0.6), 900, "#ffd9a0", 0.3)
    spot((X, Y, TOP + 0.6), (X - 20, Y - 7.5, 0), 11000, "#ffd9a0", 26, 0.3)
    shell = sculpt(hull, (-1.1, -0.5, -0.2), (1.1, 0.5, 0.6), 0.02, wood("#7a4c30", "#a9754a"))
    mast = lathe([(0, 0), (0.016, 0), (0.016, 0.75), (0, 0.75)], dark)
    lamp = lathe([(0, 0.7), (0.07, 0.72), (0.08, 0.8), (0.05, 0.88), (0, 0.9)], glow("#ffc46b", 22))
    group([shell, mast, lamp], (-4.2, 1.2, -0.12), (5, -7, 24), 1.3)
    point((-4.3, 0.9, 1.1), 26, "#ffb866", 0.08)
    sun((0.6, 0.55, -0.5), 2.2, "#a9c4ff", 3)
    lower = ((0, "#16232c"), (0.5, "#5f7f98"), (0.62, "#4a708f"), (1, "#274a70"))
    stage.ambient_gradient(lower, 1.25)
    stops = ((0, "#1d3a66"), (0.5, "#3f6f97"), (0.82, "#c99a8a"), (1, "#f2c08e"))
    view = sky(1600, 1200, stops, 0.80, None, "#7f94ae", 0.6, -0.4, 2.2, seed=21)
    backdrop(view, (0, 95, 36), (150, 112), 0.75)
    stage.expose(0.55)
    stage.camera((-1.8, -13.5, 2.5), (-0.35, 6, 4.25), 33)
