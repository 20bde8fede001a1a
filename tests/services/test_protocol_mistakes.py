"""Whatever is wrong in a protocol file, the writer reads where, what, and what to do."""

import pytest

from cast import AT
from fakes import MemoryJournal
from own_cast import example
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.plan import CheckFinding
from warmhands.services.house import House
from warmhands.services.plan_check import check_file


@pytest.fixture(scope="module")
def house() -> House:
    return House(library=open_library(), words=speak(), journal=MemoryJournal())


def findings(house: House, old: str, new: str) -> list[tuple[str, CheckFinding]]:
    """Each finding with the line that it points at, when this is changed in the example."""
    text = example()
    assert old in text
    changed = text.replace(old, new, 1)
    found = check_file(house, changed.encode(), "mine.toml", AT)
    return [(changed.split("\n")[(one.line or 1) - 1], one) for one in found]


@pytest.mark.parametrize(
    ("change", "line", "message", "hint"),
    [
        (
            ('"Evening strokes"', '"Evening strokes'),
            "title = ",
            "a quotation mark is missing",
            "Mend this line",
        ),
        (("pressure = 2", "pressure = 2\npressure = 1"), "pressure = 1", "stands here already", "Mend"),
        (("minutes = [5, 10, 15]", "minutes = [5, 10, 15"), "positions|kinds", "a `]` is missing", "Mend"),
        (("must = true", "musst = true"), "musst", "`musst` is not a known key", "`must`"),
        (("[[steps.ways]]", "[[steps.way]]"), "[[steps.way]]", "`way` is not a known key", "`ways`"),
        (('hand = "palm"\n', ""), "[[steps.ways]]", "`hand` is missing", "Add `hand`"),
        (("pressure = 2", 'pressure = "soft"'), "pressure", "a whole number from 1 to 3", "Write a whole"),
        (('"petrissage"', '"kneading"'), "technique", '"kneading"', "`petrissage`"),
        (("[5, 10, 15]", "[5, 10]"), "minutes", "has 2 entries, but 3", "Write 3 entries"),
        (('"shoulder_top"', '"shoulder_tops"'), "zone", "a zone that nobody knows", "`shoulder_top`"),
        (('["relaxing"]', '["relaxd"]'), "kinds", "not a known kind", "`relaxing`"),
        (('["ours:opening"]', '["guide:DOSE-99"]'), "cites", "does not exist", "`guide:DOSE-09`"),
        (('["ours:opening"]', '["source:vad_hom"]'), "cites", "does not exist", "`source:vad_home`"),
        (('"shoulder_top"', '"throat"'), "zone", "touches front of the neck", "Stroke with flat palms"),
        (('["adult"]', '["adult", "baby"]'), "kinds", "not meant for the receiver", "It is meant for"),
        (("[5, 10, 15]", "[5, 10, 50]"), "minutes", "50 minutes are promised", "promise fewer minutes"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_do(
    house: House, change: tuple[str, str], line: str, message: str, hint: str
) -> None:
    told = [one for at, one in findings(house, *change) if any(part in at for part in line.split("|"))]

    assert any(message in one.message and hint in one.hint for one in told)


def test_a_giver_for_whom_no_plan_comes_out_of_it_is_told(house: House) -> None:
    for_trained = example().replace('title = "', 'givers = ["trained"]\ntitle = "')
    for_trained = for_trained.replace('givers = ["trained"]\n', "", 1)

    found = check_file(house, for_trained.encode(), "mine.toml", AT)

    assert [one.rule for one in found] == ["protocol_file_makes_plans"]
    assert found[0].message == "No plan comes out of it for: first_time, practised."


def test_a_good_file_is_tried_out_and_has_no_finding(house: House) -> None:
    assert check_file(house, example().encode(), "mine.toml", AT) == ()
