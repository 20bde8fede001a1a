"""Turns message keys and quantities into sentences of the reader's language."""
