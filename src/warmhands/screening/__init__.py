"""Turns answers into a screening: the strictest verdict, the limits and every cited reason."""
