"""Every condition, and every pair of them: whoever they hold for is given a safe massage or none."""

from collections.abc import Iterable
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from proof.laws import Scale, broken_laws
from proof.offers import matter, offers
from proof.people import Asking, Someone, Told, ways_to_tell
from proof.trial import Figures, Thorough, Trial
from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.screening import Place, Screening
from warmhands.model.vocabulary import CLEARED, Receiver
from warmhands.screening import PAIN_CARD, screen
from warmhands.screening.cards import PAIN_CONDITIONS

Places = tuple[tuple[Place, ...], ...]
FEW: Places = tuple((Place(zone, "left"),) for zone in ("shoulder_blade", "nape", "low_back"))
"""Places for pairs: a muscle that is worked, a place with care, and one whose strokes pass others."""
SOMEWHERE_ELSE = "shin"
"""A zone that no massage works."""
RECEIVERS: tuple[Receiver, ...] = ("adult", "self", "child", "baby")
GROUPS = ("back", "neck", "shoulder_girdle", "legs", "all")


class Judged(Struct, frozen=True):
    """A condition as it was told, and the outcome when it holds alone."""

    told: Told
    screening: Screening


class Search:
    """Tries everything that may hold for one person, alone and in pairs."""

    def __init__(self, someone: Someone, knowledge: Knowledge, thorough: Thorough) -> None:
        self.asking = Asking(someone, knowledge)
        self.knowledge = knowledge
        self.trial = Trial(someone.receiver, knowledge, thorough)
        self._scale = Scale(knowledge)
        self._healthy = Judged(Told(self.asking.conditions[0]), screen(self.asking.request(), knowledge))

    @property
    def figures(self) -> Figures:
        """What was tried so far."""
        return self.trial.figures

    def alone(self, places: Places) -> list[Judged]:
        """Each condition in each way of telling it, held against the laws and planned for."""
        self._judge((), self._healthy.screening)
        told = (one for condition in self.asking.conditions for one in ways_to_tell(condition, places))
        return [self._one(one) for one in told]

    def pairs(self, known: Iterable[Judged], *, but: Places = ()) -> None:
        """Each two of these that are not of one condition; without pairs of which `but` has all places."""
        tried = (None, (), *but)
        for one, other in combinations(known, 2):
            is_tried = but and one.told.places in tried and other.told.places in tried
            if one.told.condition is not other.told.condition and not is_tried:
                self._two(one, other)

    def twins(self, firsts: Iterable[Judged], seconds: Iterable[Judged]) -> None:
        """Each of the first with the one that is like it, at every two places."""
        likes: dict[Condition, list[Judged]] = {}
        for one in seconds:
            likes.setdefault(_without_words(one.told.condition, self.knowledge), []).append(one)
        for one in firsts:
            for other in likes.get(_without_words(one.told.condition, self.knowledge), ()):
                self._two(one, other)

    def _one(self, told: Told) -> Judged:
        request = self.asking.request(told)
        screening = screen(request, self.knowledge)
        for law in broken_laws(request, screening, self.knowledge, self._scale):
            self.figures.unsafe.append(f"{self.asking.someone.name}: {told} breaks {law}")
        self._compare((told,), screening, self._healthy)
        self._judge((told,), screening)
        return Judged(told, screening)

    def _two(self, one: Judged, other: Judged) -> None:
        told = (one.told, other.told)
        screening = screen(self.asking.request(*told), self.knowledge)
        self._compare(told, screening, one)
        self._compare(told, screening, other)
        self._judge(told, screening)

    def _compare(self, told: tuple[Told, ...], after: Screening, before: Judged) -> None:
        if not self._scale.is_no_looser(after, before.screening):
            names = " + ".join(map(str, told))
            self.figures.unsafe.append(f"{self.asking.someone.name}: {names} loosens {before.told}")

    def _judge(self, told: tuple[Told, ...], screening: Screening) -> None:
        names = f"{self.asking.someone.name}: {' + '.join(map(str, told)) or 'healthy'}"
        self.trial.judge(self.asking.request(*told), screening, names)


def every_place(knowledge: Knowledge) -> Places:
    """Each zone that some massage touches on each side, one that none touches, and the larger groups."""
    groups = [group for receiver in RECEIVERS for group in offers(receiver, knowledge, broad=False).values()]
    zones = {zone for group in groups for zone in matter(group, knowledge).zones}
    single = [Place(zone, side) for zone in sorted(zones) for side in ("left", "right", "both")]
    return tuple((place,) for place in (*single, Place(SOMEWHERE_ELSE), *map(Place, GROUPS)))


def cleared(known: Iterable[Judged]) -> list[Judged]:
    """Those after which a massage may be planned; one more yes never clears the others (a law)."""
    return [one for one in known if one.screening.verdict in CLEARED]


def told_at(known: Iterable[Judged], places: Places) -> list[Judged]:
    """Those without a place, or at one of these."""
    return [one for one in known if one.told.places in (None, (), *places)]


def one_of_each(known: Iterable[Judged], knowledge: Knowledge) -> tuple[list[Judged], list[Judged]]:
    """One condition of all that differ in their words alone; and of each a second one, where there is.

    With all their ways of being told. A pair of two that are alike is one of the first and its second.
    """
    alike: dict[Condition, dict[str, list[Judged]]] = {}
    for one in known:
        condition = one.told.condition
        alike.setdefault(_without_words(condition, knowledge), {}).setdefault(condition.id, []).append(one)
    kept = [list(group.values())[:2] for group in alike.values()]
    firsts = [one for group in kept for one in group[0]]
    return firsts, [one for group in kept if len(group) > 1 for one in group[1]]


def _without_words(condition: Condition, knowledge: Knowledge) -> Condition:
    parents = {one.only_if for one in knowledge.conditions.values()}
    errands = knowledge.preparations.values()
    named = {name for errand in errands for name in (*errand.unless, *errand.only_with)}
    known_by_name = condition.id in parents | named | PAIN_CONDITIONS
    effects = {condition.effect, *(one.effect for one in condition.also)}
    return replace(
        condition,
        id=condition.id if known_by_name else "",
        also=tuple(replace(one, text="") for one in condition.also),
        card=condition.card if condition.card == PAIN_CARD else "",
        when="profile",
        audience="any",
        from_guide=False,
        basis="seen",
        cites=(),
        reviewed_on=None,
        urgency=condition.urgency if "stop" in effects else None,
        hours=condition.hours if "defer" in effects else None,
        **dict.fromkeys(_WORDS, ""),
        facts=(),
    )


_WORDS = ("question", "category", "advice", "snomed", "snomed_match", "looser_than_guide")
