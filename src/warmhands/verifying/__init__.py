"""Re-checks any plan from first principles and lists every finding, knowing nothing of how it was made."""
