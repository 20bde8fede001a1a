"""Writes what other programs take: a course as an iCalendar file."""

from warmhands.exports.calendar import Sheet, calendar_file
from warmhands.exports.reading import NotOurCalendar, read_sheet

__all__ = ["NotOurCalendar", "Sheet", "calendar_file", "read_sheet"]
