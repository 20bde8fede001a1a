"""Screens a person and words every reason."""

from datetime import datetime

from msgspec.structs import replace

from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.screening import screen
from warmhands.services.house import House
from warmhands.services.request_ids import check_ids


def screen_person(house: House, request: ScreeningRequest, now: datetime) -> Screening:
    """The outcome for this request, its reasons in the reader's language.

    `now` stands in where the request has no `at`. Raises `Mistake` as `check_ids` does.
    """
    knowledge = house.library.knowledge()
    dated = request if request.at is not None else replace(request, at=now)
    check_ids(dated, knowledge)
    return word(house, screen(dated, knowledge), dated)


def word(house: House, screening: Screening, request: ScreeningRequest) -> Screening:
    """The same outcome with the keys of its reasons turned into sentences."""
    knowledge = house.library.knowledge()
    findings = tuple(
        replace(one, because=house.words.finding(one, request, knowledge)) for one in screening.findings
    )
    return replace(screening, findings=findings)
