"""The look of combed hair: fine grooves along its strands, and an edge that thins out into the skin."""

import bpy
import numpy as np

from bodies import Floats

FINE, ALONG = 26.0, 0.9  # strands about the head, changes along a strand
EDGE = 0.009  # m over which the hair thins out


def combed(thing: bpy.types.Object, ways: Floats, depth: Floats) -> None:
    """Comb a thing of hair: `ways` as cosine, sine and distance along, `depth` from its edge (m) a point."""
    layer = thing.data.attributes.new("ways", "FLOAT_VECTOR", "POINT")
    spread = ways * np.array([FINE, FINE, ALONG])
    layer.data.foreach_set("vector", spread.astype(np.float32).ravel())
    layer = thing.data.attributes.new("depth", "FLOAT", "POINT")
    layer.data.foreach_set("value", depth.astype(np.float32))
    tree = thing.data.materials[0].node_tree
    if "cover" not in tree.nodes:
        _comb(tree)


def _comb(tree: bpy.types.NodeTree) -> None:
    clay, link = tree.nodes["Principled BSDF"], tree.links.new
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = 1.0
    noise.inputs["Detail"].default_value = 2
    link(_attribute(tree, "ways").outputs["Vector"], noise.inputs["Vector"])
    grooves = tree.nodes.new("ShaderNodeBump")
    grooves.inputs["Strength"].default_value = 0.4
    grooves.inputs["Distance"].default_value = 0.003
    link(noise.outputs["Fac"], grooves.inputs["Height"])
    link(grooves.outputs["Normal"], clay.inputs["Normal"])
    shade = tree.nodes.new("ShaderNodeMapRange")
    shade.inputs["From Min"].default_value, shade.inputs["From Max"].default_value = 0.3, 0.7
    shade.inputs["To Min"].default_value, shade.inputs["To Max"].default_value = 0.84, 1.16
    link(noise.outputs["Fac"], shade.inputs["Value"])
    colour = tree.nodes.new("ShaderNodeVectorMath")
    colour.operation = "SCALE"
    colour.inputs[0].default_value = clay.inputs["Base Color"].default_value[:3]
    link(shade.outputs["Result"], colour.inputs["Scale"])
    link(colour.outputs["Vector"], clay.inputs["Base Color"])
    _thin_out(tree, noise.outputs["Fac"])


def _thin_out(tree: bpy.types.NodeTree, noise: bpy.types.NodeSocket) -> None:
    """Less and less hair towards its edge, strand by strand. `shoot_skin` knows the node by its name."""
    link = tree.links.new
    ragged = tree.nodes.new("ShaderNodeMath")
    ragged.operation = "MULTIPLY_ADD"
    ragged.inputs[1].default_value, ragged.inputs[2].default_value = -EDGE, 0.5 * EDGE
    link(noise, ragged.inputs[0])
    deep = tree.nodes.new("ShaderNodeMath")
    link(_attribute(tree, "depth").outputs["Fac"], deep.inputs[0])
    link(ragged.outputs[0], deep.inputs[1])
    share = tree.nodes.new("ShaderNodeMapRange")
    share.interpolation_type = "SMOOTHSTEP"
    share.inputs["From Max"].default_value = EDGE
    link(deep.outputs[0], share.inputs["Value"])
    cover = tree.nodes.new("ShaderNodeMixShader")
    cover.name = "cover"
    link(share.outputs["Result"], cover.inputs["Fac"])
    link(tree.nodes.new("ShaderNodeBsdfTransparent").outputs[0], cover.inputs[1])
    link(tree.nodes["Principled BSDF"].outputs[0], cover.inputs[2])
    link(cover.outputs[0], tree.nodes["Material Output"].inputs["Surface"])


def _attribute(tree: bpy.types.NodeTree, name: str) -> bpy.types.Node:
    node = tree.nodes.new("ShaderNodeAttribute")
    node.attribute_name = name
    return node
