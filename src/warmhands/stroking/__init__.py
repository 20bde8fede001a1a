"""Turns a stroke, as it was written once for every body, into the way of each hand over one picture."""
