"""What may be printed: a plan that the checker has passed, whose answers still hold."""

from datetime import datetime

from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.plan import Checked, CheckFinding, Plan, Refusal
from warmhands.services.house import House
from warmhands.services.session_coach import plan_to_lead


def plan_to_print(
    house: House, raw: bytes, name: str, now: datetime
) -> Plan | Refusal | tuple[CheckFinding, ...]:
    """The plan in these bytes, or the one for the wish in them, when it might be led now.

    What it says of its own check is not believed: it has just been checked. Raises `Mistake` for unusable
    input.
    """
    answer = plan_to_lead(house, raw, name, now)
    return replace(answer, checked=Checked(len(verifying.RULES), ())) if isinstance(answer, Plan) else answer
