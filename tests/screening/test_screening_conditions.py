"""Every condition of the knowledge, asked with yes, no and unsure."""

import pytest
from msgspec.structs import replace

from cast import AT, agree, tell, well
from warmhands.library.shelf import load
from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.screening import Measures, Place, ScreeningRequest
from warmhands.model.vocabulary import VERDICTS, Answer, Receiver, Verdict
from warmhands.screening import BECAUSE, screen
from warmhands.services.request_read import check_ids

ASKED = [one for one in load().conditions.values() if one.when in ("day_of", "profile", "branch")]
PLACE = (Place("shoulder_top", "left"),)
LEAST: dict[str, Verdict] = {
    "stop": "stop",
    "refer": "ask_doctor",
    "defer": "wait",
    "avoid_area": "go",
    "cap_pressure": "go",
    "note": "go",
}


def told(one: Condition, answer: Answer) -> ScreeningRequest:
    """Somebody well who answers this condition so, with its place and its parent."""
    receiver: Receiver = "baby" if one.audience in ("infant", "child") else "adult"
    request = well(receiver, Measures(age_weeks=20) if receiver == "baby" else Measures())
    if one.only_if is not None:
        parent = load_parent(one.only_if)
        request = agree(tell(request, parent.card, parent.id, places=None), parent.id, AT.date())
    return tell(request, one.card, one.id, answer, places=PLACE if "affected" in one.zones else None)


def load_parent(name: str) -> Condition:
    return next(one for one in ASKED if one.id == name)


def is_for_all(one: Condition) -> bool:
    return one.zones == ("all",)


@pytest.mark.parametrize("one", ASKED, ids=lambda one: one.id)
def test_unsure_is_judged_as_yes(one: Condition, knowledge: Knowledge) -> None:
    assert screen(told(one, "unsure"), knowledge) == screen(told(one, "yes"), knowledge)


@pytest.mark.parametrize("one", ASKED, ids=lambda one: one.id)
def test_a_no_says_nothing_of_its_own(one: Condition, knowledge: Knowledge) -> None:
    request = told(one, "no")

    screening = screen(request, knowledge)

    without = replace(request, answers={**request.answers}, cards=request.cards)
    del without.answers[one.id]
    nothing = screen(replace(without, cards={**without.cards, one.card: "none"}), knowledge)
    assert screening.limits == nothing.limits
    assert screening.verdict == nothing.verdict


@pytest.mark.parametrize("one", ASKED, ids=lambda one: one.id)
def test_a_yes_has_its_effect_its_limits_and_a_cited_finding(one: Condition, knowledge: Knowledge) -> None:
    request = told(one, "yes")
    check_ids(request, knowledge)

    screening = screen(request, knowledge)

    limits = screening.limits
    own = [finding for finding in screening.findings if finding.condition == one.id]
    least = LEAST[one.effect] if is_for_all(one) else "go"
    assert VERDICTS.index(screening.verdict) >= VERDICTS.index(least)
    assert (screening.verdict == "emergency") == (one.effect == "stop" and one.urgency == "emergency")
    assert {one.effect, *(also.effect for also in one.also)} == {finding.effect for finding in own}
    assert all(finding.cites and finding.because in BECAUSE for finding in own)
    assert set(one.techniques_off) <= set(limits.techniques_off)
    assert set(one.positions_off) <= set(limits.positions_off)
    assert set(one.refuses) <= set(limits.refused)
    assert limits.max_minutes <= (one.max_minutes or 60)


@pytest.mark.parametrize("one", [one for one in ASKED if "affected" in one.zones], ids=lambda one: one.id)
def test_what_needs_a_place_is_open_without_it(one: Condition, knowledge: Knowledge) -> None:
    request = replace(told(one, "yes"), places={})

    screening = screen(request, knowledge)

    assert one.card in screening.unanswered
    assert VERDICTS.index(screening.verdict) >= VERDICTS.index("incomplete")


@pytest.mark.parametrize("one", [one for one in ASKED if one.effect == "stop"], ids=lambda one: one.id)
def test_nothing_lifts_a_stop(one: Condition, knowledge: Knowledge) -> None:
    request = agree(told(one, "yes"), one.id, AT.date())

    assert screen(request, knowledge).verdict in ("stop", "emergency")


@pytest.mark.parametrize("one", [one for one in ASKED if one.effect == "refer"], ids=lambda one: one.id)
def test_an_agreement_lifts_the_referral_and_says_so(one: Condition, knowledge: Knowledge) -> None:
    request = agree(told(one, "yes"), one.id, AT.date())

    screening = screen(request, knowledge)

    said = [finding.because for finding in screening.findings if finding.effect == "refer"]
    assert said == ["refer_agreed"]
    assert screening.verdict != "ask_doctor"
