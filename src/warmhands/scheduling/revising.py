"""How the massages of a course change in a calendar: the same ones stay, moved ones rise, lost ones go."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from warmhands.model.course import Appointment, Slot


def revise(earlier: Iterable[Appointment], slots: Iterable[Slot], at: datetime) -> tuple[Appointment, ...]:
    """The appointments of a course that was planned anew at that moment.

    One that did not change keeps its sequence and its stamp, so that nothing is announced twice. What is
    not planned any more is cancelled and never dropped: a calendar removes only what it is told of
    (RFC 5546, 3.2.5).
    """
    known = {one.key: one for one in earlier}
    planned = dict(_keyed(slots))
    gone = (_gone(one, at) for key, one in known.items() if key not in planned)
    kept = (_planned(key, slot, known.get(key), at) for key, slot in planned.items())
    return tuple(sorted((*gone, *kept), key=lambda one: (one.start, one.key)))


def cancel(appointments: Iterable[Appointment], keys: Iterable[str], at: datetime) -> tuple[Appointment, ...]:
    """The same appointments, those of these keys cancelled at that moment."""
    wanted = frozenset(keys)
    return tuple(_gone(one, at) if one.key in wanted else one for one in appointments)


def _keyed(slots: Iterable[Slot]) -> Iterable[tuple[str, Slot]]:
    """Each slot with its date, and with its number where a date has several."""
    seen: dict[str, int] = {}
    for slot in slots:
        date = f"{slot.start:%Y%m%d}"
        seen[date] = seen.get(date, 0) + 1
        yield (date if seen[date] == 1 else f"{date}-{seen[date]}"), slot


def _planned(key: str, slot: Slot, known: Appointment | None, at: datetime) -> Appointment:
    if known is None:
        return Appointment(key, slot.start, slot.end, 0, at)
    if not known.cancelled and (known.start, known.end) == (slot.start, slot.end):
        return known
    return Appointment(key, slot.start, slot.end, known.sequence + 1, at)


def _gone(one: Appointment, at: datetime) -> Appointment:
    if one.cancelled:
        return one
    return replace(one, sequence=one.sequence + 1, stamped_at=at, cancelled=True)
