"""The stage of a card: scene settings, camera, lights, sky and mist."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import bpy
import numpy as np
from mathutils import Vector

from .materials import rgb

Point = Sequence[float]
SIZE = (1200, 900)
DRAFT_SIZE = (400, 300)


class Stage:
    """An empty scene ready to be filled by a card, then rendered.

    ``rng`` is seeded, so that a card always gives the same picture.  A card may set ``sky``,
    an array painted behind the scene, and call :meth:`mist`.
    """

    def __init__(self, draft: bool = False, seed: int = 1, samples: int = 40) -> None:
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self.draft = draft
        self.rng = np.random.default_rng(seed)
        self.sky: np.ndarray | None = None
        self.width, self.height = DRAFT_SIZE if draft else SIZE
        self._scene = bpy.context.scene
        self._scene.world = bpy.data.worlds.new("World")
        self._scene.world.use_nodes = True
        self._configure(8 if draft else samples, seed)
        self.expose(0.3)

    def _configure(self, samples: int, seed: int) -> None:
        """Choose the renderer, its economies and the colour rendering."""
        scene = self._scene
        scene.render.engine = "CYCLES"
        cycles = scene.cycles
        cycles.device, cycles.samples, cycles.seed = "CPU", samples, seed
        cycles.use_adaptive_sampling, cycles.adaptive_threshold = True, 0.06
        cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
        cycles.denoising_input_passes = "RGB_ALBEDO_NORMAL"
        cycles.denoising_prefilter = "FAST"
        cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 5, 3, 3
        cycles.transmission_bounces, cycles.transparent_max_bounces = 4, 8
        cycles.sample_clamp_indirect = 6
        cycles.caustics_reflective = cycles.caustics_refractive = False
        scene.render.threads_mode, scene.render.threads = "FIXED", 2
        scene.render.resolution_x, scene.render.resolution_y = self.width, self.height
        scene.view_settings.view_transform = "AgX"
        scene.view_settings.look = "AgX - Medium High Contrast"

    def expose(self, stops: float) -> None:
        """Brighten (or darken) the whole picture."""
        self._scene.view_settings.exposure = stops

    def camera(
        self,
        at: Point,
        target: Point,
        lens: float = 40,
        fstop: float | None = None,
        focus: Point | None = None,
    ) -> None:
        """Place the camera; ``fstop`` blurs what is far from ``focus``."""
        data = bpy.data.cameras.new("camera")
        data.lens, data.clip_end = lens, 2000
        if fstop:
            data.dof.use_dof, data.dof.aperture_fstop = True, fstop
            data.dof.focus_distance = (Vector(focus or target) - Vector(at)).length
        self._scene.camera = _place(data, at, target)

    def ambient(self, colour: str, strength: float = 0.4) -> None:
        """Light everything evenly with one colour."""
        background = self._scene.world.node_tree.nodes["Background"]
        background.inputs[0].default_value = (*rgb(colour), 1)
        background.inputs[1].default_value = strength

    def ambient_gradient(self, stops: Sequence[tuple[float, str]], strength: float = 0.8) -> None:
        """Light with a vertical gradient: (height 0..1 from nadir to zenith, colour)."""
        tree = self._scene.world.node_tree
        nodes, link = tree.nodes, tree.links.new
        coords, split = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeSeparateXYZ")
        span, ramp = nodes.new("ShaderNodeMapRange"), nodes.new("ShaderNodeValToRGB")
        span.inputs["From Min"].default_value = -1
        link(coords.outputs["Generated"], split.inputs[0])
        link(split.outputs[2], span.inputs[0])
        link(span.outputs[0], ramp.inputs[0])
        elements = ramp.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (position, colour) in zip(elements, stops, strict=True):
            element.position, element.color = position, (*rgb(colour), 1)
        link(ramp.outputs[0], nodes["Background"].inputs[0])
        nodes["Background"].inputs[1].default_value = strength

    def mist(
        self, colour: str, start: float, depth: float, amount: float = 0.8, gamma: float = 1.0
    ) -> None:
        """Veil what lies further than ``start`` with a colour."""
        scene = self._scene
        scene.view_layers[0].use_pass_mist = True
        settings = scene.world.mist_settings
        settings.start, settings.depth, settings.falloff = start, depth, "LINEAR"
        scene.use_nodes = True
        tree = scene.node_tree
        tree.nodes.clear()
        layers, blend = (
            tree.nodes.new("CompositorNodeRLayers"),
            tree.nodes.new("CompositorNodeMixRGB"),
        )
        steps = []
        for operation, value in (("POWER", gamma), ("MULTIPLY", amount), ("MULTIPLY", 1.0)):
            node = tree.nodes.new("CompositorNodeMath")
            node.operation, node.inputs[1].default_value = operation, value
            steps.append(node)
        alpha = tree.nodes.new("CompositorNodeSetAlpha")
        alpha.mode = "REPLACE_ALPHA"
        output = tree.nodes.new("CompositorNodeComposite")
        link = tree.links.new
        link(layers.outputs["Mist"], steps[0].inputs[0])
        link(steps[0].outputs[0], steps[1].inputs[0])
        link(steps[1].outputs[0], steps[2].inputs[0])
        link(layers.outputs["Alpha"], steps[2].inputs[1])
        link(steps[2].outputs[0], blend.inputs[0])
        link(layers.outputs["Image"], blend.inputs[1])
        blend.inputs[2].default_value = (*rgb(colour), 1)
        link(blend.outputs[0], alpha.inputs[0])
        link(layers.outputs["Alpha"], alpha.inputs[1])
        link(alpha.outputs[0], output.inputs[0])

    def render(self, path: Path) -> None:
        """Compute the picture into a PNG file, transparent where the painted sky shows."""
        image = self._scene.render.image_settings
        self._scene.render.film_transparent = self.sky is not None
        image.file_format, image.color_mode = "PNG", "RGBA"
        self._scene.render.filepath = str(path)
        bpy.ops.render.render(write_still=True)


def _place(data: bpy.types.ID, at: Point, target: Point) -> bpy.types.Object:
    """Put a camera or a lamp in the scene, aimed at a target."""
    thing = bpy.data.objects.new(data.name, data)
    bpy.context.collection.objects.link(thing)
    thing.location = at
    aim = Vector(target) - Vector(at)
    thing.rotation_euler = aim.to_track_quat("-Z", "Y").to_euler()
    return thing


def sun(direction: Point, power: float = 4, colour: str = "#ffd9a8", angle: float = 1.5) -> None:
    """Parallel light travelling along ``direction``."""
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy, lamp.color, lamp.angle = power, rgb(colour), math.radians(angle)
    _place(lamp, (0, 0, 0), direction)


def area(
    at: Point,
    target: Point,
    size: float = 1,
    power: float = 50,
    colour: str = "#ffffff",
    height: float | None = None,
) -> None:
    """A soft rectangular lamp."""
    lamp = bpy.data.lights.new("area", "AREA")
    lamp.energy, lamp.color, lamp.size = power, rgb(colour), size
    if height:
        lamp.shape, lamp.size_y = "RECTANGLE", height
    _place(lamp, at, target)


def spot(
    at: Point,
    target: Point,
    power: float = 300,
    colour: str = "#ffd9a0",
    angle: float = 60,
    radius: float = 0.1,
) -> None:
    """A cone of light with a soft edge."""
    lamp = bpy.data.lights.new("spot", "SPOT")
    lamp.energy, lamp.color, lamp.spot_size = power, rgb(colour), math.radians(angle)
    lamp.spot_blend, lamp.shadow_soft_size = 0.6, radius
    _place(lamp, at, target)


def point(at: Point, power: float = 30, colour: str = "#ffcf8a", radius: float = 0.1) -> None:
    """A small lamp shining all around, such as a lantern."""
    lamp = bpy.data.lights.new("point", "POINT")
    lamp.energy, lamp.color, lamp.shadow_soft_size = power, rgb(colour), radius
    _place(lamp, at, (at[0], at[1], at[2] - 1))
