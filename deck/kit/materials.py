"""Materials of the deck: clay, wood, metal, light, water and painted pictures."""

from __future__ import annotations

from collections.abc import Sequence

import bpy
import numpy as np

TERRACOTTA, OCHRE, PETROL, SAGE = "#b4512f", "#d0a04a", "#2f6274", "#9db0a0"
PLUM, CREAM = "#7a4a63", "#efe6d2"

Material = bpy.types.Material


def rgb(colour: str) -> tuple[float, float, float]:
    """A hexadecimal colour as the linear values the renderer works with."""
    values = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    return linear[0], linear[1], linear[2]


def shaded(colour: str, factor: float) -> str:
    """A darker (below 1) or lighter (above 1) version of a hexadecimal colour."""
    values = [min(255, round(int(colour[i : i + 2], 16) * factor)) for i in (1, 3, 5)]
    return "#" + "".join(f"{value:02x}" for value in values)


class _Builder:
    """A new material with its main shader and short ways to add and link nodes."""

    def __init__(self, name: str) -> None:
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.shader = self.tree.nodes["Principled BSDF"]

    def node(self, kind: str, **values: object) -> bpy.types.Node:
        """Add a node and set its inputs by name."""
        node = self.tree.nodes.new(f"ShaderNode{kind}")
        for key, value in values.items():
            node.inputs[key].default_value = value
        return node

    def link(self, source: bpy.types.NodeSocket, target: bpy.types.NodeSocket) -> None:
        """Join an output to an input."""
        self.tree.links.new(source, target)

    def ramp(self, low: tuple, high: tuple, start: float, end: float) -> bpy.types.Node:
        """A two-colour ramp."""
        node = self.node("ValToRGB")
        first, last = node.color_ramp.elements
        first.position, first.color = start, (*low, 1)
        last.position, last.color = end, (*high, 1)
        return node

    def bump(self, height: bpy.types.NodeSocket, strength: float, distance: float) -> None:
        """Make the surface uneven."""
        node = self.node("Bump", Strength=strength, Distance=distance)
        self.link(height, node.inputs["Height"])
        self.link(node.outputs[0], self.shader.inputs["Normal"])


def clay(
    colour: str,
    rough: float = 0.8,
    bump: float = 0.15,
    scale: float = 18,
    vary: float = 0.12,
    soft: float = 0.0,
) -> Material:
    """Matte hand-made surface: slightly uneven hue and relief; ``soft`` lets light in."""
    base = rgb(colour)
    b = _Builder("clay")
    coords = b.node("TexCoord")
    fine = b.node("TexNoise", Scale=scale, Detail=6)
    broad = b.node("TexNoise", Scale=scale / 6)
    for noise in (fine, broad):
        b.link(coords.outputs["Object"], noise.inputs["Vector"])
    low = tuple(v * (1 - vary) for v in base)
    high = tuple(min(1, v * (1 + vary)) for v in base)
    ramp = b.ramp(low, high, 0.35, 0.65)
    b.link(broad.outputs["Fac"], ramp.inputs[0])
    b.link(ramp.outputs[0], b.shader.inputs["Base Color"])
    b.bump(fine.outputs["Fac"], bump, 0.02)
    b.shader.inputs["Roughness"].default_value = rough
    if soft:
        b.shader.inputs["Subsurface Weight"].default_value = soft
        b.shader.inputs["Subsurface Scale"].default_value = 0.05
    return b.material


def cloth(colour: str) -> Material:
    """Felted wool."""
    return clay(colour, rough=0.95, bump=0.3, scale=50)


def skin(colour: str) -> Material:
    """Smooth clay, slightly translucent, for hands and faces."""
    return clay(colour, rough=0.62, bump=0.09, scale=26, vary=0.07, soft=0.1)


def wood(
    dark: str = "#6b452a",
    light: str = "#b98752",
    stretch: Sequence[float] = (0.8, 9, 9),
    rough: float = 0.55,
    bump: float = 0.18,
    scale: float = 2.0,
) -> Material:
    """Wood whose grain runs along the axis with the smallest ``stretch``; each object differs."""
    b = _Builder("wood")
    coords, info = b.node("TexCoord"), b.node("ObjectInfo")
    random = info.outputs["Random"]
    offset, far = b.node("CombineXYZ"), b.node("VectorMath")
    for i in range(3):
        b.link(random, offset.inputs[i])
    far.operation, far.inputs["Scale"].default_value = "SCALE", 37
    b.link(offset.outputs[0], far.inputs[0])
    shifted, mapping = b.node("VectorMath"), b.node("Mapping", Scale=stretch)
    b.link(coords.outputs["Object"], shifted.inputs[0])
    b.link(far.outputs[0], shifted.inputs[1])
    b.link(shifted.outputs[0], mapping.inputs[0])
    noise = b.node("TexNoise", Scale=scale, Detail=8, Distortion=0.6)
    b.link(mapping.outputs[0], noise.inputs["Vector"])
    ramp = b.ramp(rgb(dark), rgb(light), 0.36, 0.62)
    b.link(noise.outputs["Fac"], ramp.inputs[0])
    value = b.node("MapRange", **{"To Min": 0.75, "To Max": 1.15})
    tint = b.node("HueSaturation")
    b.link(random, value.inputs[0])
    b.link(value.outputs[0], tint.inputs["Value"])
    b.link(ramp.outputs[0], tint.inputs["Color"])
    b.link(tint.outputs[0], b.shader.inputs["Base Color"])
    b.bump(noise.outputs["Fac"], bump, 0.01)
    b.shader.inputs["Roughness"].default_value = rough
    return b.material


