"""Answers one question a command: read the file, ask the service, tell the answer, choose the exit code."""

from msgspec import Struct

from warmhands.cli.door import Door
from warmhands.cli.reading import read_moment
from warmhands.cli.telling import tell_json
from warmhands.model.plan import CheckFinding, Plan, PlanRequest
from warmhands.model.screening import ScreeningRequest
from warmhands.model.vocabulary import CLEARED
from warmhands.services.request_read import read_json


class CheckAnswer(Struct, frozen=True):
    """The checker's answer, as the contract writes it."""

    findings: tuple[CheckFinding, ...]


def answer_screen(door: Door, file: str, *, as_json: bool) -> int:
    """Tell the outcome of a screening: 0 when a massage may go ahead, else 1."""
    from warmhands.services.person_screen import screen_person  # noqa: PLC0415

    request = read_json(door.read(file), ScreeningRequest)
    screening = screen_person(door.house, request, door.now())
    if as_json:
        tell_json(screening)
    else:
        from warmhands.cli.show_screening import show_screening  # noqa: PLC0415

        show_screening(screening, door.house)
    return 0 if screening.verdict in CLEARED else 1


def answer_plan(door: Door, file: str, now: str | None, *, as_json: bool) -> int:
    """Tell the plan, or the refusal with 1; with `now` the answers must still hold at that time."""
    from warmhands.services.session_plan import plan_session  # noqa: PLC0415

    judged_at = read_moment(now)
    request = read_json(door.read(file), PlanRequest)
    answer = plan_session(door.house, request, door.now(), judged_at=judged_at)
    if as_json:
        tell_json(answer)
    else:
        from warmhands.cli.show_plan import show_answer  # noqa: PLC0415

        show_answer(answer, door.house, request.screening.at or door.now())
    return 0 if isinstance(answer, Plan) else 1


def answer_check(door: Door, file: str, *, as_json: bool) -> int:
    """Tell what the checker found: 0 for nothing, else 1."""
    from warmhands.services.plan_check import check_file  # noqa: PLC0415

    raw = door.read(file)
    findings = check_file(door.house, raw, file, door.now())
    if as_json:
        tell_json(CheckAnswer(findings))
    else:
        from warmhands.cli.show_check import show_check  # noqa: PLC0415

        show_check(findings, raw, file, door.house)
    return 1 if findings else 0


def answer_knowledge(door: Door, *, as_json: bool) -> int:
    """Tell what is known."""
    from warmhands.services.knowledge_read import knowledge_listing  # noqa: PLC0415

    listing = knowledge_listing(door.house)
    if as_json:
        tell_json(listing)
    else:
        from warmhands.cli.show_knowledge import show_knowledge  # noqa: PLC0415

        show_knowledge(listing, door.house)
    return 0
