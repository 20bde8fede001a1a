"""The sheets to be printed: a massage, and what to ask a doctor."""

from collections.abc import Sequence

from warmhands.exports.sheet_doctor import doctor_words
from warmhands.exports.sheet_drawing import draw_steps
from warmhands.exports.sheet_press import Printing, press
from warmhands.exports.sheet_words import massage_words
from warmhands.model.appearance import Body
from warmhands.model.plan import Plan
from warmhands.model.screening import Screening
from warmhands.services.house import House


def massage_sheet(house: House, plan: Plan, printing: Printing, body: Body = "neutral") -> bytes:
    """A plan as a PDF, every step with its picture; `body` is how an adult is drawn.

    The plan must have passed the checker: this only sets what stands in it.
    """
    drawings = draw_steps(plan, house.library.knowledge(), body)
    return press("massage.typ", massage_words(house, plan, drawings, printing), printing)


def doctor_sheet(house: House, screening: Screening, askable: Sequence[str], printing: Printing) -> bytes:
    """One page to take to a doctor as a PDF: the answers that led there, the rules, and room for the reply.

    `screening` is worded already; `askable` are the ids of its findings to which a doctor may agree.
    """
    return press("doctor.typ", doctor_words(house, screening, askable, printing), printing)
