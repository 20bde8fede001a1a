"""The studio: Blender's meshes, clay, lights, camera and shutter. Nothing here knows of bodies."""

from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np
from mathutils import Vector

from bodies import Floats, Ints

SAMPLES = 16


@dataclass(frozen=True)
class Clay:
    """How a thing's surface looks; `weave` is the scale of a cloth's grain (0: none)."""

    colour: str
    rough: float = 0.5
    sheen: float = 0.15
    shine: float = 0.35
    weave: float = 0.0
    is_skin: bool = False


@dataclass(frozen=True)
class Frame:
    """What the camera sees, straight down: the middle and height in metres, the picture in pixels."""

    x: float
    y: float
    height: float
    size: tuple[int, int]

    @property
    def pixels_per_m(self) -> float:
        """The scale of the picture."""
        return self.size[1] / self.height

    def pixels(self, points: Floats) -> Floats:
        """Where points of the stage fall on the picture."""
        width, height = self.size
        scale = self.pixels_per_m
        return np.stack(
            [(points[:, 0] - self.x) * scale + width / 2, (self.y - points[:, 1]) * scale + height / 2],
            1,
        )


def clear() -> None:
    """An empty stage."""
    bpy.ops.wm.read_factory_settings(use_empty=True)


def linear(colour: str) -> tuple[float, float, float, float]:
    """A web colour as Blender wants it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return (red, green, blue, 1.0)


def material(clay: Clay) -> bpy.types.Material:
    """The material of a clay; the same clay is made once."""
    name = repr(clay)
    if name in bpy.data.materials:
        return bpy.data.materials[name]
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    made["is_skin"] = clay.is_skin
    inputs = made.node_tree.nodes["Principled BSDF"].inputs
    inputs["Base Color"].default_value = linear(clay.colour)
    inputs["Roughness"].default_value = clay.rough
    inputs["Sheen Weight"].default_value = clay.sheen
    inputs["Specular IOR Level"].default_value = clay.shine
    if clay.weave:
        _weave(made.node_tree, clay.weave)
    return made


def _weave(tree: bpy.types.NodeTree, scale: float) -> None:
    grain = tree.nodes.new("ShaderNodeTexNoise")
    grain.inputs["Scale"].default_value = scale
    grain.inputs["Detail"].default_value = 3
    bump = tree.nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value = 0.35
    bump.inputs["Distance"].default_value = 0.004
    where = tree.nodes.new("ShaderNodeTexCoord")
    tree.links.new(where.outputs["Object"], grain.inputs["Vector"])
    tree.links.new(grain.outputs["Fac"], bump.inputs["Height"])
    tree.links.new(bump.outputs["Normal"], tree.nodes["Principled BSDF"].inputs["Normal"])


def put(name: str, points: Floats, faces: Ints, clay: Clay, rounds: int = 0) -> bpy.types.Object:
    """Put a mesh on the stage, smoothed by so many rounds of subdivision."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points.tolist(), [], faces.tolist())
    mesh.update()
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.materials.append(material(clay))
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    if rounds:
        smooth = thing.modifiers.new("smooth", "SUBSURF")
        smooth.levels = smooth.render_levels = rounds
    return thing


def thicken(thing: bpy.types.Object, thickness: float, rounds: int = 0) -> None:
    """Give a sheet a thickness outward, its creases smoothed before."""
    if rounds:
        soft = thing.modifiers.new("soft", "SMOOTH")
        soft.factor, soft.iterations = 0.5, rounds
    solid = thing.modifiers.new("solid", "SOLIDIFY")
    solid.thickness, solid.offset = thickness, 1


def light(place: Floats, target: Floats, size: float, watts: float, colour: str) -> None:
    """A round soft lamp at a place, shining at a target."""
    lamp = bpy.data.lights.new("lamp", "AREA")
    lamp.shape, lamp.size, lamp.energy = "DISK", size, watts
    lamp.color = linear(colour)[:3]
    thing = bpy.data.objects.new("lamp", lamp)
    bpy.context.scene.collection.objects.link(thing)
    thing.location = place.tolist()
    thing.rotation_euler = (Vector(target) - Vector(place)).to_track_quat("-Z", "Y").to_euler()


def sky(colour: str, strength: float) -> None:
    """Light from all around."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs[0].default_value = linear(colour)
    background.inputs[1].default_value = strength


def aim(frame: Frame, height: float = 6.0) -> None:
    """The camera, straight above, without perspective, so that one scale holds all over the picture."""
    camera = bpy.data.cameras.new("camera")
    camera.type = "ORTHO"
    camera.ortho_scale = frame.height * max(frame.size) / frame.size[1]
    thing = bpy.data.objects.new("camera", camera)
    bpy.context.scene.collection.objects.link(thing)
    thing.location = (frame.x, frame.y, height)
    bpy.context.scene.camera = thing


def shoot(path: Path, frame: Frame, samples: int, exposure: float) -> None:
    """Take the picture, with nothing behind it, as a PNG."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.seed = 0
    scene.cycles.samples = samples
    scene.cycles.use_denoising = samples > 1
    scene.cycles.denoiser = "OPENIMAGEDENOISE"
    scene.cycles.max_bounces = 4
    scene.render.resolution_x, scene.render.resolution_y = frame.size
    scene.render.resolution_percentage = 100
    scene.render.film_transparent = True
    scene.view_settings.view_transform = "AgX"
    scene.view_settings.look = "AgX - Medium High Contrast"
    scene.view_settings.exposure = exposure
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGBA"
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)


def shoot_skin(path: Path, frame: Frame) -> None:
    """Take the picture again with the skin shining white and all else black: the mask for tinting."""
    for made in bpy.data.materials:
        nodes, links = made.node_tree.nodes, made.node_tree.links
        glow = nodes.new("ShaderNodeEmission")
        value = 1.0 if made.get("is_skin") else 0.0
        glow.inputs["Color"].default_value = (value, value, value, 1.0)
        thin = nodes.get("cover")  # where hair thins out, the skin below takes the tint
        links.new(
            glow.outputs["Emission"], thin.inputs[2] if thin else nodes["Material Output"].inputs["Surface"]
        )
    scene = bpy.context.scene
    scene.cycles.samples, scene.cycles.use_denoising = 8, False
    scene.view_settings.view_transform = "Raw"
    scene.view_settings.look = "None"
    scene.view_settings.exposure = 0
    scene.render.resolution_x, scene.render.resolution_y = frame.size
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
