"""Pages, forms and the player: each reads a request, calls one service and shows the answer."""
