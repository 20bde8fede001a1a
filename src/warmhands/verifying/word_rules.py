"""What is said, and where it comes from."""

import re
from collections.abc import Iterator

from warmhands.model.plan import Errand
from warmhands.verifying.case import Case, Fault

MOST_WORDS = 25
SECOND_SENTENCE = re.compile(r"[.!?…]+[\"”')]*\s+\S|\n\s*\S")
OURS = re.compile(r"ours:[a-z][a-z0-9_]*")


def plan_has_a_title(case: Case) -> Iterator[Fault]:
    """A plan says what it is."""
    if not case.plan.title.strip():
        yield Fault(None, {})


def every_step_has_a_title(case: Case) -> Iterator[Fault]:
    """Every step has a title to read."""
    for stroke in case.strokes:
        if not stroke.step.title.strip():
            yield stroke.fault()


def every_step_is_spoken(case: Case) -> Iterator[Fault]:
    """Every step has a sentence to be spoken."""
    for stroke in case.strokes:
        if not any(letter.isalpha() for letter in stroke.step.say):
            yield stroke.fault()


def say_has_at_most_25_words(case: Case) -> Iterator[Fault]:
    """What is spoken has at most 25 words."""
    for stroke in case.strokes:
        words = len(stroke.step.say.split())
        if words > MOST_WORDS:
            yield stroke.fault(words=words, most=MOST_WORDS)


def say_is_one_sentence(case: Case) -> Iterator[Fault]:
    """What is spoken is one sentence."""
    for stroke in case.strokes:
        if SECOND_SENTENCE.search(stroke.step.say.strip()):
            yield stroke.fault()


def every_step_is_cited(case: Case) -> Iterator[Fault]:
    """No step without a citation, or a fact in whose place it stands."""
    for stroke in case.strokes:
        if not stroke.step.cites and stroke.step.replaces is None:
            yield stroke.fault()


def cites_exist(case: Case) -> Iterator[Fault]:
    """Every citation of a step is a fact of the guide, a known source, or ours with a word."""
    for stroke in case.strokes:
        for cite in stroke.step.cites:
            if not is_cited(cite, case):
                yield stroke.fault(cite=cite)


def errands_are_cited(case: Case) -> Iterator[Fault]:
    """Everything to do before and after has a citation, and each of them exists."""
    for errand in _errands(case):
        for cite in errand.cites or ("",):
            if not is_cited(cite, case):
                yield Fault(None, {"errand": errand.id, "cite": cite or "no citation"})


def face_strokes_are_marked_as_ours(case: Case) -> Iterator[Fault]:
    """The guide describes no stroke for the face: every one cites `ours:`."""
    chosen_for_the_face = case.plan.protocol is None and case.plan.kind == "cosmetic_face"
    if case.plan.protocol == "face_care" or chosen_for_the_face:
        for stroke in case.strokes:
            if not any(cite.startswith("ours:") for cite in stroke.step.cites):
                yield stroke.fault()


def errands_are_known(case: Case) -> Iterator[Fault]:
    """What is to be done before and after is an entry of its stage, and is told in words."""
    for stage, errands in (("before", case.plan.prepare), ("after", case.plan.after)):
        for errand in errands:
            entry = case.knowledge.preparations.get(errand.id)
            if entry is None or entry.stage != stage or not errand.text.strip():
                yield Fault(None, {"errand": errand.id, "stage": stage})


def errands_fit_the_massage(case: Case) -> Iterator[Fault]:
    """What is to be done before and after is meant for this receiver and position."""
    for errand in _errands(case):
        entry = case.knowledge.preparations.get(errand.id)
        if entry is None:
            continue
        for value, meant in (
            (case.plan.receiver, entry.receivers),
            (case.plan.position, entry.positions),
        ):
            if meant and value not in meant:
                yield Fault(None, {"errand": errand.id, "value": value.replace("_", " ")})


def errands_carry_no_stroke(case: Case) -> Iterator[Fault]:
    """A stroke of the guide is done in a step; no errand can stand for it."""
    for errand in _errands(case):
        for cite in errand.cites:
            fact = case.knowledge.facts.get(cite.removeprefix("guide:"))
            if fact is not None and fact.id.startswith("PROT-") and fact.techniques:
                yield Fault(None, {"errand": errand.id, "cite": cite})


def something_is_prepared(case: Case) -> Iterator[Fault]:
    """No massage begins without preparation: clean warm hands at the least."""
    if not case.plan.prepare:
        yield Fault(None, {})


def plan_is_of_this_knowledge(case: Case) -> Iterator[Fault]:
    """A plan made with another state of the knowledge is made anew, not trusted."""
    if case.plan.knowledge != case.knowledge.hash:
        yield Fault(None, {"said": case.plan.knowledge, "now": case.knowledge.hash})


def is_cited(cite: str, case: Case) -> bool:
    """Whether a citation leads anywhere: `guide:FACT-ID`, `source:ID` or `ours:word`."""
    kind, _, name = cite.partition(":")
    if kind == "guide":
        return name in case.knowledge.facts
    if kind == "source":
        return name in case.knowledge.sources
    return OURS.fullmatch(cite) is not None


def _errands(case: Case) -> tuple[Errand, ...]:
    return (*case.plan.prepare, *case.plan.after)


RULES = (
    plan_has_a_title,
    every_step_has_a_title,
    every_step_is_spoken,
    say_has_at_most_25_words,
    say_is_one_sentence,
    every_step_is_cited,
    cites_exist,
    errands_are_cited,
    face_strokes_are_marked_as_ours,
    errands_are_known,
    errands_fit_the_massage,
    errands_carry_no_stroke,
    something_is_prepared,
    plan_is_of_this_knowledge,
)
