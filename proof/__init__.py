"""Proofs of safety, by trying: every condition and every pair, and a simulated population.

`python dev.py prove` prints the figures; the tests run a smaller part of it every time.
"""
