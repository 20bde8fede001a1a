"""A program that writes event after event and says each one that was acknowledged, until it is killed."""

import sys

from journal_cast import HOME, event

from warmhands.journal import open_journal

journal = open_journal(sys.argv[1])
for number in range(1_000_000):
    journal.append(HOME, "massage", [event(f"e{number}")])
    print(f"e{number}", flush=True)  # noqa: T201 - this is how it acknowledges
