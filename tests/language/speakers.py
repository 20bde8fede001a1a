"""A speaker of English, and a translator who puts everything in brackets."""

from gettext import NullTranslations

from warmhands.language import speak
from warmhands.language.speech import Speech
from warmhands.language.tongue import Tongue
from warmhands.services.ports import Words


class Brackets(NullTranslations):
    """Shows what passed the catalogue."""

    def gettext(self, message: str) -> str:
        return f"[{message}]"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"[{msgid1 if n == 1 else msgid2}]"


WORDS = speak("en")
BRACKETED: Words = Speech(Tongue("de", Brackets()))
