"""Reads `knowledge/` into the model and refuses what is unknown, uncited or there twice."""
