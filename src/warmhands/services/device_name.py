"""What a phone is called, as far as its browser tells."""

import re

_KINDS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android.*Mobile", "Android phone"),
    ("Android", "Android tablet"),
    ("Windows", "Windows computer"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux|X11", "Linux computer"),
)
_BROWSERS = (
    ("Edg(?:e|A|iOS)?/", "Edge"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("OPR/|OPT/", "Opera"),
    ("Firefox/|FxiOS/", "Firefox"),
    ("Chrome/|CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
"""The first that fits: every browser also names those that it wants to be taken for."""

_MOST_READ = 500


def device_name(user_agent: str) -> str:
    """Two plain words such as "iPhone, Safari"; "A device" where nothing is known."""
    told = user_agent[:_MOST_READ]
    known = [name for names in (_KINDS, _BROWSERS) if (name := _first(names, told))]
    return ", ".join(known) or "A device"


def _first(names: tuple[tuple[str, str], ...], told: str) -> str:
    return next((name for sign, name in names if re.search(sign, told)), "")
