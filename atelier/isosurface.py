"""The surface where a field on a grid passes 0, by surface nets: a point in each cell that it crosses."""

import numpy as np

from bodies import Floats, Ints

AROUND = ((0, 0), (1, 0), (1, 1), (0, 1))  # the four cells around an edge of the grid


def isosurface(field: Floats) -> tuple[Floats, Ints]:
    """The points, in steps of the grid, and the four-cornered faces; outside, the field is below 0."""
    shape = np.array(field.shape) - 1
    total, count = np.zeros((*shape, 3)), np.zeros(shape)
    faces = []
    for axis in range(3):
        edges, crossing, leaving = _crossings(field, axis)
        cells = [_cells(edges, axis, shifts) for shifts in AROUND]
        for cell in cells:
            np.add.at(total, tuple(cell.T), crossing)
            np.add.at(count, tuple(cell.T), 1)
        square = np.stack([np.ravel_multi_index(tuple(cell.T), tuple(shape)) for cell in cells], 1)
        faces.append(np.where((leaving == (axis != 1))[:, None], square, square[:, ::-1]))
    used = count > 0
    number = np.cumsum(used.ravel()) - 1
    return total[used] / count[used][:, None], number[np.vstack(faces)]


def _crossings(field: Floats, axis: int) -> tuple[Ints, Floats, Ints]:
    """The edges along an axis that the surface crosses: first ends, the crossing, whether it leads out."""
    along = np.moveaxis(field, axis, 0)
    start, end = np.moveaxis(along[:-1], 0, axis), np.moveaxis(along[1:], 0, axis)
    edges = np.argwhere((start > 0) != (end > 0))
    one, other = start[tuple(edges.T)], end[tuple(edges.T)]
    crossing = edges.astype(float)
    crossing[:, axis] += one / (one - other)
    return edges, crossing, one > 0


def _cells(edges: Ints, axis: int, shifts: tuple[int, int]) -> Ints:
    first, second = (other for other in range(3) if other != axis)
    cells = edges.copy()
    cells[:, first] -= shifts[0]
    cells[:, second] -= shifts[1]
    return cells