def metal(colour: str = "#b8b4aa", rough: float = 0.35) -> Material:
    """Worn metal."""
    b = _Builder("metal")
    b.shader.inputs["Base Color"].default_value = (*rgb(colour), 1)
    b.shader.inputs["Metallic"].default_value = 1
    noise = b.node("TexNoise", Scale=14, Detail=8)
    span = b.node("MapRange", **{"To Min": rough - 0.12, "To Max": rough + 0.12})
    b.link(noise.outputs["Fac"], span.inputs[0])
    b.link(span.outputs[0], b.shader.inputs["Roughness"])
    return b.material


def water(
    colour: str = "#1f4a58", ripple: float = 0.25, scale: float = 1.6, rough: float = 0.1
) -> Material:
    """A water surface that mirrors the sky."""
    b = _Builder("water")
    b.shader.inputs["Base Color"].default_value = (*rgb(colour), 1)
    b.shader.inputs["Roughness"].default_value = rough
    b.shader.inputs["IOR"].default_value = 1.33
    coords = b.node("TexCoord")
    noise = b.node("TexNoise", Scale=scale, Detail=7)
    b.link(coords.outputs["Object"], noise.inputs["Vector"])
    b.bump(noise.outputs["Fac"], ripple, 0.3)
    return b.material


def painted_ground(rough: float = 0.95) -> Material:
    """A surface that shows the colours stored at its vertices."""
    b = _Builder("ground")
    colours = b.node("VertexColor")
    colours.layer_name = "colour"
    b.link(colours.outputs[0], b.shader.inputs["Base Color"])
    b.shader.inputs["Roughness"].default_value = rough
    b.shader.inputs["Specular IOR Level"].default_value = 0.1
    return b.material


def glow(colour: str, strength: float = 5) -> Material:
    """A surface that shines."""
    b = _Builder("glow")
    b.shader.inputs["Base Color"].default_value = (0, 0, 0, 1)
    b.shader.inputs["Emission Color"].default_value = (*rgb(colour), 1)
    b.shader.inputs["Emission Strength"].default_value = strength
    return b.material


def picture(pixels: np.ndarray, strength: float = 1.0, lit: bool = False) -> Material:
    """A painted picture, shining by itself, or lit by the scene like a printed sheet."""
    height, width = pixels.shape[:2]
    image = bpy.data.images.new("painting", width, height)
    rgba = np.ones((height, width, 4), np.float32)
    rgba[..., :3] = pixels[::-1]
    image.pixels.foreach_set(rgba.ravel())
    image.update()
    b = _Builder("picture")
    texture, coords = b.node("TexImage"), b.node("TexCoord")
    texture.image = image
    b.link(coords.outputs["UV"], texture.inputs[0])
    if lit:
        b.link(texture.outputs[0], b.shader.inputs["Base Color"])
        b.shader.inputs["Roughness"].default_value = 0.85
    else:
        b.shader.inputs["Base Color"].default_value = (0, 0, 0, 1)
        b.shader.inputs["Specular IOR Level"].default_value = 0
        b.link(texture.outputs[0], b.shader.inputs["Emission Color"])
        b.shader.inputs["Emission Strength"].default_value = strength
    return b.material


def haze(density: np.ndarray, colour: str = "#fff6e6", strength: float = 1.0) -> Material:
    """Steam or smoke on a sheet: ``density`` in 0..1 says where it hides what is behind."""
    material = picture(np.repeat(density[..., None] ** 0.45, 3, 2))
    tree = material.node_tree
    texture = next(node for node in tree.nodes if node.type == "TEX_IMAGE")
    clear, light = (tree.nodes.new(f"ShaderNode{kind}") for kind in ("BsdfTransparent", "Emission"))
    light.inputs[0].default_value = (*rgb(colour), 1)
    light.inputs[1].default_value = strength
    blend = tree.nodes.new("ShaderNodeMixShader")
    tree.links.new(texture.outputs[0], blend.inputs[0])
    tree.links.new(clear.outputs[0], blend.inputs[1])
    tree.links.new(light.outputs[0], blend.inputs[2])
    tree.links.new(blend.outputs[0], tree.nodes["Material Output"].inputs[0])
    return material
