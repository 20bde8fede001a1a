"""The sentences of the player that nobody needs before Begin: fetched once it has loaded."""

from collections.abc import Mapping

from warmhands.services.house import House
from warmhands.web.sound_words import SOUND_LATER

LATER = {
    "touch_on": "Touch the screen anywhere",
    "touch_tap": "Tap: pause",
    "touch_swipe": "Swipe: next, back",
    "touch_hold": "Hold: it hurts",
    "touch_hold_baby": "Hold: had enough",
    "touch_edges": "Edges: softer, firmer",
    "touch_trembles": "Vibrate at a touch",
    "firmer_button": "Firmer",
    "firmer_edge": "firmer",
    "softer_edge": "softer",
    "sign_softest": "Lightest",
    "sign_firmest": "Not firmer",
    "sign_too_long": "Not again",
    "awake_how": "Keep it on",
    "awake_title": "Keep the screen on",
    "awake_plain": "This address begins with http. A browser can keep the screen on only where it begins "
    "with https.",
    "awake_iphone": "iPhone, iPad: Settings, Display & Brightness, Auto-Lock, Never. "
    "Switch Low Power Mode off; it hides that choice.",
    "awake_android": "Android: Settings, Display, Screen timeout, the longest there is. "
    "Switch Battery saver off.",
    "awake_computer": "Computer: in the power settings, let the screen never turn off.",
    "awake_back": "Set it back afterwards.",
    "awake_done": "Done",
}


def later_words(house: House) -> Mapping[str, str]:
    """The sentences in the reader's language."""
    return {key: house.words.text(sentence) for key, sentence in (LATER | SOUND_LATER).items()}
