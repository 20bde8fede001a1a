"""Every word of the vocabulary, every zone, every cue and every rule can be said."""

from typing import get_args

import pytest
from speakers import WORDS

from cast import AT
from warmhands.language.places import PAIRS, SINGLES
from warmhands.language.terms import TERMS
from warmhands.model import vocabulary as v
from warmhands.model.coaching import Cue, CueKey
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach, LeftOut

VOCABULARY = [
    word
    for kind in (v.Receiver, v.Giver, v.Position, v.Phase, v.Side, v.Technique, v.Hand, v.Direction)
    for word in get_args(kind)
]


def test_every_word_of_the_vocabulary_has_a_plain_name() -> None:
    words = {*VOCABULARY, *v.VERDICTS, *get_args(v.LeftOutBecause)}

    assert words - set(TERMS) == set()


def test_no_two_kinds_of_words_share_an_id() -> None:
    assert len(VOCABULARY) == len(set(VOCABULARY))


def test_every_zone_and_group_has_a_name_to_say(knowledge: Knowledge) -> None:
    known = {*knowledge.zones, *knowledge.zone_groups}

    assert known == {*PAIRS, *SINGLES}


@pytest.mark.parametrize("side", get_args(v.Side))
def test_every_zone_is_said_on_every_side(side: v.Side, knowledge: Knowledge) -> None:
    told = [WORDS.zone(zone, side, knowledge) for zone in (*knowledge.zones, *knowledge.zone_groups)]

    assert [one for one in told if not one.startswith("the ") or "{" in one] == []


@pytest.mark.parametrize(
    ("zone", "side", "said"),
    [
        ("shoulder_blade", "left", "the left shoulder blade"),
        ("shoulder_blade", "both", "the shoulder blades"),
        ("low_back", "right", "the right side of the low back"),
        ("low_back", "middle", "the low back"),
        ("nape", "both", "the back of the neck"),
        ("legs", "left", "the left leg"),
        ("all", "both", "the whole body"),
    ],
)
def test_a_zone_is_said_with_its_side(zone: str, side: v.Side, said: str, knowledge: Knowledge) -> None:
    assert WORDS.zone(zone, side, knowledge) == said


@pytest.mark.parametrize("level", range(-1, 7))
def test_every_level_has_an_everyday_comparison(level: int) -> None:
    assert len(WORDS.pressure(level).split()) > 2


@pytest.mark.parametrize("key", get_args(CueKey))
@pytest.mark.parametrize("zones", [(), ("low_back", "nape")])
def test_every_cue_is_said(key: CueKey, zones: tuple[str, ...], knowledge: Knowledge) -> None:
    cue = Cue(key, AT, 1, "", "Long strokes", 1, zones, "both", 57, "nape")

    told = WORDS.cue(cue, knowledge)

    assert told.endswith(".")
    assert "{" not in told
    assert "…" not in told


def test_a_step_cue_says_the_sentence_of_the_plan(knowledge: Knowledge) -> None:
    assert WORDS.cue(Cue("step", AT, say="Stroke up."), knowledge) == "Stroke up."


def test_every_rule_is_said_with_its_sources(knowledge: Knowledge) -> None:
    told = [WORDS.breach(Breach(rule, 3), knowledge) for rule in knowledge.rules]

    assert [one for one in told if "{" in one.message + one.hint or not one.message or not one.cites] == []


def test_a_rule_without_an_entry_is_said_all_the_same(knowledge: Knowledge) -> None:
    told = WORDS.breach(Breach("no_such_rule", 2), knowledge)

    assert "no such rule" in told.message
    assert told.step == 2


def test_braces_in_a_detail_are_no_placeholder(knowledge: Knowledge) -> None:
    rule = next(rule for rule in knowledge.rules.values() if "{title}" in rule.message)

    told = WORDS.breach(Breach(rule.id, 1, {"title": "{hint} {0} %s"}), knowledge)

    assert "{hint} {0} %s" in told.message


@pytest.mark.parametrize(
    ("cite", "said"),
    [
        ("guide:PROT-LIGHT-03", "The guide, PROT-LIGHT-03: "),
        ("source:yonibone", "<http"),
        ("ours:two_finger_widths", "Our own rule: "),
        ("ours:own_massage", "Our own caution: own massage."),
        ("guide:NO-99", "guide:NO-99"),
        ("nonsense", "nonsense"),
    ],
)
def test_a_citation_can_be_looked_up(cite: str, said: str, knowledge: Knowledge) -> None:
    assert said in WORDS.cited(cite, knowledge)


@pytest.mark.parametrize("because", get_args(v.LeftOutBecause))
def test_what_is_left_out_is_told_with_its_reason(because: v.LeftOutBecause, knowledge: Knowledge) -> None:
    told = WORDS.left_out(LeftOut("guide:PROT-LIGHT-03", because), knowledge)

    assert TERMS[because] in told
