"""The fine lines of a resting face: lashes, eyebrows, the line of the lips; and what lies behind the lids."""

import bpy  # noqa: F401 - mathutils comes with it
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import uniform_filter1d

from bodies import Body, Floats, Ints
from eyelids import NEUTRAL_RADIUS, eye, lash_line
from furniture import ball
from skin import Skin
from stage import SKIN
from studio import Clay, put

LASHES = Clay("#5a463b", rough=0.8, sheen=0, shine=0.1, is_skin=True)
LIPS = Clay("#8a6357", rough=0.8, sheen=0, shine=0.1, is_skin=True)
LIP = 0.0022  # m from the line of the lips
# The left eyebrow about the middle of the eye, seen from the front: x, height and half breadth (m).
BROW = (
    np.array(
        [
            (-150, 148, 4),
            (-142, 150, 13),
            (-125, 154, 18),
            (-60, 168, 21),
            (20, 182, 19),
            (90, 187, 16),
            (160, 175, 11),
            (215, 154, 6),
            (250, 136, 2),
        ],
    )
    * 1e-4
)


class Face:
    """A face on the stage, looking at the camera; `turned` brings a standing body's places to the stage."""

    def __init__(self, who: Body, skin: Skin, turned: Floats) -> None:
        self.who, self.turned = who, turned
        self.tree = BVHTree.FromPolygons(skin.points.tolist(), skin.faces.tolist())
        self.middle, radius = eye(who)
        self.size = radius / NEUTRAL_RADIUS

    def height(self, x: float, y: float) -> float:
        """How high the skin or what is behind the lids lies there."""
        where, *_ = self.tree.ray_cast(Vector((x, y, 9)), Vector((0, 0, -1)))
        eye_x, eye_y, eye_z = self.turned @ self.middle
        inside = (NEUTRAL_RADIUS * self.size) ** 2 - (abs(x) - eye_x) ** 2 - (y - eye_y) ** 2
        ball_top = eye_z + inside**0.5 if inside > 0 else -9.0
        return max(float(where[2]), float(ball_top))

    def on_skin(self, points: Floats) -> Floats:
        """Points of the stage brought to the skin under or over them."""
        return np.array([(x, y, self.height(x, y)) for x, y, _ in points.tolist()])

    def draw(self, hair: str) -> None:
        """Lashes, eyebrows in the hair's colour, and the lips' line."""
        brow = Clay(hair, rough=0.9, sheen=0.3, shine=0.05, is_skin=True)
        for side in (1.0, -1.0):
            self._behind_lids(side)
            lashes = lash_line(self.who, side) @ self.turned.T + np.array([0, 0.0003, 0])
            thick = 0.0007 * np.sin(np.linspace(0.15, np.pi - 0.15, len(lashes))) ** 0.6
            self._stroke("lashes", lashes, thick, LASHES)
            self._brow(side, brow)
        self._between_lips()

    def _brow(self, side: float, clay: Clay) -> None:
        across = np.concatenate(
            [np.linspace(BROW[0, 0], BROW[2, 0], 8)[:-1], np.linspace(*BROW[[2, -1], 0], 50)]
        )
        height, half = PchipInterpolator(BROW[:, 0], BROW[:, 1:])(across).T
        line = np.stack([across, 0 * across, height], 1) * self.size + self.middle
        self._stroke("brow", (line * [side, 1, 1]) @ self.turned.T, half * self.size, clay, flat=0.35)

    def _stroke(self, name: str, line: Floats, half: Floats, clay: Clay, flat: float = 1.0) -> None:
        """A soft band along a line on the skin, its back arched by `flat` of its half breadth."""
        along = np.gradient(line[:, :2], axis=0)
        along /= np.linalg.norm(along, axis=1)[:, None]
        beside = np.stack([-along[:, 1], along[:, 0], 0 * along[:, 0]], 1)
        steps = np.linspace(-1, 1, 9)
        points = line[:, None] + steps[None, :, None] * half[:, None, None] * beside[:, None]
        points = self.on_skin(points.reshape(-1, 3)).reshape(points.shape)
        points[..., 2] += flat * half[:, None] * (1 - steps**2)[None] - 0.0001
        put(name, points.reshape(-1, 3), grid(len(line), len(steps)), clay)

    def _behind_lids(self, side: float) -> None:
        """Skin behind the lids, so that no dark shows where they do not quite meet."""
        points, faces = ball(np.full(3, NEUTRAL_RADIUS * self.size))
        put("lid", points + (self.middle * [side, 1, 1]) @ self.turned.T, faces, SKIN)

    def _between_lips(self) -> None:
        """The line of the lips: something softer than the dark of an open mouth, a little behind them."""
        eye_y = (self.turned @ self.middle)[1]
        heights = eye_y - self.size * np.linspace(0.045, 0.085, 400)
        skin = np.array([self.height(0, y) for y in heights])
        slit = heights[np.argmin(skin - uniform_filter1d(skin, 60))]
        points = [
            (x, slit + beside * LIP, (self.height(x, slit + LIP) + self.height(x, slit - LIP)) / 2 - 0.003)
            for x in np.linspace(-0.032, 0.032, 60)
            for beside in (1, -1)
        ]
        put("lips", np.array(points), grid(60, 2), LIPS)


def grid(rows: int, columns: int) -> Ints:
    """The faces between rows of points."""
    number = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]], -1).reshape(-1, 4)
