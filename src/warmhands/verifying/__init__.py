"""Re-checks any plan from first principles and lists every finding, knowing nothing of how it was made."""

from warmhands.verifying.rulebook import RULES, check

__all__ = ["RULES", "check"]
