"""What the receiver's remote says, on its own page and in the player."""

from collections.abc import Mapping
from datetime import datetime

from warmhands.model.remote import Fate, TapKind
from warmhands.services.house import House
from warmhands.web.remote_inbox import Inbox

AREAS: Mapping[TapKind, str] = {"softer": "Softer", "good": "Good", "hurts": "It hurts", "stop": "Stop"}
"""The four areas in the order of the page."""

FATES: Mapping[Fate, str] = {
    "waiting": "Not heard yet: {tap}. Trying on. Say it aloud.",
    "heard": "Heard: {tap}.",
    "late": "Came too late: {tap}. Tap again.",
    "idle": "Nothing is going on just now.",
}
_DOING = {
    "ready": "Linked. Not begun yet.",
    "paused": "Linked. Paused.",
    "stopped": "Linked. Stopped.",
    "finished": "The massage is over.",
    "unwell": "The massage is over.",
    "stale": "Linked. Not begun yet.",
}
_PAGE = {
    "cut": "No connection. Trying on. Say it aloud.",
    "over": "The massage is over. You can put this away.",
    "slow": "Slow down a little, then tap again.",
    "voice_on": "Speaks",
    "voice_off": "Silent",
}
_PLAYER = {
    "remote_open": "Remote for them",
    "remote_title": "A remote for them",
    "remote_what": "Four big areas for a second phone: softer, good, it hurts, stop.",
    "remote_scan": "Scan this with their phone. It lets in one phone, for this massage only.",
    "remote_warns": "The phone warns once, because no company vouches for your computer. "
    "Tap “Advanced”, go on, and look whether it shows this sign:",
    "remote_type": "No camera? Type this address:",
    "remote_unshared": "Phones are switched off. To let one in, start warmhands like this:",
    "remote_window": "Try it in a second window",
    "remote_failed": "The code cannot be made just now. Close this and try again.",
    "remote_done": "Done",
    "remote_here": "Their remote is linked.",
    "remote_away": "Their remote is out of reach. Go on, and ask them aloud.",
    "remote_cut": "No connection to their remote. Go on, and ask them aloud.",
    "remote_good": "They like it here.",
    "remote_late_hurts": "They tapped “It hurts” {time} ago, unheard.",
    "remote_late_stop": "They tapped “Stop” {time} ago, unheard.",
}


def player_remote_words(house: House) -> Mapping[str, str]:
    """What the player may have to say of a remote; it asks for it once it has loaded."""
    return _said(house, _PLAYER)


def page_words(house: House) -> Mapping[str, object]:
    """What the scripts of the remote's page may have to say."""
    return {
        **_said(house, _PAGE),
        "fates": _said(house, {str(key): text for key, text in FATES.items()}),
        "taps": _said(house, {str(key): text for key, text in AREAS.items()}),
    }


def line(house: House, inbox: Inbox, now: datetime) -> str:
    """What is being done now, and whether the player is there: the line above the four areas."""
    if not inbox.is_linked(now):
        return house.words.text("The other screen is out of reach. Trying on. Say it aloud.")
    if inbox.status == "stroking":
        return house.words.text("Linked. Now: {title}", title=inbox.title)
    return house.words.text(_DOING.get(inbox.status, "Linked."))


def fate_words(house: House, kind: TapKind, fate: Fate) -> str:
    """What became of a tap, for a page without scripts."""
    return house.words.text(FATES[fate], tap=house.words.text(AREAS[kind]))


def _said(house: House, words: Mapping[str, str]) -> dict[str, str]:
    return {key: house.words.text(text) for key, text in words.items()}
