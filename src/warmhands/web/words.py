"""How values read on a page: what the house says of places, levels, times and lengths."""

from datetime import date, datetime

from jinja2 import Environment

from warmhands.model.appearance import Appearance
from warmhands.model.vocabulary import Side
from warmhands.services.house import House
from warmhands.web.stroke_picture import dress_with_strokes


def dress(environment: Environment, house: House) -> None:
    """Give the templates the words of the house."""
    words, knowledge = house.words, house.library.knowledge

    def place(zone: str, side: Side = "both") -> str:
        return words.zone(zone, side, knowledge())

    environment.globals.update(
        _=words.text,
        language="en",
        place=place,
        term=words.term,
        level=words.pressure,
        appearance=Appearance(),
        left_out_words=lambda left_out: words.left_out(left_out, knowledge()),
    )
    dress_with_strokes(environment, house)
    environment.filters.update(moment=words.moment, lasts=words.minutes, day=day_words)


def day_words(day: date | datetime) -> str:
    """A date that nobody can misread, such as 24 November 2026."""
    return f"{day.day} {day:%B %Y}"
