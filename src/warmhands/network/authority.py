"""The house's own small certificate authority: it can vouch for this machine at home and for nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv4Network, ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from warmhands.model.trouble import Trouble
from warmhands.network.private_file import read_private, write_private

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate, GeneralName, KeyUsage, NameConstraints

AUTHORITY_LASTS = timedelta(days=3650)
RENEW_AUTHORITY = timedelta(days=400)
"""It outlives every certificate that it signs."""
HOME_NETWORKS = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
EARLIER = timedelta(days=1)
"""Certificates hold from a day ago on, for phones whose clock is behind."""


@dataclass(frozen=True)
class Authority:
    """A key that signs, and the certificate that phones may trust."""

    key: "EllipticCurvePrivateKey"
    certificate: "Certificate"

    @property
    def der(self) -> bytes:
        """The certificate as phones install it; it holds no secret."""
        from cryptography.hazmat.primitives.serialization import Encoding  # noqa: PLC0415

        return self.certificate.public_bytes(Encoding.DER)


def open_authority(folder: Path, names: Sequence[str], now: datetime) -> Authority:
    """The authority in that folder, made where there is none that can vouch for these names and lasts.

    A new one is not trusted by phones that trusted the old one. A file that cannot be read is a `Trouble`.
    """
    path = folder / "authority.pem"
    kept = read_private(path)
    found = None if kept is None else _read(kept, path)
    if found is not None and _serves(found, names, now):
        return found
    made = _make(names, now)
    write_private(path, _written(made))
    return made


def general_name(name: str) -> "GeneralName":
    """A name of the machine as certificates write it."""
    from cryptography import x509  # noqa: PLC0415 - only who shares needs it

    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _serves(authority: Authority, names: Sequence[str], now: datetime) -> bool:
    from cryptography import x509  # noqa: PLC0415

    if authority.certificate.not_valid_after_utc - now <= RENEW_AUTHORITY:
        return False
    bounds = authority.certificate.extensions.get_extension_for_class(x509.NameConstraints).value
    return all(_is_within(name, bounds) for name in names)


def _is_within(name: str, bounds: "NameConstraints") -> bool:
    """Whether the authority may vouch for that name."""
    wanted = general_name(name).value
    allowed = [subtree.value for subtree in bounds.permitted_subtrees or ()]
    if isinstance(wanted, IPv4Address):
        return any(wanted in net for net in allowed if isinstance(net, IPv4Network))
    return any(wanted == tree or name.endswith(f".{tree}") for tree in allowed if isinstance(tree, str))


def _make(names: Sequence[str], now: datetime) -> Authority:
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    # Two houses on one phone must not be mistaken for each other: their names differ.
    serial = x509.random_serial_number()
    name = x509.Name(
        [x509.NameAttribute(x509.NameOID.COMMON_NAME, f"warmhands at home {serial % 10_000:04}")]
    )
    builder = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(now - EARLIER)
        .not_valid_after(now + AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_signs_only(), critical=True)
        .add_extension(_bounds(names), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return Authority(key, builder.sign(key, hashes.SHA256()))


def _bounds(names: Sequence[str]) -> "NameConstraints":
    """Private addresses, names of the local network, and this machine: a stolen key forges nothing else."""
    from cryptography import x509  # noqa: PLC0415

    networks = [IPv4Network(block) for block in HOME_NETWORKS]
    trees = ["local"]
    for name in names:
        known = general_name(name).value
        if isinstance(known, IPv4Address) and not any(known in network for network in networks):
            networks.append(IPv4Network(known))
        elif isinstance(known, str) and not known.endswith(".local"):
            trees.append(known)
    permitted = [*(x509.IPAddress(net) for net in networks), *(x509.DNSName(tree) for tree in trees)]
    return x509.NameConstraints(permitted_subtrees=permitted, excluded_subtrees=None)


def _signs_only() -> "KeyUsage":
    from cryptography import x509  # noqa: PLC0415

    uses = dict.fromkeys(
        ("content_commitment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
    )
    return x509.KeyUsage(
        digital_signature=False, key_encipherment=False, key_cert_sign=True, crl_sign=True, **uses
    )


def _written(authority: Authority) -> bytes:
    from cryptography.hazmat.primitives import serialization as as_  # noqa: PLC0415

    key = authority.key.private_bytes(as_.Encoding.PEM, as_.PrivateFormat.PKCS8, as_.NoEncryption())
    return key + authority.certificate.public_bytes(as_.Encoding.PEM)


def _read(content: bytes, path: Path) -> Authority:
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    try:
        key = load_pem_private_key(content, None)
        certificate = x509.load_pem_x509_certificate(content)
    except ValueError as error:
        raise _damaged(path) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != certificate.public_key():
        raise _damaged(path)
    return Authority(key, certificate)


def _damaged(path: Path) -> Trouble:
    hint = "Delete it, and a new one is made; phones then warn once more."
    return Trouble(f"The file {path} is no certificate authority of warmhands.", hint)
