"""The album: every picture, by name."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import sets_face
import sets_lying
import sets_sitting
import sets_small
import zone_drawings as zones
from stage import Scene
from zone_drawings import Drawing

BACK = (*zones.SPINE, *zones.BACK, *zones.NECK, *zones.HEAD, *zones.ARM, *zones.LEG)
FACE = (*zones.HEAD, *zones.FRONT, zones.SHOULDER_TOP, *zones.NECK, *zones.ARM)
BABY = (*zones.SMALL, *BACK)
ADULTS = ("woman", "man", "neutral")


@dataclass(frozen=True)
class Picture:
    """A picture: whom and which pose it shows, how its set is built, which zones may be drawn on it.

    `fade` is the part of its height that fades out at the lower edge.
    """

    body: str
    pose: str
    build: Callable[[], Scene]
    drawings: tuple[Drawing, ...]
    fade: float = 0.0

    @property
    def name(self) -> str:
        """The name of its files."""
        return f"{self.body}_{self.pose}"


def _album() -> tuple[Picture, ...]:
    pictures = []
    for body in ADULTS:
        pictures += [
            Picture(body, "prone", partial(sets_lying.prone, body), BACK),
            Picture(body, "face_down", partial(sets_lying.prone, body, face_down=True), BACK),
            Picture(body, "seated", partial(sets_sitting.seated, body), BACK),
            Picture(body, "side_lying", partial(sets_lying.side_lying, body), BACK),
            Picture(body, "legs", partial(sets_lying.legs, body), BACK),
            Picture(body, "neck", partial(sets_sitting.neck, body), BACK, fade=0.12),
            Picture(body, "face", partial(sets_face.face, body), FACE),
        ]
    pictures += [
        Picture("baby", "prone", sets_small.on_blanket, BABY),
        Picture("baby", "lap", sets_small.on_lap, BABY),
        Picture("child", "prone", partial(sets_lying.prone, "child"), BACK),
    ]
    return tuple(pictures)


PICTURES: dict[str, Picture] = {picture.name: picture for picture in _album()}
