"""Turns a screening, a wish and some minutes into a plan, or into the reasons why there is none."""
