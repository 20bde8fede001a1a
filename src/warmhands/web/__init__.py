"""Pages, forms and the player: reads a request, calls one service, shows the answer."""
