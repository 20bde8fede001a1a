"""How the massages of a course change in a calendar: the same ones stay, moved ones rise, lost ones go."""

from collections.abc import Collection, Iterable
from datetime import datetime

from msgspec.structs import replace

from warmhands.model.course import Appointment, Slot


def revise(
    earlier: Iterable[Appointment], slots: Iterable[Slot], at: datetime, skipped: Collection[str] = ()
) -> tuple[Appointment, ...]:
    """The appointments of a course that was planned anew at that moment, without the keys in `skipped`.

    One that did not change keeps its sequence and its stamp, so that nothing is announced twice. What is
    not planned any more is cancelled and never dropped: a calendar removes only what it is told of
    (RFC 5546, 3.2.5).
    """
    known = {one.key: one for one in earlier}
    planned = {key: slot for key, slot in _keyed(slots) if key not in skipped}
    gone = (_gone(one, at) for key, one in known.items() if key not in planned)
    kept = (_planned(key, slot, known.get(key), at) for key, slot in planned.items())
    return tuple(sorted((*gone, *kept), key=lambda one: (one.start, one.key)))


def skip(
    appointments: Iterable[Appointment], key: str, at: datetime, *, out: bool
) -> tuple[Appointment, ...]:
    """The same appointments, that of this key taken out at that moment, or put back."""
    return tuple(one if one.key != key or one.cancelled == out else _turned(one, at) for one in appointments)


def cancel_all(appointments: Iterable[Appointment], at: datetime) -> tuple[Appointment, ...]:
    """The same appointments, all cancelled at that moment."""
    return revise(appointments, (), at)


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
    return one if one.cancelled else _turned(one, at)


def _turned(one: Appointment, at: datetime) -> Appointment:
    return replace(one, sequence=one.sequence + 1, stamped_at=at, cancelled=not one.cancelled)
