"""The same deeds from a terminal."""
