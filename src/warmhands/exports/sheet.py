"""The sheets to be printed: a massage, and what to ask a doctor."""

from collections.abc import Sequence
from datetime import datetime

from warmhands.exports.sheet_doctor import doctor_words
from warmhands.exports.sheet_drawing import draw_steps
from warmhands.exports.sheet_press import Paper, press
from warmhands.exports.sheet_words import massage_words
from warmhands.model.appearance import Body
from warmhands.model.plan import Plan
from warmhands.model.screening import Screening
from warmhands.services.house import House


def massage_sheet(
    house: House,
    plan: Plan,
    printed: datetime,
    *,
    paper: Paper = "a4",
    body: Body = "neutral",
    name: str = "",
) -> bytes:
    """A plan as a PDF, every step with its picture; `name` is printed only where it is given.

    The plan must have passed the checker: this only sets what stands in it.
    """
    drawings = draw_steps(plan, house.library.knowledge(), body)
    return press("massage.typ", massage_words(house, plan, drawings, printed, name), paper, printed)


def doctor_sheet(
    house: House,
    screening: Screening,
    askable: Sequence[str],
    printed: datetime,
    *,
    paper: Paper = "a4",
    name: str = "",
) -> bytes:
    """One page to take to a doctor as a PDF: the answers that led there, the rules, and room for the reply.

    `screening` is worded already; `askable` are the ids of its findings to which a doctor may agree.
    """
    return press("doctor.typ", doctor_words(house, screening, askable, printed, name), paper, printed)
