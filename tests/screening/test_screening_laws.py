"""The laws of the contract, for whatever anybody may answer."""

from collections.abc import Mapping
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cast import AT, CARDS
from warmhands.library.shelf import load
from warmhands.model.knowledge import Condition
from warmhands.model.screening import Limits, Measures, Place, Screening, ScreeningRequest
from warmhands.model.vocabulary import VERDICTS, Answer, CardMark, Receiver, Side
from warmhands.screening import WEAK_FLAGS, due_cards, screen

KNOWLEDGE = load()
CONDITIONS = KNOWLEDGE.conditions
ZONES = [*KNOWLEDGE.zones, *KNOWLEDGE.zone_groups]
SIDES: tuple[Side, ...] = ("left", "right", "both", "middle")
MIRRORED: Mapping[Side, Side] = {"left": "right", "right": "left", "both": "both", "middle": "middle"}
PLACES = st.lists(st.builds(Place, st.sampled_from(ZONES), st.sampled_from(SIDES)), max_size=3).map(tuple)
HOURS = st.none() | st.floats(0, 80)
MEASURES = st.builds(
    Measures,
    temperature_c=st.none() | st.sampled_from((36.6, 37.1, 37.2, 37.9, 38.0, 40.0)),
    hours_since_meal=HOURS,
    hours_since_feed=HOURS,
    hours_since_vaccination=HOURS,
)
AGES: Mapping[Receiver, st.SearchStrategy[float]] = {
    "adult": st.floats(13, 100),
    "self": st.floats(13, 100),
    "child": st.floats(1, 12.9),
    "baby": st.floats(0, 0.99),
}


def asked_of(receiver: Receiver) -> list[Condition]:
    cards = {*CARDS[receiver], "b_pain_flags", *(("i_urgent", "i_today") if receiver == "child" else ())}
    return [one for one in CONDITIONS.values() if one.card in cards]


@st.composite
def requests(draw: st.DrawFn) -> ScreeningRequest:
    receiver: Receiver = draw(st.sampled_from(("adult", "self", "child", "baby")))
    possible = asked_of(receiver)
    chosen = draw(st.lists(st.sampled_from(possible), max_size=6, unique_by=lambda one: one.id))
    answers: dict[str, Answer] = {one.id: draw(st.sampled_from(("yes", "no", "unsure"))) for one in chosen}
    left_out = draw(st.sets(st.sampled_from(CARDS[receiver]), max_size=1))
    cards: dict[str, CardMark] = {card: "none" for card in CARDS[receiver] if card not in left_out}
    cards |= {one.card: "some" for one in chosen}
    age = draw(st.none() | AGES[receiver])
    return ScreeningRequest(
        receiver=receiver,
        at=AT,
        cards=cards,
        answers=answers,
        places={one.id: draw(PLACES) for one in possible if one.id in answers and draw(st.booleans())},
        measures=replace(draw(MEASURES), age_years=age),
        doctor_agreed={name: AT.date() - timedelta(days=draw(st.integers(-2, 100))) for name in answers},
    )


def pressures(limits: Limits) -> dict[tuple[str, Side], int]:
    """The most that each side of each zone bears."""
    most: dict[tuple[str, Side], int] = {}
    for name, zone in KNOWLEDGE.zones.items():
        for side in ("left", "right"):
            told = [
                one.max_pressure for one in limits.zones if one.zone == name and one.side in (side, "both")
            ]
            most[name, side] = min([zone.max_level, limits.max_pressure, *told])
    return most


