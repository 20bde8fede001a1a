"""Plan a massage: screen, refuse or compose, and let nothing out that the checker has not passed."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.journal import PainMark
from warmhands.model.knowledge import Knowledge, cited_as
from warmhands.model.plan import Breach, Checked, Plan, PlanRequest, Refusal, RefusalBody
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Finding, Screening, ScreeningRequest, ZoneLimit
from warmhands.model.vocabulary import CLEARED, Giver, Position, Verdict
from warmhands.planning import Draft, compose, draft, usual_kind
from warmhands.services.house import House
from warmhands.services.person_screen import screen_person
from warmhands.services.plan_instead import allowed_kinds, has_agreement, instead
from warmhands.services.plan_wish import check_wish, minutes_mistake
from warmhands.services.request_ids import check_ids


class UnsafePlan(Exception):
    """A plan of ours broke a rule of the checker; it was thrown away."""

    def __init__(self, breaches: Sequence[Breach]) -> None:
        rules = ", ".join(sorted({breach.rule for breach in breaches}))
        super().__init__(f"our own plan broke these rules and was thrown away: {rules}")
        self.breaches = tuple(breaches)


class Choice(Struct, frozen=True):
    """A protocol that fits today: its positions, and the minutes of the usual one.

    `ask_doctor` are its kinds that need a doctor's agreement first; `kinds` are the others.
    """

    protocol: str
    title: str
    summary: str
    kinds: tuple[str, ...]
    ask_doctor: tuple[str, ...]
    positions: tuple[Position, ...]
    least: int
    most: int
    usual: int


def plan_session(
    house: House,
    request: PlanRequest,
    now: datetime,
    *,
    marks: Sequence[PainMark] = (),
    judged_at: datetime | None = None,
) -> Plan | Refusal:
    """The plan for this wish, or why there is none and what would go.

    `marks` are zones that hurt before; `judged_at` is the time at which the answers must still hold.
    Raises `Mistake` for unusable input, and `UnsafePlan` when the checker finds fault with our own plan.
    """
    knowledge = house.library.knowledge()
    wish = replace(request, screening=replace(request.screening, at=request.screening.at or now))
    check_ids(wish.screening, knowledge, "$.screening")
    check_wish(wish, knowledge)
    screening = spare(screen_person(house, wish.screening, now), marks)
    refusal = _refused(house, wish, screening, judged_at)
    if refusal is not None:
        return refusal
    answer = compose(wish, screening, knowledge)
    if isinstance(answer, Plan):
        return _verified(answer, wish, screening, knowledge)
    if answer.nearest:
        raise minutes_mistake(wish, answer.nearest)
    return _refusal(screening.verdict, wish, screening, knowledge)


def plan_choices(house: House, screening: Screening, giver: Giver) -> tuple[Choice, ...]:
    """The protocols that this screening and giver leave open, in the order of their titles."""
    knowledge = house.library.knowledge()
    nobody = PlanRequest(minutes=12, giver=giver, screening=ScreeningRequest(screening.receiver))
    choices = (
        _choice(protocol, nobody, screening, knowledge)
        for protocol in knowledge.protocols.values()
        if screening.verdict in CLEARED
        and screening.receiver in protocol.receivers
        and giver in protocol.givers
        and protocol.id not in screening.limits.refused
    )
    return tuple(sorted((choice for choice in choices if choice), key=lambda choice: choice.title))


def spare(screening: Screening, marks: Sequence[PainMark]) -> Screening:
    """The screening with the zones that hurt before among its limits."""
    sore = (ZoneLimit(mark.zone, mark.side, mark.max_pressure) for mark in marks)
    limits = screening.limits.tightened(sore)
    verdict = screening.verdict if screening.verdict != "go" or not marks else "go_with_limits"
    return replace(screening, verdict=verdict, limits=limits)


def _refused(
    house: House, wish: PlanRequest, screening: Screening, judged_at: datetime | None
) -> Refusal | None:
    """The refusal that screening, age of the answers, a closed protocol or a missing agreement demand."""
    knowledge = house.library.knowledge()
    if screening.verdict not in CLEARED:
        return _refusal(screening.verdict, wish, screening, knowledge)
    if judged_at is not None and judged_at > screening.valid_until:
        return Refusal(RefusalBody("incomplete", screening.findings, None, ()))
    protocol = knowledge.protocols[wish.protocol] if wish.protocol else None
    kind = wish.kind or (usual_kind(protocol, screening.receiver, knowledge) if protocol else "")
    if {wish.protocol, kind} & set(screening.limits.refused):
        return _refusal("stop", wish, screening, knowledge)
    if not has_agreement(kind, protocol, wish.screening, knowledge):
        asked = replace(screening, findings=(*screening.findings, _ask_first(house, kind)))
        return _refusal("ask_doctor", wish, asked, knowledge)
    return None


def _refusal(verdict: Verdict, wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> Refusal:
    fitting = instead(wish, screening, knowledge)
    return Refusal(RefusalBody(verdict, screening.findings, screening.wait_until, fitting))


def _ask_first(house: House, kind: str) -> Finding:
    """The finding that a doctor must agree to this kind of massage."""
    entry = house.library.knowledge().kinds[kind]
    because = house.words.text(
        "{title}: a doctor has to agree to this kind of massage first.", title=house.words.text(entry.title)
    )
    return Finding(kind, "refer", because, tuple(map(cited_as, entry.cites)))


def _verified(plan: Plan, wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> Plan:
    breaches = verifying.check(plan, knowledge, screening, wish.screening)
    if breaches:
        raise UnsafePlan(breaches)
    return replace(plan, checked=Checked(len(verifying.RULES), ()))


def _choice(
    protocol: Protocol, nobody: PlanRequest, screening: Screening, knowledge: Knowledge
) -> Choice | None:
    fitted = {
        position: fit
        for position in protocol.positions
        if isinstance(fit := draft(protocol, replace(nobody, position=position), screening, knowledge), Draft)
        and fit.nearest(protocol.minutes[1])
    }
    if not fitted:
        return None
    usual = next(iter(fitted.values()))
    free = allowed_kinds(protocol, nobody.screening, screening, knowledge)
    suiting = [kind for kind in protocol.kinds if screening.receiver in knowledge.kinds[kind].receivers]
    return Choice(
        protocol=protocol.id,
        title=protocol.title,
        summary=protocol.summary,
        kinds=free,
        ask_doctor=tuple(kind for kind in suiting if kind not in {*free, *screening.limits.refused}),
        positions=tuple(fitted),
        least=usual.nearest(0)[0],
        most=usual.nearest(1000)[0],
        usual=usual.nearest(protocol.minutes[1])[0],
    )
