"""The frozen bodies: one mesh a body, all of one topology: a vertex is the same place on each.

Axes at rest (standing, arms out): x to the body's own left, y to its back, z up; metres.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

MESHES = Path(__file__).parent / "meshes"
LAST_SKIN_VERTEX = 13348  # what follows: tongue and eyeballs
EYEBALLS = (13574, 13718)


@dataclass(frozen=True)
class Rig:
    """The bones and how much each moves each vertex."""

    faces: Ints
    parents: Ints
    labels: tuple[str, ...]
    bones: Ints
    weights: Floats

    def index(self, label: str) -> int:
        """The number of a bone."""
        return self.labels.index(label)

    def share(self, *names: str) -> Floats:
        """How much of each vertex hangs on bones whose label holds one of the names (0 to 1)."""
        wanted = np.array([any(name in label for name in names) for label in self.labels])
        return np.where(wanted[self.bones], self.weights, 0.0).sum(1)


@dataclass(frozen=True)
class Body:
    """A body at rest: its vertices and the head of each bone."""

    name: str
    vertices: Floats
    heads: Floats

    def joint(self, label: str) -> Floats:
        """Where a bone begins."""
        return self.heads[rig().index(label)]

    @property
    def scale(self) -> float:
        """The length of the back beside that of the neutral adult."""
        return float((self.vertices[C7, 2] - self.vertices[COCCYX, 2]) / 0.545)


C7, COCCYX = 1496, 4216


@cache
def rig() -> Rig:
    """The rig that all bodies share."""
    raw = np.load(MESHES / "rig.npz")
    labels = tuple(str(label) for label in raw["labels"])
    return Rig(raw["faces"], raw["parents"], labels, raw["wi"], raw["ww"].astype(float))


@cache
def body(name: str) -> Body:
    """The frozen body of that name."""
    raw = np.load(MESHES / f"{name}.npz")
    return Body(name, raw["v"].astype(float), raw["heads"].astype(float))


def opposite(label: str) -> str:
    """The same bone on the other side."""
    return label[:-2] + (".R" if label.endswith(".L") else ".L")
