"""The history of the tables: scripts that are only ever added, run by `warmhands.journal.migrate`."""
