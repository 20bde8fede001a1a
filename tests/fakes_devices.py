"""The part of the journal in memory that keeps phones."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from warmhands.model.device import Device, PairingLink


class MemoryDevices:
    """The port Devices in memory."""

    def __init__(self) -> None:
        self._devices: dict[tuple[str, str], Device] = {}
        self._links: dict[tuple[str, str], PairingLink] = {}

    def keep_link(self, link: PairingLink) -> None:
        self._links[link.household, link.digest] = link

    def links(self, household: str) -> Sequence[PairingLink]:
        ours = [link for key, link in self._links.items() if key[0] == household]
        return sorted(ours, key=lambda link: (link.made_at, link.digest))

    def take_link(self, household: str, digest: str) -> bool:
        return self._links.pop((household, digest), None) is not None

    def keep_device(self, device: Device) -> None:
        self._devices[device.household, device.id] = device

    def devices(self, household: str) -> Sequence[Device]:
        ours = [device for key, device in self._devices.items() if key[0] == household]
        return sorted(ours, key=lambda device: (-device.paired_at.timestamp(), device.id))

    def device_of(self, household: str, digest: str) -> Device | None:
        return next((each for each in self.devices(household) if each.digest == digest), None)

    def see_device(self, household: str, device: str, at: datetime) -> None:
        if kept := self._devices.get((household, device)):
            self._devices[household, device] = replace(kept, seen_at=at)

    def forget_device(self, household: str, device: str) -> bool:
        return self._devices.pop((household, device), None) is not None

    def erase_devices(self, household: str) -> dict[str, int]:
        before = len(self._devices), len(self._links)
        self._devices = {key: kept for key, kept in self._devices.items() if key[0] != household}
        self._links = {key: kept for key, kept in self._links.items() if key[0] != household}
        return {
            "devices": before[0] - len(self._devices),
            "pairing_links": before[1] - len(self._links),
        }
