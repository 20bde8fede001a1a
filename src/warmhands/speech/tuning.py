"""The voice and the grain of everything that is heard; changing one of these makes all sounds anew."""

VOICE = "heart"
SPEED = 0.95
RATE = 24_000
"""Samples a second, of the voice and of everything that is mixed with it."""

PER_MS = RATE // 1000
EDITION = "1"
"""Changes whenever the same words or plan sound different, so that nothing old is played."""
