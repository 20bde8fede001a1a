"""Turns a plan and the events of a massage into the next state and its cues."""

from warmhands.coaching.changes import painful
from warmhands.coaching.clock import at, left_ms, length_ms
from warmhands.coaching.current import plan_now
from warmhands.coaching.lead import advance, replay, start, timetable
from warmhands.coaching.pressure import work
from warmhands.coaching.table import TRANSITIONS, table_as_js

__all__ = [
    "TRANSITIONS",
    "advance",
    "at",
    "left_ms",
    "length_ms",
    "painful",
    "plan_now",
    "replay",
    "start",
    "table_as_js",
    "timetable",
    "work",
]
