"""Fingers and elbows on the glass of a page."""

from collections.abc import Sequence

from playwright.sync_api import CDPSession, Page

Point = tuple[float, float]


class Glass:
    """A touch screen, point by point; it never waits."""

    def __init__(self, page: Page) -> None:
        self._link: CDPSession = page.context.new_cdp_session(page)

    def touch(self, *points: Point, radius: float = 8) -> None:
        """Lay these points on the glass at once."""
        self._send("touchStart", points, radius)

    def move(self, *points: Point, radius: float = 8) -> None:
        """Shift the points that are on the glass."""
        self._send("touchMove", points, radius)

    def leave(self) -> None:
        """Lift them all."""
        self._send("touchEnd", (), 0)

    def tap(self, *points: Point, radius: float = 8) -> None:
        """Touch and leave."""
        self.touch(*points, radius=radius)
        self.leave()

    def swipe(self, start: Point, end: Point) -> None:
        """From one point to another in a few moves."""
        self.touch(start)
        for share in (0.3, 0.6, 1.0):
            self.move((start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share))
        self.leave()

    def _send(self, kind: str, points: Sequence[Point], radius: float) -> None:
        made = [
            {"x": x, "y": y, "id": number, "radiusX": radius, "radiusY": radius * 1.5}
            for number, (x, y) in enumerate(points)
        ]
        self._link.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": made})
