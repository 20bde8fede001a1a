"""Which body picture goes with a massage; what is not drawn yet is shown by the nearest that is."""

from warmhands.model.appearance import Body
from warmhands.model.body_map import BodyMap
from warmhands.model.plan import Plan
from warmhands.model.vocabulary import Position, Receiver
from warmhands.pictures.shelf import FIRST_DRAWN, body_map, is_drawn

__all__ = ["Body", "choose_picture", "picture_of", "tapped_pictures"]

OF_ADULTS: dict[Position, str] = {
    "prone": "prone",
    "seated": "seated",
    "side_lying": "side_lying",
    "supine": "face",
}
"""The pose in which an adult is shown; nothing but the face is worked on while lying on the back."""

OF_PLACES: dict[str, frozenset[str]] = {
    "face": frozenset(("face", "forehead", "cheek", "chin", "jaw", "temple")),
    "legs": frozenset(("thigh", "calf", "foot")),
}
"""Poses that show a part of a grown body from near."""


def picture_of(plan: Plan, body: Body = "neutral") -> BodyMap:
    """The picture for a plan; `body` is the adult's own choice."""
    if plan.receiver in ("adult", "self"):
        for pose, places in OF_PLACES.items():
            seconds = sum(step.seconds for step in plan.steps if step.zone in places)
            if 2 * seconds > plan.total_seconds and is_drawn(f"{body}_{pose}"):
                return body_map(f"{body}_{pose}")
    return choose_picture(plan.receiver, plan.position, plan.protocol, body)


def choose_picture(
    receiver: Receiver, position: Position, protocol: str | None = None, body: Body = "neutral"
) -> BodyMap:
    """The picture for somebody in a position; of oneself the neck is shown, or the face."""
    names = _wanted(receiver, position, protocol, body)
    return body_map(next(name for name in (*names, FIRST_DRAWN) if is_drawn(name)))


def tapped_pictures(receiver: Receiver, body: Body = "neutral") -> tuple[BodyMap, ...]:
    """The pictures on which a place of somebody can be told, the one that shows most first."""
    if receiver == "baby":
        return (body_map("baby_prone"),)
    if receiver == "child":
        return (body_map("child_prone"),)
    return tuple(body_map(f"{body}_{pose}") for pose in ("face_down", "legs", "face"))


def _wanted(receiver: Receiver, position: Position, protocol: str | None, body: Body) -> tuple[str, ...]:
    if receiver == "baby":
        return (f"baby_{position}", "baby_prone")
    if receiver == "child":
        return (f"child_{position}", "child_prone")
    pose = "neck" if receiver == "self" else OF_ADULTS.get(position, "prone")
    if protocol == "face_care":
        pose = "face"
    return (f"{body}_{pose}", f"neutral_{pose}")
