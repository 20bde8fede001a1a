"""Screening a person, as a door asks for it."""

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake_cast import LIBRARY, NOW, home
from msgspec.structs import replace

from cast import agree, ana, elif_, jonas, tell, well
from warmhands.model.mistake import Mistake
from warmhands.model.screening import Place, ScreeningRequest
from warmhands.screening import screen
from warmhands.services.person_screen import screen_person
from warmhands.services.request_read import check_ids

KNOWLEDGE = LIBRARY.knowledge()


def test_a_request_without_a_time_means_now() -> None:
    screening = screen_person(home(), replace(ana(), at=None), NOW)

    assert screening.at == NOW


def test_a_request_with_a_time_keeps_its_own() -> None:
    screening = screen_person(home(), ana(), datetime(2030, 1, 1, tzinfo=UTC))

    assert screening.at == ana().at


def test_every_finding_is_a_sentence() -> None:
    screening = screen_person(home(), elif_(KNOWLEDGE), NOW)

    assert len(screening.findings) > 150
    assert all(" " in finding.because for finding in screening.findings)


def test_what_is_looser_than_the_guide_says_so() -> None:
    request = agree(tell(well(), "p_illness", "cancer_now", places=()), "cancer_now")

    screening = screen_person(home(), request, NOW)

    said = [finding.because for finding in screening.findings if finding.condition == "cancer_now"]
    assert any("The guide advises no massage at all" in because for because in said)


@pytest.mark.parametrize(
    ("request_", "where", "guess"),
    [
        (replace(well(), cards={"d_todai": "none"}), "$.cards.d_todai", "d_today"),
        (replace(well(), answers={"feverr": "yes"}), "$.answers.feverr", "fever"),
        (replace(well(), places={"bruize": ()}), "$.places.bruize", "bruise"),
        (replace(jonas(), places={"bruise": (Place("nap"),)}), "$.places.bruise[0].zone", "nape"),
        (
            replace(well(), doctor_agreed={"blood_thiners": NOW.date()}),
            "$.doctor_agreed.blood_thiners",
            "blood_thinners",
        ),
    ],
)
def test_an_unknown_id_is_named_with_the_nearest_known_one(
    request_: ScreeningRequest, where: str, guess: str
) -> None:
    with pytest.raises(Mistake) as mistake:
        check_ids(request_, KNOWLEDGE)

    assert (mistake.value.code, mistake.value.where) == ("unknown_id", where)
    assert guess in mistake.value.hint


def test_the_path_of_a_request_inside_another_is_told() -> None:
    with pytest.raises(Mistake) as mistake:
        check_ids(replace(well(), answers={"feverr": "yes"}), KNOWLEDGE, "$.screening")

    assert mistake.value.where == "$.screening.answers.feverr"


@pytest.mark.parametrize("name", ["weak_pain_flags", "medicinal", "light_home", "heart_disease"])
def test_conditions_kinds_protocols_and_weak_signs_can_be_agreed_to(name: str) -> None:
    check_ids(replace(well(), doctor_agreed={name: NOW.date()}), KNOWLEDGE)


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
def test_a_time_that_cannot_be_is_refused(year: int) -> None:
    with pytest.raises(Mistake, match="at"):
        check_ids(replace(well(), at=datetime(year, 1, 1, tzinfo=UTC)), KNOWLEDGE)


IDS = st.sampled_from([*KNOWLEDGE.conditions, "nonsense"])
CARDS = st.sampled_from([*KNOWLEDGE.cards, "nonsense"])
ZONES = st.sampled_from([*KNOWLEDGE.zones, *KNOWLEDGE.zone_groups, "nonsense"])


@given(
    st.builds(
        ScreeningRequest,
        receiver=st.sampled_from(("adult", "self", "child", "baby")),
        at=st.datetimes(timezones=st.just(UTC)),
        cards=st.dictionaries(CARDS, st.sampled_from(("none", "some"))),
        answers=st.dictionaries(IDS, st.sampled_from(("yes", "no", "unsure")), max_size=2),
        places=st.dictionaries(IDS, st.lists(st.builds(Place, ZONES), max_size=2).map(tuple), max_size=2),
    )
)
def test_what_passes_the_check_can_be_judged(request_: ScreeningRequest) -> None:
    with contextlib.suppress(Mistake):
        check_ids(request_, KNOWLEDGE)

        assert screen(request_, KNOWLEDGE).verdict
