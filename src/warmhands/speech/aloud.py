"""Figures as a voice must read them: "1:05" is a minute and five seconds, and no time of day."""

import re

SHORT = re.compile(r"\b(\d+):(\d\d)\b|\b(\d+) (min|s)\b")


def aloud(text: str) -> str:
    """The text with its lengths of time in words."""
    return SHORT.sub(_length, text)


def _length(found: re.Match[str]) -> str:
    if found[4]:
        return _counted(int(found[3]), "minute" if found[4] == "min" else "second")
    minutes, seconds = int(found[1]), int(found[2])
    parts = [_counted(minutes, "minute")] if minutes else []
    parts += [_counted(seconds, "second")] if seconds or not minutes else []
    return " and ".join(parts)


def _counted(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
