"""The journal and the data: what happened, how it was, where it lies, how to take it along or erase it."""

from litestar.handlers import HTTPRouteHandler

JOURNAL: list[HTTPRouteHandler] = []
