"""Pages, forms and the player: each reads a request, calls one service and shows the answer."""

from warmhands.web.app import build_app

__all__ = ["build_app"]
