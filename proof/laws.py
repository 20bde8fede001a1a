"""The laws of the check that every case is held against."""

from functools import lru_cache

from msgspec.structs import replace

from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Limits, Place, Screening, ScreeningRequest
from warmhands.model.vocabulary import VERDICTS, Answer, Side
from warmhands.screening import screen

MIRRORED: dict[Side, Side] = {"left": "right", "right": "left", "both": "both", "middle": "middle"}
Borne = dict[tuple[str, str], int]


class Scale:
    """Compares limits by what each side of each zone still bears."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self.borne = lru_cache(maxsize=4096)(self._borne)

    def _borne(self, limits: Limits) -> Borne:
        atlas = self._knowledge.zones
        most = {
            (name, side): min(zone.max_level, limits.max_pressure)
            for name, zone in atlas.items()
            for side in ("left", "right")
        }
        for limit in limits.zones:
            for side in ("left", "right") if limit.side in ("both", "middle") else (limit.side,):
                most[limit.zone, side] = min(most[limit.zone, side], limit.max_pressure)
        return most

    def is_no_looser(self, after: Screening, before: Screening) -> bool:
        """Whether verdict and limits of `after` are at least as strict as those of `before`."""
        if VERDICTS.index(after.verdict) < VERDICTS.index(before.verdict):
            return False
        old, new = before.limits, after.limits
        if old == new:
            return True
        known = self.borne(old)
        return (
            new.max_minutes <= old.max_minutes
            and set(new.techniques_off) >= set(old.techniques_off)
            and set(new.positions_off) >= set(old.positions_off)
            and set(new.refused) >= set(old.refused)
            and all(most <= known[place] for place, most in self.borne(new).items())
        )

    def is_mirror(self, one: Screening, other: Screening) -> bool:
        """Whether the two differ by left and right alone."""
        turned = {
            (zone, "right" if side == "left" else "left"): most
            for (zone, side), most in self.borne(one.limits).items()
        }
        return (
            one.verdict == other.verdict
            and turned == self.borne(other.limits)
            and replace(one.limits, zones=()) == replace(other.limits, zones=())
        )


def unsure(request: ScreeningRequest) -> ScreeningRequest:
    """The same person, who is not sure where they said yes."""
    answers: dict[str, Answer] = {
        name: "no" if said == "no" else "unsure" for name, said in request.answers.items()
    }
    return replace(request, answers=answers)


def mirrored(request: ScreeningRequest) -> ScreeningRequest:
    """The same person with left and right exchanged."""
    places = {
        name: tuple(Place(place.zone, MIRRORED[place.side]) for place in given)
        for name, given in request.places.items()
    }
    return replace(request, places=places)


def broken_laws(
    request: ScreeningRequest, judged: Screening, knowledge: Knowledge, scale: Scale
) -> list[str]:
    """The names of the laws that this person breaks: unsure counts as yes; left and right are alike."""
    broken = []
    if screen(unsure(request), knowledge) != judged:
        broken.append("unsure_is_yes")
    if request.places and not scale.is_mirror(judged, screen(mirrored(request), knowledge)):
        broken.append("left_and_right_are_alike")
    return broken
