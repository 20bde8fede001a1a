"""The coach's whole behaviour as one table: status -> event -> what follows.

Theory of operation
-------------------
*What the statuses mean.* `ready`: nothing has begun. `stroking`: time runs. `paused`: time stands.
`finished`: the plan is over. `stopped`: somebody ended it; going on is possible, for a thumb slips.
`unwell`: the receiver felt ill; nothing leads back from there, this massage is over.

*Time.* A state is a position at one moment, its anchor: everything later is `now - anchor`, in whole
milliseconds. Nothing is ever counted in ticks, so a throttled or sleeping device, or a page that was
loaded anew, arrives at the same place. Every event sets the anchor to its own time; a clock that was
put back therefore costs at most what lay between two events, and never runs the massage backwards.

*What always holds.* Pressure never rises above the plan: a step gets the least of its own pressure and the
ceilings it touches. `firmer` takes back what `softer` took, a level at a time, and never what a pain took. A
step that touches a place with ceiling 0 is passed over; a gentle closing stroke is first narrowed to the part
that may still be touched. The massage never grows longer than planned but by going back or repeating. While a
massage is under way, stroking or paused, a stop is one event away. A pair that is not in the table changes
nothing, and neither do events that are no steering (`good`, `rated`, `noted`). Going back or repeating is
refused when the massage would grow longer than the screening allows.

*What changes on the way.* A step that is skipped, or that falls out, gives its time to what is to come, each
step within its room, so that the whole stays as long as planned. A pain that closes a place, and "no time
left", may bring a `rest`: other steps for all that was to come, composed by the planner and verified before,
because this table decides nothing about safety. The event keeps it, so that a replay needs nothing else.
Without a rest what is left is led, stretched within its rooms: always a part of a verified plan.

*Where it is weak.* A device whose clock is put forward while the page is closed comes back too far on:
`back` mends it. The player in the browser runs this table (static/player/transitions.js) and, for both
sides alike, the cases in cases/coaching; the arithmetic exists twice and only the cases keep it equal.
"""

from collections.abc import Mapping

import msgspec

from warmhands.model.coaching import Move, Status

TRANSITIONS: Mapping[Status, Mapping[str, Move]] = {
    "ready": {
        "begin": Move("stroking", "start"),
        "unwell": Move("unwell", "halt"),
    },
    "stroking": {
        "step": Move("stroking", "keep"),
        "pause": Move("paused", "halt"),
        "back": Move("stroking", "turn_back"),
        "next": Move("stroking", "turn_next"),
        "repeat": Move("stroking", "turn_again"),
        "softer": Move("stroking", "soften"),
        "firmer": Move("stroking", "firm"),
        "hurts": Move("stroking", "ease"),
        "no_time": Move("stroking", "wind_down"),
        "stop": Move("stopped", "halt"),
        "unwell": Move("unwell", "halt"),
        "finish": Move("finished", "end"),
        "plan_over": Move("finished", "end"),
    },
    "paused": {
        "resume": Move("stroking", "go_on"),
        "back": Move("paused", "turn_back"),
        "next": Move("paused", "turn_next"),
        "repeat": Move("paused", "turn_again"),
        "softer": Move("paused", "soften"),
        "firmer": Move("paused", "firm"),
        "hurts": Move("paused", "ease"),
        "no_time": Move("paused", "wind_down"),
        "stop": Move("stopped", "halt"),
        "unwell": Move("unwell", "halt"),
        "finish": Move("finished", "end"),
        "plan_over": Move("finished", "end"),
    },
    "finished": {
        "back": Move("stroking", "turn_back"),
        "unwell": Move("unwell", "halt"),
    },
    "stopped": {
        "resume": Move("stroking", "go_on"),
        "unwell": Move("unwell", "halt"),
    },
    "unwell": {},
}
"""`plan_over` is no event of a person: it is what time, `next` or a left-out end leads to."""


def table_as_js() -> str:
    """The table as the ES module that the player imports."""
    table = msgspec.json.format(msgspec.json.encode(TRANSITIONS), indent=2).decode()
    note = "// Made by warmhands.coaching.table_as_js: change src/warmhands/coaching/table.py, not this file."
    kind = "/** @type {Record<string, Record<string, {to: string, does: string}>>} */"
    return f"{note}\n{kind}\nexport const TRANSITIONS = {table};\n"
