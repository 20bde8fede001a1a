"""Checks that a wish for a massage names only what is known, and that its parts fit one another."""

from collections.abc import Iterable, Sequence

from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.services.spelling import did_you_mean


def check_wish(wish: PlanRequest, knowledge: Knowledge) -> None:
    """Raise the first `Mistake` of a wish; minutes are left to those who know the limits of the day.

    "Which receivers, positions, givers and minutes a protocol has, and which techniques a giver: …;
    a mismatch is unusable input that says what fits" (contract).
    """
    _check_known(wish, knowledge)
    if wish.protocol is not None:
        _check_protocol(wish, knowledge.protocols[wish.protocol])
    elif wish.kind is None:
        hint = f"Name a protocol, or a kind of massage. Kinds: {', '.join(sorted(knowledge.kinds))}."
        raise Mistake("missing_key", "neither `protocol` nor `kind` is given", "$.protocol", hint)
    _check_kind(wish, knowledge)


def minutes_mistake(wish: PlanRequest, nearest: Sequence[int]) -> Mistake:
    """The mistake of minutes that do not work, with the nearest that do."""
    message = f"{wish.minutes} minutes do not work for this massage"
    hint = f"The nearest minutes that work: {' or '.join(map(str, nearest))}."
    return Mistake("bad_value", message, "$.minutes", hint)


def _check_known(wish: PlanRequest, knowledge: Knowledge) -> None:
    places = (*knowledge.zones, *knowledge.zone_groups)
    named: list[tuple[str, str, str | None, Iterable[str]]] = [
        ("$.protocol", "protocol", wish.protocol, knowledge.protocols),
        ("$.kind", "kind", wish.kind, knowledge.kinds),
        *((f"$.zones[{number}]", "zone or group", zone, places) for number, zone in enumerate(wish.zones)),
    ]
    for where, noun, name, known in named:
        if name is not None and name not in known:
            message = f"`{name[:80]}` is not a known {noun}"
            raise Mistake("unknown_id", message, where, did_you_mean(name, known))


def _check_protocol(wish: PlanRequest, protocol: Protocol) -> None:
    for where, value, fitting in (
        ("$.screening.receiver", wish.screening.receiver, protocol.receivers),
        ("$.giver", wish.giver, protocol.givers),
        ("$.position", wish.position, protocol.positions),
        ("$.kind", wish.kind, protocol.kinds),
    ):
        if value is not None and value not in fitting:
            noun = where.rpartition(".")[2]
            message = f"`{protocol.id}` does not go with the {noun} `{value}`"
            raise Mistake("contradiction", message, where, f"It fits: {', '.join(fitting)}.")


def _check_kind(wish: PlanRequest, knowledge: Knowledge) -> None:
    """Refuse a kind that is not for this receiver, or that nothing offers to these two in this position."""
    if wish.kind is None:
        return
    receiver, kind = wish.screening.receiver, knowledge.kinds[wish.kind]
    if receiver not in kind.receivers:
        fitting = [one.id for one in knowledge.kinds.values() if receiver in one.receivers]
        message = f"the kind `{kind.id}` is not for the receiver `{receiver}`"
        raise Mistake("contradiction", message, "$.kind", f"It fits: {', '.join(fitting)}.")
    offering = [one for one in knowledge.protocols.values() if kind.id in one.kinds]
    if wish.protocol is None and not any(_offers(one, wish) for one in offering):
        fitting = sorted({position for one in offering for position in one.positions})
        givers = sorted({giver for one in offering for giver in one.givers})
        message = f"no protocol offers `{kind.id}` to this receiver, giver and position"
        hint = f"Positions that fit: {', '.join(fitting)}. Givers: {', '.join(givers)}."
        raise Mistake("contradiction", message, "$.kind", hint)


def _offers(protocol: Protocol, wish: PlanRequest) -> bool:
    return (
        wish.screening.receiver in protocol.receivers
        and wish.giver in protocol.givers
        and (wish.position is None or wish.position in protocol.positions)
    )
