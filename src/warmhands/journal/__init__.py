"""Keeps people and massages in SQLite or PostgreSQL behind one port."""

from warmhands.journal.connect import open_journal

__all__ = ["open_journal"]
