"""What is said about being ready without a connection, and about what is handed in later."""

from collections.abc import Mapping

from warmhands.services.house import House

OFFLINE = {
    "offline_yes": "Ready without a connection: yes",
    "offline_mute": "Ready without a connection: yes, with bell and words",
    "offline_voice": "Ready without a connection: yes, only the voice is still loading …",
    "offline_loading": "Ready without a connection: loading …",
    "offline_no": "Ready without a connection: no",
    "offline_why": "Why?",
    "offline_title": "Without a connection",
    "offline_goes_on": "The massage goes on, as long as you leave this page open. "
    "What happens is kept on this device and handed in later.",
    "offline_lost": "Only opening this page anew needs a connection here.",
    "offline_plain": "This address begins with http. A browser keeps a page only where it begins with https, "
    "or on the computer itself.",
    "offline_certificate": "The browser does not trust this computer, its warning was only tapped away. "
    "Install the certificate (first page, “Use your phone”), then it can keep the page.",
    "offline_kept_out": "This browser keeps no pages: perhaps a private window, or no space is left.",
    "offline_done": "Done",
    "offline_refused": "Not saved:",
}


def offline_words(house: House) -> Mapping[str, str]:
    """The sentences in the reader's language."""
    return {key: house.words.text(sentence) for key, sentence in OFFLINE.items()}
