"""Re-checks any plan from first principles and lists every finding, knowing nothing of how it was made."""

from warmhands.verifying.changed import check_changed
from warmhands.verifying.protocol_check import PROTOCOL_RULES, check_protocol
from warmhands.verifying.rulebook import RULES, check

__all__ = ["PROTOCOL_RULES", "RULES", "check", "check_changed", "check_protocol"]