def is_no_looser(after: Screening, before: Screening) -> bool:
    old, new = before.limits, after.limits
    ceilings = pressures(old)
    return (
        VERDICTS.index(after.verdict) >= VERDICTS.index(before.verdict)
        and all(most <= ceilings[place] for place, most in pressures(new).items())
        and new.max_minutes <= old.max_minutes
        and set(new.techniques_off) >= set(old.techniques_off)
        and set(new.positions_off) >= set(old.positions_off)
        and set(new.refused) >= set(old.refused)
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[ScreeningRequest, ScreeningRequest]:
    """A request, and the same with one more yes in a card that was answered or was not due."""
    request = draw(requests())
    named = {CONDITIONS[name].card for name in request.answers}
    open_cards = set(screen(request, KNOWLEDGE).unanswered) - named
    one = draw(st.sampled_from([one for one in asked_of(request.receiver) if one.card not in open_cards]))
    more = replace(
        request,
        cards={**request.cards, one.card: "some"},
        answers={**request.answers, one.id: draw(st.sampled_from(("yes", "unsure")))},
    )
    return request, more


@given(pairs())
def test_one_more_yes_never_loosens_verdict_or_limit(
    pair: tuple[ScreeningRequest, ScreeningRequest],
) -> None:
    before, after = (screen(request, KNOWLEDGE) for request in pair)

    assert is_no_looser(after, before)


@given(pairs())
def test_one_more_yes_asks_no_less(pair: tuple[ScreeningRequest, ScreeningRequest]) -> None:
    before, after = ({card.id for card in due_cards(request, KNOWLEDGE)} for request in pair)

    assert after >= before


@given(pairs())
def test_one_more_yes_never_shortens_a_wait(pair: tuple[ScreeningRequest, ScreeningRequest]) -> None:
    before, after = (screen(request, KNOWLEDGE) for request in pair)

    if before.wait_until is not None and after.wait_until is not None:
        assert after.wait_until >= before.wait_until


@given(requests())
def test_unsure_equals_yes(request: ScreeningRequest) -> None:
    sure: dict[str, Answer] = {
        name: "no" if said == "no" else "yes" for name, said in request.answers.items()
    }

    assert screen(request, KNOWLEDGE) == screen(replace(request, answers=sure), KNOWLEDGE)


@given(requests())
def test_an_unanswered_due_card_never_clears_nor_only_waits(request: ScreeningRequest) -> None:
    screening = screen(request, KNOWLEDGE)

    absent = [card.id for card in due_cards(request, KNOWLEDGE) if card.id not in request.cards]
    assert set(absent) <= set(screening.unanswered)
    if screening.unanswered:
        assert screening.verdict not in ("go", "go_with_limits", "wait")


@given(requests())
def test_the_order_of_answers_is_irrelevant(request: ScreeningRequest) -> None:
    turned = replace(
        request,
        cards=dict(reversed(request.cards.items())),
        answers=dict(reversed(request.answers.items())),
        places={name: tuple(reversed(places)) for name, places in reversed(request.places.items())},
    )

    assert screen(turned, KNOWLEDGE) == screen(request, KNOWLEDGE)


@given(requests())
def test_mirrored_places_give_mirrored_limits(request: ScreeningRequest) -> None:
    places = {
        name: tuple(Place(place.zone, MIRRORED[place.side]) for place in given_)
        for name, given_ in request.places.items()
    }

    before, after = screen(request, KNOWLEDGE), screen(replace(request, places=places), KNOWLEDGE)

    assert after.verdict == before.verdict
    assert pressures(after.limits) == {
        (zone, MIRRORED[side]): most for (zone, side), most in pressures(before.limits).items()
    }


@given(requests(), st.data())
def test_an_agreement_makes_nothing_stricter_and_lifts_no_stop(
    request: ScreeningRequest, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([*CONDITIONS, WEAK_FLAGS]))
    agreed = replace(request, doctor_agreed={**request.doctor_agreed, name: AT.date()})

    before, after = screen(request, KNOWLEDGE), screen(agreed, KNOWLEDGE)

    assert is_no_looser(before, after)
    assert (after.verdict in ("stop", "emergency")) == (before.verdict in ("stop", "emergency"))


@given(requests(), st.data())
def test_an_agreement_lifts_nothing_of_another_condition(
    request: ScreeningRequest, data: st.DataObject
) -> None:
    held = [name for name, said in request.answers.items() if said != "no"]
    name = data.draw(st.sampled_from([*CONDITIONS]).filter(lambda one: one not in held))
    agreed = replace(request, doctor_agreed={**request.doctor_agreed, name: AT.date()})
    held_by_itself = {finding.condition for finding in screen(request, KNOWLEDGE).findings}

    if name not in held_by_itself:
        assert screen(agreed, KNOWLEDGE) == screen(request, KNOWLEDGE)


@given(requests())
def test_limits_list_only_what_is_stricter_than_the_atlas(request: ScreeningRequest) -> None:
    screening = screen(request, KNOWLEDGE)

    listed = [(one.zone, one.side) for one in screening.limits.zones]
    assert all(one.max_pressure < KNOWLEDGE.zones[one.zone].max_level for one in screening.limits.zones)
    assert len(listed) == len(set(listed))
    assert screening.limits.techniques_off == tuple(sorted(set(screening.limits.techniques_off)))
    assert (screening.wait_until is not None) == (screening.verdict == "wait")
