"""The player's sentences that are other ones for a baby, for oneself, and for a doll."""

from collections.abc import Mapping

from warmhands.model.vocabulary import Receiver

OF_RECEIVER: Mapping[Receiver, Mapping[str, str]] = {
    "baby": {
        "paused": "Paused. Keep one hand on the baby.",
        "stopped": "That was enough for now. Lift your hands slowly, and hold the baby close.",
        "unwell": "We stop here. Pick the baby up and hold it close.",
        "unwell_more": "Hard to wake, trouble breathing, blue or very pale, a fit, or a rash that stays when "
        "pressed: call 112 or your local emergency number now. Hot or vomiting: ask a doctor today.",
        "finished": "Done. Let your hands rest a moment. Then dress the baby warmly and cuddle.",
    },
    "self": {
        "where": "Rest your hands. Where does it hurt?",
        "stopped": "Stopped. Let your hands sink slowly.",
        "unwell": "Stop here. Sit down or lie on your side, open a window, drink some water.",
        "finished": "Done. Let your hands rest on your shoulders a moment, then let them sink.",
    },
}
"""Where a key is missing, the sentence for everybody holds."""

OF_DOLL: Mapping[str, str] = {
    "stopped": "That was enough. With a baby you would stop now too, and cuddle.",
    "stopped_more": "You can go on where you were.",
    "finished": "Done. Now you know the game. With a real baby, ask first: is it awake, calm and fed?",
    "end": "Play once more",
    "unsaved": "",
}
"""What a practice says: nobody is massaged, and nothing is kept."""


def receiver_words(receiver: Receiver, *, practice: bool) -> dict[str, str]:
    """The sentences that take the place of the usual ones, in English, by their keys."""
    return {**OF_RECEIVER.get(receiver, {}), **(OF_DOLL if practice else {})}
