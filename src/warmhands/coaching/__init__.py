"""Turns a plan and the events of a massage into the next state and its cues."""
