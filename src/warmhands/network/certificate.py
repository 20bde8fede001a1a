"""The certificate with which this machine serves phones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from warmhands.network.authority import EARLIER, Authority, general_name
from warmhands.network.private_file import read_private, write_private

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

LASTS = timedelta(days=397)
"""The most that browsers take, from its first day to its last."""
RENEW = timedelta(days=30)
_LAST_SECOND = timedelta(seconds=1)
"""A certificate still holds in the second in which it ends."""


@dataclass(frozen=True)
class Served:
    """A certificate with its key in one file, and its SHA-256 fingerprint as 64 capital hex digits."""

    path: Path
    fingerprint: str


def open_certificate(folder: Path, authority: Authority, names: Sequence[str], now: datetime) -> Served:
    """The certificate in that folder, made anew when it names another machine or has 30 days left or less."""
    path = folder / "certificate.pem"
    kept = read_private(path)
    found = None if kept is None else _read(kept)
    if found is None or not _serves(found, authority, names, now):
        made = _make(authority, names, now)
        write_private(path, made)
        found = _read(made)
    assert found is not None, "what was just made can be read"
    return Served(path, fingerprint(found))


def fingerprint(certificate: "Certificate") -> str:
    """What a browser shows as the SHA-256 fingerprint, without its colons."""
    from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415

    return sha256(certificate.public_bytes(Encoding.DER)).hexdigest().upper()


def _serves(kept: "Certificate", authority: Authority, names: Sequence[str], now: datetime) -> bool:
    from cryptography import x509  # noqa: PLC0415
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415

    try:
        kept.verify_directly_issued_by(authority.certificate)
        told = kept.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (InvalidSignature, ValueError, TypeError, x509.ExtensionNotFound):
        return False
    if now < kept.not_valid_before_utc or kept.not_valid_after_utc - now <= RENEW:
        return False
    return set(told) == {general_name(name) for name in names}


def _make(authority: Authority, names: Sequence[str], now: datetime) -> bytes:
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415
    from cryptography.hazmat.primitives import serialization as as_  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415
    from cryptography.x509.oid import ExtendedKeyUsageOID  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    builder = (
        x509.CertificateBuilder(issuer_name=authority.certificate.subject)
        .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "warmhands")]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - EARLIER)
        .not_valid_after(now - EARLIER + LASTS - _LAST_SECOND)
        .add_extension(x509.SubjectAlternativeName([general_name(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(issuer, critical=False)
    )
    signed = builder.sign(authority.key, hashes.SHA256())
    plain = key.private_bytes(as_.Encoding.PEM, as_.PrivateFormat.PKCS8, as_.NoEncryption())
    chain = signed.public_bytes(as_.Encoding.PEM) + authority.certificate.public_bytes(as_.Encoding.PEM)
    return plain + chain


def _read(content: bytes) -> "Certificate | None":
    """The certificate of the file; a damaged one is none, for it is simply made anew."""
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    try:
        load_pem_private_key(content, None)
        return x509.load_pem_x509_certificate(content)
    except ValueError:
        return None
