"""Reads `knowledge/` into the model and refuses what is unknown, uncited or there twice."""

from warmhands.library.fault import Fault, KnowledgeFaults
from warmhands.library.shelf import Shelf, load, open_library

__all__ = ["Fault", "KnowledgeFaults", "Shelf", "load", "open_library"]
