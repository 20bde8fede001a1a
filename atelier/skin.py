"""The fine skin of a bent body: subdivided, with relief; each point knows its place on the neutral body."""

from dataclasses import dataclass, replace

import bpy
import numpy as np

from bodies import LAST_SKIN_VERTEX, Body, Bools, Floats, Ints, body, rig
from relief import back_relief
from studio import Clay, put


@dataclass(frozen=True)
class Skin:
    """Points on the stage, outward normals, four-cornered faces, places on the `neutral` body."""

    points: Floats
    normals: Floats
    faces: Ints
    neutral: Floats
    arm: Floats
    head: Floats
    scale: float

    def moved(self, turned: Floats) -> "Skin":
        """The skin turned as a whole."""
        return replace(self, points=self.points @ turned.T, normals=self.normals @ turned.T)


@dataclass(frozen=True)
class Sheet:
    """A piece cut out of a skin: points, normals, faces, and how far inside the cut each point lies."""

    points: Floats
    normals: Floats
    faces: Ints
    depth: Floats
    neutral: Floats


def fine_skin(bent: Floats, of: Body) -> Skin:
    """Subdivide the bent vertices twice and raise the relief."""
    faces = rig().faces
    faces = faces[(faces < LAST_SKIN_VERTEX).all(1)]
    thing = put("raw", bent[:LAST_SKIN_VERTEX], faces, Clay("#000000"), rounds=2)
    carried = np.column_stack(
        [
            rig().share("upperarm", "lowerarm", "wrist", "finger", "metacarpal"),
            rig().share("head"),
            np.zeros(len(bent)),
        ]
    )
    for name, values in (("neutral", body("neutral").vertices), ("parts", carried)):
        layer = thing.data.attributes.new(name, "FLOAT_VECTOR", "POINT")
        layer.data.foreach_set("vector", values[:LAST_SKIN_VERTEX].astype(np.float32).ravel())
    mesh = thing.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    points, normals = _read(mesh.vertices, "co"), _read(mesh.vertices, "normal")
    neutral, parts = (
        _read(mesh.attributes["neutral"].data, "vector"),
        _read(mesh.attributes["parts"].data, "vector"),
    )
    corners = np.zeros(len(mesh.loops), int)
    mesh.loops.foreach_get("vertex_index", corners)
    bpy.data.objects.remove(thing)
    strength = of.scale * (0.35 if of.scale < 0.6 else 1.0)
    points = points + normals * back_relief(neutral, strength)[:, None]
    return Skin(points, normals, corners.reshape(-1, 4), neutral, parts[:, 0], parts[:, 1], of.scale)


def _read(source: bpy.types.bpy_prop_collection, key: str) -> Floats:
    flat = np.zeros(len(source) * 3)
    source.foreach_get(key, flat)
    return flat.reshape(-1, 3)


def cut(skin: Skin, inside: Floats) -> Sheet:
    """The part of the skin where `inside` is above 0, its edge smooth: outer points slide onto the line."""
    keep = (inside[skin.faces] > 0).any(1) & (inside[skin.faces] > -0.05).all(1)
    faces = skin.faces[keep]
    used = np.unique(faces)
    number = np.full(len(inside), -1)
    number[used] = np.arange(len(used))
    points, normals, depth = skin.points.copy(), skin.normals.copy(), np.maximum(inside, 0)
    edges = np.concatenate([faces[:, [at, (at + 1) % 4]] for at in range(4)])
    edges = np.concatenate([edges, edges[:, ::-1]])
    crossing = edges[(inside[edges[:, 0]] <= 0) & (inside[edges[:, 1]] > 0)]
    _slide(points, skin.points, crossing, inside)
    _follow(points, edges, _outer_only(used, crossing, inside))
    return Sheet(
        even_edge(points[used], number[faces]), normals[used], number[faces], depth[used], skin.neutral[used]
    )


def even_edge(points: Floats, faces: Ints, rounds: int = 24) -> Floats:
    """The points with a smooth edge: each point of the edge drawn to its two neighbours along it."""
    edges = np.sort(np.concatenate([faces[:, [at, (at + 1) % 4]] for at in range(4)]), 1)
    once, count = np.unique(edges, axis=0, return_counts=True)
    rim = once[count == 1]
    rim = np.concatenate([rim, rim[:, ::-1]])
    beside = np.bincount(rim[:, 0], minlength=len(points))
    on_edge = beside > 0
    for _ in range(rounds):
        middle = np.column_stack(
            [np.bincount(rim[:, 0], points[rim[:, 1], axis], len(points)) for axis in range(3)]
        )
        drawn = middle[on_edge] / beside[on_edge][:, None]
        points[on_edge] = (points[on_edge] + drawn) / 2
    return points


def _slide(points: Floats, origin: Floats, crossing: Ints, inside: Floats) -> None:
    outer, inner = crossing.T
    part = (inside[outer] / (inside[outer] - inside[inner]))[:, None]
    where = origin[outer] + (origin[inner] - origin[outer]) * part
    total, count = np.zeros_like(points), np.zeros(len(points))
    np.add.at(total, outer, where)
    np.add.at(count, outer, 1)
    hit = count > 0
    points[hit] = total[hit] / count[hit][:, None]


def _outer_only(used: Ints, crossing: Ints, inside: Floats) -> Ints:
    """Outer points without an inner neighbour: corners where the line leaves a face."""
    outer: Bools = np.asarray(inside[used] <= 0)
    return np.setdiff1d(used[outer], crossing[:, 0])


def _follow(points: Floats, edges: Ints, corners: Ints) -> None:
    """Draw such corners to their neighbours on the line, so that no notch stays in the edge."""
    for corner in corners:
        beside = np.setdiff1d(edges[edges[:, 0] == corner, 1], corners)
        if len(beside):
            points[corner] = points[beside].mean(0)
