"""Phones that may use this house: what each may do, and the links that let one in."""

from datetime import datetime
from typing import Final

from msgspec import Struct

HOUSE: Final = "house"
"""The scope of a phone that may do everything that the machine itself may do, but let others in."""
_REMOTE: Final = "remote:"


class Share(Struct, frozen=True):
    """The wish to serve phones too; `host_name` is how they find this machine, where it is not by address."""

    host_name: str = ""


class Device(Struct, frozen=True):
    """A phone that was let in. `digest` is the SHA-256 of the secret that its browser keeps."""

    id: str
    household: str
    digest: str
    name: str
    scope: str
    paired_at: datetime
    seen_at: datetime


class PairingLink(Struct, frozen=True):
    """A link that lets one phone in. `digest` is the SHA-256 of the word in it."""

    household: str
    digest: str
    scope: str
    made_at: datetime


def remote_of(session: str) -> str:
    """The scope of a phone that is the receiver's remote in this massage, and nothing else."""
    return _REMOTE + session


def session_of(scope: str) -> str | None:
    """The massage to which a scope is bound; none for the whole house, and for a scope that is unknown."""
    return scope.removeprefix(_REMOTE) if scope.startswith(_REMOTE) else None
