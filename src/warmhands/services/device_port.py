"""What the deeds with phones need from the journal."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from warmhands.model.device import Device, PairingLink


class Devices(Protocol):
    """Where paired phones and open pairing links are kept; every call names the household."""

    def keep_link(self, link: PairingLink) -> None:
        """Store a pairing link."""
        ...

    def links(self, household: str) -> Sequence[PairingLink]:
        """Every pairing link that nobody used, the oldest first."""
        ...

    def take_link(self, household: str, digest: str) -> bool:
        """Delete a link; true for exactly one caller, however many ask at once."""
        ...

    def keep_device(self, device: Device) -> None:
        """Add a phone, or replace what is known of it."""
        ...

    def devices(self, household: str) -> Sequence[Device]:
        """Every phone of the household, the newest first."""
        ...

    def device_of(self, household: str, digest: str) -> Device | None:
        """The phone whose secret has this digest."""
        ...

    def see_device(self, household: str, device: str, at: datetime) -> None:
        """Note when a phone was last here; one that was revoked meanwhile stays revoked."""
        ...

    def forget_device(self, household: str, device: str) -> bool:
        """Revoke a phone; false when there was none."""
        ...
