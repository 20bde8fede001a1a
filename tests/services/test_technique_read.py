"""A technique is read with the strokes that show it best."""

import pytest

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.mistake import Mistake
from warmhands.services.house import House
from warmhands.services.technique_read import technique_read, techniques_on, techniques_read

HOUSE = House(library=open_library(), words=speak(), journal=MemoryJournal())


def test_every_technique_is_read() -> None:
    read = techniques_read(HOUSE)

    assert {one.entry.id for one in read} == set(HOUSE.library.knowledge().techniques)
    assert read[0].entry.id == "effleurage"


def test_a_long_stroke_up_the_back_shows_stroking_best() -> None:
    first = technique_read(HOUSE, "effleurage").ways["palm"][0]

    assert (first.zone, first.to_zone, first.direction) == ("low_back", "shoulder_top", "up")


def test_each_stroke_is_there_once_for_its_hand() -> None:
    for hand, ways in technique_read(HOUSE, "petrissage").ways.items():
        strokes = [(way.zone, way.to_zone, way.direction) for way in ways]

        assert {way.hand for way in ways} == {hand}
        assert len(strokes) == len(set(strokes))


def test_what_the_massages_ask_for_is_told_from_least_to_most() -> None:
    read = technique_read(HOUSE, "effleurage")

    assert read.pressure == (1, 2)
    assert read.pace_cm_s == (1.0, 4.0)
    assert technique_read(HOUSE, "hold").pace_cm_s is None


def test_an_unknown_technique_is_a_mistake_with_the_nearest_one() -> None:
    with pytest.raises(Mistake) as caught:
        technique_read(HOUSE, "efleurage")

    assert "effleurage" in caught.value.hint


def test_a_fact_leads_to_the_techniques_that_carry_it() -> None:
    assert [read.entry.id for read in techniques_on(HOUSE, "TECH-05")] == ["effleurage"]
    assert techniques_on(HOUSE, "CLAIM-01") == ()
