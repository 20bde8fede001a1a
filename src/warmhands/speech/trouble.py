"""What keeps a voice from speaking, said so that a person knows what to do."""

from warmhands.model.trouble import Trouble


class NoVoice(Trouble):
    """The voice of this program is missing or does not work on this machine."""


class NoRoom(Trouble):
    """The sound cannot be written down."""
