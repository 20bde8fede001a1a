"""Keeps people and massages in SQLite or PostgreSQL behind one port."""
