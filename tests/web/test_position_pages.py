"""However somebody lies or sits, the pages lead there and the words fit."""

from typing import NamedTuple

import pytest
from web_cast import Visitor, words

from warmhands.model.composition import Composition
from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Protocol


class Lying(NamedTuple):
    """A receiver, a wish, and what the list to tick says about lying or sitting."""

    receiver: str
    wish: str
    said: str


LYING = {
    "prone": Lying(
        "adult", "kind=relaxing&protocol=simple_back&minutes=12&position=prone", "Lie on the stomach"
    ),
    "seated": Lying(
        "adult",
        "kind=relaxing&protocol=light_home&minutes=12&position=seated",
        "Sit on a chair facing its backrest",
    ),
    "side_lying": Lying(
        "adult", "kind=relaxing&protocol=simple_back&minutes=12&position=side_lying", "the side that is up"
    ),
    "supine": Lying(
        "adult",
        "kind=cosmetic_face&protocol=face_care&minutes=10&position=supine",
        "a pillow under the knees",
    ),
    "lap": Lying("baby", "kind=baby_play&protocol=baby_rails&minutes=7&position=lap", "across your lap"),
    "free_seated": Lying(
        "adult", "kind=relaxing&protocol=-&zones=nape:both&minutes=10&position=seated", "Sit on a chair"
    ),
    "free_side_lying": Lying(
        "adult",
        "kind=relaxing&protocol=-&zones=flank:both&minutes=10&position=side_lying",
        "the side that is up",
    ),
    "self_seated": Lying("self", "kind=self&protocol=self_neck&minutes=10&position=seated", "Sit"),
}


def well(visitor: Visitor, receiver: str) -> str:
    """The check of somebody well; a baby is 20 weeks old and has four cards."""
    if receiver != "baby":
        return visitor.walk(receiver)
    page = visitor.submit("/check", {"receiver": "baby", "age_weeks": "20"})
    intake = page.url.path.split("/")[2]
    for card in ("i_urgent", "i_today", "i_profile", "g_giver"):
        visitor.answer(intake, card)
    return intake


@pytest.mark.parametrize("lying", LYING.values(), ids=LYING)
def test_the_pages_lead_to_every_way_of_lying_or_sitting(lying: Lying) -> None:
    with Visitor() as visitor:
        intake = well(visitor, lying.receiver)
        query = f"giver=first_time&{lying.wish}"
        plan = visitor.get(f"/plan/{intake}?{query}")
        ready = visitor.get(f"/plan/{intake}/ready?{query}")

    assert 'class="step ' in plan.text
    assert lying.said in words(ready)


@pytest.mark.parametrize("protocol", ["light_home", "simple_back", "beginner_back", "step_by_step_back", "-"])
def test_somebody_on_the_side_is_never_reached_around(protocol: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        wish = f"giver=first_time&kind=relaxing&protocol={protocol}&minutes=15&position=side_lying"
        page = words(visitor.get(f"/plan/{intake}?{wish}"))

    for under in ("both flanks", "both sides of the ribs", "outer sides of both", "Wrap your hands"):
        assert under not in page


def test_a_pregnant_woman_is_led_lying_on_the_side() -> None:
    with Visitor() as visitor:
        intake = visitor.walk(p_pregnancy={"pregnancy_later": "yes"})
        visitor.submit(
            f"/check/{intake}/agreed", {"agreed": "pregnancy_later", "on": "2026-11-20", "said": "Lightly."}
        )
        time = visitor.get(f"/wish/{intake}/time?giver=first_time&kind=relaxing&protocol=simple_back")
        wish = "giver=first_time&kind=relaxing&protocol=-&zones=low_back:both&minutes=10&position=side_lying"
        plan = visitor.get(f"/plan/{intake}?{wish}")

    assert "lying on the side" in words(time)
    assert "lying face down" not in words(time)
    assert plan.status_code == 200


def test_no_way_for_somebody_on_the_side_needs_both_sides_at_once(knowledge: Knowledge) -> None:
    covered = {"flank", "side_ribs", "shoulder_side", "upper_arm", "forearm"}
    massages: list[Protocol | Composition] = [*knowledge.protocols.values()]
    massages += knowledge.compositions.values()

    wrong = [
        f"{one.id}: {way.say}"
        for one in massages
        if "side_lying" in one.positions
        for step in one.steps
        for way in step.ways
        if (not way.positions or "side_lying" in way.positions)
        and covered & {way.zone, way.to_zone}
        and ("both" in way.say or "hands" in way.say.lower())
    ]

    assert wrong == []
