"""What pages know of the home network while phones are served."""

from dataclasses import dataclass, field
from hashlib import sha256

from warmhands.web.attempts import Attempts

_SHOWN = 8


@dataclass
class Sharing:
    """Where phones find this machine, and by what they know it; one a program.

    `addresses` are origins such as `https://192.168.1.20:8443`, the one for QR codes first. `fingerprint` is
    the SHA-256 of the certificate and changes when that is renewed; `authority` is what phones may install.
    """

    addresses: tuple[str, ...]
    fingerprint: str
    authority: bytes
    attempts: Attempts = field(default_factory=Attempts)

    @property
    def hosts(self) -> frozenset[str]:
        """What may stand in a Host header, with the port: nothing else is ours."""
        return frozenset(address.partition("://")[2] for address in self.addresses)

    @property
    def sign(self) -> str:
        """The beginning of the certificate's fingerprint."""
        return short(self.fingerprint)

    @property
    def authority_fingerprint(self) -> str:
        """The SHA-256 of the certificate authority."""
        return sha256(self.authority).hexdigest().upper()

    def link(self, word: str) -> str:
        """The address that lets one phone in."""
        return f"{self.addresses[0]}/pair/{word}"


def short(fingerprint: str) -> str:
    """The beginning of a fingerprint, for comparing two screens at a glance."""
    return f"{fingerprint[: _SHOWN // 2]} {fingerprint[_SHOWN // 2 : _SHOWN]}"


def spaced(fingerprint: str) -> str:
    """A whole fingerprint in pairs, as browsers show it."""
    return " ".join(fingerprint[first : first + 2] for first in range(0, len(fingerprint), 2))
