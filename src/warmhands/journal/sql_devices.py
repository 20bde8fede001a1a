"""The part of the journal that keeps paired phones and open pairing links."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import asdict
from sqlalchemy import select, update

from warmhands.journal import rows, tables
from warmhands.journal.database import Database, is_, is_id
from warmhands.model.device import Device, PairingLink


class SqlDevices:
    """Phones of a household in the database."""

    _database: Database

    def keep_link(self, link: PairingLink) -> None:
        """Store a pairing link."""
        self._database.put(tables.pairing_links, asdict(link))

    def links(self, household: str) -> Sequence[PairingLink]:
        """Every pairing link that nobody used, the oldest first."""
        table = tables.pairing_links
        found = select(table).where(table.c.household == household).order_by(table.c.made_at, table.c.digest)
        return [link for _, link in rows.LINK.readable(self._database.all(found))]

    def take_link(self, household: str, digest: str) -> bool:
        """Delete a link; the database lets exactly one caller succeed."""
        table = tables.pairing_links
        return self._database.remove(table, {table.c.household: household, table.c.digest: digest})

    def keep_device(self, device: Device) -> None:
        """Add a phone, or replace what is known of it."""
        self._database.put(tables.devices, asdict(device))

    def devices(self, household: str) -> Sequence[Device]:
        """Every phone that can be read, the newest first."""
        table = tables.devices
        found = select(table).where(table.c.household == household)
        kept = self._database.all(found.order_by(table.c.paired_at.desc(), table.c.id))
        return [device for _, device in rows.DEVICE.readable(kept)]

    def device_of(self, household: str, digest: str) -> Device | None:
        """The phone whose secret has this digest; one that cannot be read is not let in."""
        if not is_id(digest):
            return None
        table = tables.devices
        found = select(table).where(*is_({table.c.household: household, table.c.digest: digest}))
        return next((device for _, device in rows.DEVICE.readable(self._database.all(found))), None)

    def see_device(self, household: str, device: str, at: datetime) -> None:
        """Note when a phone was last here; a row that is gone stays gone."""
        table = tables.devices
        here = is_({table.c.household: household, table.c.id: device})
        with self._database.writing() as connection:
            connection.execute(update(table).where(*here).values(seen_at=at))

    def forget_device(self, household: str, device: str) -> bool:
        """Revoke a phone; false when there was none."""
        table = tables.devices
        return self._database.remove(table, {table.c.household: household, table.c.id: device})
