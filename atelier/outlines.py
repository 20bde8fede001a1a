"""From pixels to outlines: one smooth polygon a mask."""

import contourpy
import numpy as np
from scipy import ndimage

from bodies import Bools, Floats
from canvas import COARSE

SOFT = 1.3
TOLERANCE = 0.9  # px of the picture


def outline(mask: Bools) -> Floats | None:
    """The smooth outline of the largest piece of a mask, in pixels of the picture; None when empty."""
    labels, count = ndimage.label(mask)
    if not count:
        return None
    sizes = ndimage.sum_labels(mask, labels, range(1, count + 1))
    piece = ndimage.binary_fill_holes(labels == 1 + int(np.argmax(sizes)))
    soft = ndimage.gaussian_filter(np.pad(piece.astype(float), 4), SOFT)
    lines = contourpy.contour_generator(z=soft).lines(0.5)
    if not lines:
        return None
    longest = max(lines, key=area)
    return thin((longest - 4 + 0.5) * COARSE, TOLERANCE)


def area(points: Floats) -> float:
    """The area inside a closed line."""
    x, y = points[:, 0], points[:, 1]
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def thin(points: Floats, tolerance: float) -> Floats:
    """Fewer points, none farther off than the tolerance (Douglas-Peucker, both halves of the ring)."""
    if np.allclose(points[0], points[-1]):
        points = points[:-1]
    far = int(np.argmax(((points - points[0]) ** 2).sum(1)))
    first = _thin_line(points[: far + 1], tolerance)
    second = _thin_line(np.vstack([points[far:], points[:1]]), tolerance)
    return np.vstack([first[:-1], second[:-1]])


def _thin_line(points: Floats, tolerance: float) -> Floats:
    if len(points) < 3:
        return points
    start, end = points[0], points[-1]
    way = end - start
    length = np.hypot(*way) or 1.0
    off = np.abs(way[0] * (points[:, 1] - start[1]) - way[1] * (points[:, 0] - start[0])) / length
    worst = int(np.argmax(off))
    if off[worst] <= tolerance:
        return np.vstack([start, end])
    return np.vstack([_thin_line(points[: worst + 1], tolerance)[:-1], _thin_line(points[worst:], tolerance)])
