"""Whether protocol, kind, receiver, giver and position go together, and who must have agreed."""

from collections.abc import Iterator
from typing import get_args

from warmhands.model import vocabulary
from warmhands.verifying.case import Case, Fault

AGREEMENT_DAYS = 90
OLDEST_YEARS = 130
WORDS = {
    "technique": get_args(vocabulary.Technique),
    "hand": get_args(vocabulary.Hand),
    "side": get_args(vocabulary.Side),
    "direction": get_args(vocabulary.Direction),
    "phase": get_args(vocabulary.Phase),
}


def words_are_of_the_vocabulary(case: Case) -> Iterator[Fault]:
    """Technique, hand, side, direction and phase are listed words: no elbow, no new invention."""
    for stroke in case.strokes:
        for field, known in WORDS.items():
            word = getattr(stroke.step, field)
            if word not in known:
                yield stroke.fault(field=field, word=word)


def protocol_is_known(case: Case) -> Iterator[Fault]:
    """A plan follows a protocol that there is, or none."""
    if case.plan.protocol is not None and case.protocol is None:
        yield Fault(None, {"protocol": case.plan.protocol})


def kind_is_known(case: Case) -> Iterator[Fault]:
    """What the massage is for is a kind that there is."""
    if case.plan.kind not in case.knowledge.kinds:
        yield Fault(None, {"kind": case.plan.kind})


def kind_fits_the_protocol(case: Case) -> Iterator[Fault]:
    """The protocol serves this kind."""
    yield from _unfit(case, case.plan.kind, "kinds")


def receiver_fits_the_protocol(case: Case) -> Iterator[Fault]:
    """The protocol is made for this receiver."""
    yield from _unfit(case, case.plan.receiver, "receivers")


def giver_fits_the_protocol(case: Case) -> Iterator[Fault]:
    """The protocol is open to this giver."""
    yield from _unfit(case, case.plan.giver, "givers")


def position_fits_the_protocol(case: Case) -> Iterator[Fault]:
    """The protocol can be given in this position."""
    yield from _unfit(case, case.plan.position, "positions")


def kind_fits_the_receiver(case: Case) -> Iterator[Fault]:
    """The kind is meant for this receiver."""
    kind = case.knowledge.kinds.get(case.plan.kind)
    if kind is not None and case.plan.receiver not in kind.receivers:
        yield Fault(None, {"value": case.plan.receiver, "fits": ", ".join(kind.receivers)})


def free_plan_fits_some_protocol(case: Case) -> Iterator[Fault]:
    """A plan without a protocol still is a massage that some protocol offers to these two, so lying."""
    plan = case.plan
    if plan.protocol is None and not any(
        plan.kind in one.kinds
        and plan.receiver in one.receivers
        and plan.giver in one.givers
        and plan.position in one.positions
        for one in case.knowledge.protocols.values()
    ):
        yield Fault(None, {"kind": plan.kind, "position": plan.position.replace("_", " ")})


def age_fits_the_receiver(case: Case) -> Iterator[Fault]:
    """A baby is under 52 weeks, a child 1 up to 13 years, everybody else 13 to 130."""
    a_year = _reached(case, years=1, weeks=52)
    thirteen = [] if case.years is None else [case.years >= 13]
    fits = {
        "baby": not any(a_year),
        "child": all(a_year) and not any(thirteen),
    }
    is_an_age = case.years is None or 0 <= case.years <= OLDEST_YEARS
    if not is_an_age or not fits.get(case.plan.receiver, all(thirteen)):
        yield Fault(None, {"receiver": case.plan.receiver})


def partner_massage_is_for_adults(case: Case) -> Iterator[Fault]:
    """Partner massage is for adults of 18 and over and for no other receiver."""
    plan = case.plan
    if plan.protocol != "partner_back" and plan.kind != "partner":
        return
    minor = case.years is not None and not case.years >= 18
    said = case.request is not None and case.request.answers.get("consent_minor", "no") != "no"
    if plan.receiver != "adult" or minor or said:
        yield Fault(None, {})


def doctor_has_agreed(case: Case) -> Iterator[Fault]:
    """A kind or protocol that treats a disease needs a doctor's agreement of the last 90 days."""
    kind = case.knowledge.kinds.get(case.plan.kind)
    needed = (kind is not None and kind.needs_doctor) or (
        case.protocol is not None and case.protocol.needs_doctor
    )
    if needed and case.request is not None and not _agreed(case):
        yield Fault(None, {"kind": case.plan.kind, "days": str(AGREEMENT_DAYS)})


def _unfit(case: Case, value: str, field: str) -> Iterator[Fault]:
    if case.protocol is not None:
        fits = getattr(case.protocol, field)
        if value not in fits:
            words = {"value": value.replace("_", " "), "protocol": case.protocol.title}
            yield Fault(None, {**words, "fits": ", ".join(fits).replace("_", " ")})


def _reached(case: Case, years: float, weeks: float) -> list[bool]:
    """For each age that the plan gives: whether it is at least this."""
    said = ((case.plan.age_years, years), (case.plan.age_weeks, weeks))
    return [age >= least for age, least in said if age is not None]


def _agreed(case: Case) -> bool:
    request = case.request
    if request is None or request.at is None:
        return False
    dates = (request.doctor_agreed.get(name) for name in (case.plan.kind, case.plan.protocol) if name)
    today = request.at.date()
    return any(on is not None and 0 <= (today - on).days <= AGREEMENT_DAYS for on in dates)


RULES = (
    words_are_of_the_vocabulary,
    protocol_is_known,
    kind_is_known,
    kind_fits_the_protocol,
    receiver_fits_the_protocol,
    giver_fits_the_protocol,
    position_fits_the_protocol,
    kind_fits_the_receiver,
    free_plan_fits_some_protocol,
    age_fits_the_receiver,
    partner_massage_is_for_adults,
    doctor_has_agreed,
)
