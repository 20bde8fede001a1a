"""Writes what other programs take and what is printed: a course as iCalendar, massages as PDF."""

from warmhands.exports.calendar import Sheet, calendar_file
from warmhands.exports.reading import NotOurCalendar, read_sheet

__all__ = ["NotOurCalendar", "Sheet", "calendar_file", "read_sheet"]
