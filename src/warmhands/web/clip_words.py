"""Every sentence that the player may speak in a massage, cut as it cuts them: one clip each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, compress, product
from typing import get_args

from warmhands.model.coaching import CoachState, CueKey
from warmhands.model.journal import Session
from warmhands.model.plan import Step
from warmhands.model.vocabulary import Side
from warmhands.services.house import House
from warmhands.web.player_receivers import receiver_words
from warmhands.web.player_told import how_words
from warmhands.web.player_words import player_words
from warmhands.web.sound_words import SOUND_LATER

SENTENCE = re.compile(r"[^.!?]+[.!?]*")
"""The same cut as in the player's voice.js."""

MORE = ("voice_test", "where", "away", "skipped")
"""What is spoken beside the cues."""

HURRIES = ("2:00", "5:00")
ONE_SIDE: tuple[Side, ...] = ("both", "left", "right")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def spoken(house: House, session: Session, state: CoachState, later: Iterable[Step]) -> Iterator[str]:
    """The sentences in the order in which they may be needed; some come twice.

    First the steps, then what may be said of them and how they are done, last the steps `later` that may
    take their place.
    """
    own = receiver_words(session.plan.receiver, practice=False)
    words = player_words(house) | {key: house.words.text(text) for key, text in own.items()}
    steps = [leg.step for leg in state.legs]
    hows = how_words(house, steps).values()
    counts = (house.words.text(text) for key, text in SOUND_LATER.items() if key.startswith("count."))
    texts = (
        _of_steps(house, words, steps),
        _of_cues(house, words, state),
        counts,
        hows,
        _of_steps(house, words, later),
    )
    for text in chain.from_iterable(texts):
        yield from cut(text)


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [piece.strip() for piece in SENTENCE.findall(text) if piece.strip()]


def _of_steps(house: House, words: Mapping[str, str], steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        yield house.words.text(step.say)
        yield words["coming"].replace("{title}", house.words.text(step.title))


def _of_cues(house: House, words: Mapping[str, str], state: CoachState) -> Iterator[str]:
    """Every cue with all that may stand in it, those with few wordings first."""
    values = _values(house, words, state)
    wordings: list[list[str]] = []
    for key in dict.fromkeys((*get_args(CueKey), *MORE)):
        template = words.get(key, "")
        names = list(dict.fromkeys(_PLACEHOLDER.findall(template)))
        given = [values.get(f"{key}.{name}", values.get(name, [])) for name in names]
        wordings.append([_filled(template, dict(zip(names, each, strict=True))) for each in product(*given)])
    wordings.sort(key=len)
    yield from chain.from_iterable(wordings)


def _values(house: House, words: Mapping[str, str], state: CoachState) -> dict[str, list[str]]:
    """What may stand in place of each placeholder; lengths of time but for the usual ones are left out."""
    closing = [leg.step.phase == "close" for leg in state.legs]
    return {
        "like": [words[f"like.{level}"] for level in (1, 2, 3)],
        "title": [house.words.text(leg.step.title) for leg in state.legs],
        "places": list(_places(house, words, state, [True] * len(closing))),
        "narrowed.places": list(_places(house, words, state, closing)),
        "gain": _zones(house, state),
        "time": list(HURRIES),
    }


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)


def _places(
    house: House, words: Mapping[str, str], state: CoachState, wanted: Iterable[bool]
) -> Iterator[str]:
    """What the player calls places in these legs: one zone of one side, two of a way, or all of it."""
    yield words["where_all"]
    knowledge = house.library.knowledge()
    for leg, passes in compress(zip(state.legs, state.passes, strict=True), wanted):
        sides = ONE_SIDE if leg.step.side == "both" else (leg.step.side,)
        for side in sides:
            yield from (house.words.zone(zone, side, knowledge) for zone in passes)
        ends = [zone for zone in (leg.step.zone, leg.step.to_zone) if zone is not None]
        yield ", ".join(house.words.zone(zone, leg.step.side, knowledge) for zone in ends)


def _zones(house: House, state: CoachState) -> list[str]:
    knowledge = house.library.knowledge()
    zones = dict.fromkeys(zone for passes in state.passes for zone in passes)
    return [house.words.zone(zone, "both", knowledge) for zone in zones]
