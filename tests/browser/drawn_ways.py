"""Ways of the hands over any picture, so that a test of the player hangs on no drawing."""

import msgspec
from playwright.sync_api import Page, Route

from warmhands.model.plan import Plan, Step
from warmhands.model.stroke import HandWay, Stroke, Strokes, stroke_key


def draw_ways(page: Page, plan: Plan) -> None:
    """Answer the page's question for strokes with one for each step of the plan."""
    drawn = Strokes("any", {_key(step): _stroke(step) for step in plan.steps})

    def answer(route: Route) -> None:
        route.fulfill(body=msgspec.json.encode(drawn).decode(), content_type="application/json")

    page.route("**/*_strokes.json", answer)


def _key(step: Step) -> str:
    return stroke_key(step.technique, step.hand, step.zone, step.to_zone, step.direction)


def _stroke(step: Step) -> Stroke:
    left = HandWay(((300, 500, 0), (300, 300, 0)), "once")
    right = HandWay(((420, 500, 0), (420, 300, 0)), "once", 0.5)
    return Stroke(step.hand, (7.0, 8.0), (8.5, 15.9), {"left": left, "right": right})
