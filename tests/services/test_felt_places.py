"""What the receiver told by the remote is remembered for its place."""

from msgspec.structs import replace
from session_cast import begun, checked, event

from warmhands.model.journal import SessionEvent
from warmhands.model.screening import Place
from warmhands.services.felt_places import Felt, felt_by, felt_in, liked_last
from warmhands.services.session_play import record

BACK, NAPE = Place("low_back", "both"), Place("nape", "both")


def told(name: str, kind: str, place: Place, seconds: float = 20) -> SessionEvent:
    made = event(name, kind, seconds, place.zone)  # type: ignore[arg-type]
    return replace(made, who="receiver", side=place.side)


def test_places_are_counted_and_the_best_liked_comes_first() -> None:
    events = [
        told("1", "softer", NAPE), told("2", "good", BACK), told("3", "good", BACK), told("4", "good", NAPE)
    ]  # fmt: skip

    assert felt_in(events) == (Felt(BACK, 2, 0), Felt(NAPE, 1, 1))


def test_the_givers_own_softer_is_no_word_of_the_receiver() -> None:
    assert felt_in([event("1", "softer", 20, "nape"), event("2", "good", 20, "nape")]) == ()


def test_a_persons_page_knows_all_that_they_told() -> None:
    house = checked()
    for _ in range(2):
        session = begun(house)
        record(house, session.id, [told("1", "good", BACK)])

    assert felt_by(house, str(session.person)) == (Felt(BACK, 2, 0),)


def test_the_next_wish_knows_what_was_liked_last() -> None:
    house = checked()
    session = begun(house)
    record(house, session.id, [told("1", "good", BACK), told("2", "softer", NAPE)])

    assert liked_last(house, session.person) == (BACK,)


def test_of_somebody_unknown_nothing_is_remembered() -> None:
    assert liked_last(checked(), None) == ()
