"""The house vouches for this machine at home, and for nothing else."""

import os
import ssl
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from warmhands.model.trouble import Trouble
from warmhands.network.authority import Authority, open_authority
from warmhands.network.certificate import RENEW, fingerprint, open_certificate
from warmhands.wiring import now

NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
NAMES = ("192.168.1.20", "127.0.0.2", "den", "den.local")
SECOND = timedelta(seconds=1)


def made(folder: Path, names: Sequence[str] = NAMES, when: datetime = NOW) -> x509.Certificate:
    path = open_certificate(folder, open_authority(folder, names, when), names, when).path
    return x509.load_pem_x509_certificate(path.read_bytes())


def chain(folder: Path) -> list[x509.Certificate]:
    return x509.load_pem_x509_certificates((folder / "certificate.pem").read_bytes())


def test_keys_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "sharing"

    made(folder)

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert sorted(path.name for path in folder.iterdir()) == ["authority.pem", "certificate.pem"]


def test_keys_that_others_could_read_are_closed_to_them(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "authority.pem").chmod(0o644)

    made(tmp_path)

    assert (tmp_path / "authority.pem").stat().st_mode & 0o777 == 0o600


def test_a_certificate_names_this_machine_and_is_signed_by_the_house(tmp_path: Path) -> None:
    certificate = made(tmp_path)
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value

    assert [str(address) for address in names.get_values_for_type(x509.IPAddress)] == list(NAMES[:2])
    assert names.get_values_for_type(x509.DNSName) == list(NAMES[2:])
    certificate.verify_directly_issued_by(chain(tmp_path)[1])


def test_a_certificate_lasts_no_longer_than_browsers_take(tmp_path: Path) -> None:
    certificate = made(tmp_path)

    whole = certificate.not_valid_after_utc - certificate.not_valid_before_utc + SECOND

    assert whole <= timedelta(days=397)
    assert certificate.not_valid_before_utc < NOW


@pytest.mark.parametrize("left", [RENEW - SECOND, RENEW, RENEW + SECOND])
def test_a_certificate_is_renewed_a_month_before_its_end(tmp_path: Path, left: timedelta) -> None:
    first = made(tmp_path)

    second = made(tmp_path, when=first.not_valid_after_utc - left)

    assert (second == first) == (left > RENEW)


def test_a_certificate_is_made_anew_when_the_address_changes(tmp_path: Path) -> None:
    first = made(tmp_path)
    authority = chain(tmp_path)[1]

    second = made(tmp_path, ("192.168.1.21", *NAMES[1:]))

    assert second != first
    assert chain(tmp_path)[1] == authority


def test_starting_again_changes_nothing(tmp_path: Path) -> None:
    assert made(tmp_path) == made(tmp_path, when=NOW + timedelta(days=100))


def test_a_damaged_certificate_is_made_anew(tmp_path: Path) -> None:
    first = made(tmp_path)
    (tmp_path / "certificate.pem").write_text("rubbish")

    assert made(tmp_path) != first


def test_a_damaged_authority_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "authority.pem").write_text("rubbish")

    with pytest.raises(Trouble, match=r"authority\.pem.*Delete it"):
        made(tmp_path)

    assert (tmp_path / "authority.pem").read_text() == "rubbish"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(Trouble, match="cannot be written"):
        made(tmp_path)


def test_an_address_outside_the_home_networks_is_allowed_for_itself_alone(tmp_path: Path) -> None:
    first = open_authority(tmp_path, ("203.0.113.7",), NOW)

    same = open_authority(tmp_path, ("203.0.113.7", "192.168.0.9"), NOW)
    other = open_authority(tmp_path, ("203.0.113.8",), NOW)

    assert (same.der == first.der, other.der == first.der) == (True, False)


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [("192.168.1.20", True), ("10.9.9.9", True), ("other.local", True), ("den", True),
     ("bank.example", False), ("8.8.8.8", False), ("local.example", False)],
)  # fmt: skip
def test_the_key_of_the_house_can_forge_nothing_outside(tmp_path: Path, name: str, is_ours: bool) -> None:
    authority = open_authority(tmp_path, NAMES, NOW)

    assert trusted(authority, name, tmp_path) == is_ours


def trusted(authority: Authority, name: str, folder: Path) -> bool:
    """Whether a TLS client that trusts the house believes a certificate for that name (OpenSSL decides)."""
    path = open_certificate(folder / "forged", authority, (name,), now()).path
    client, server = ssl.create_default_context(cadata=authority.der), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    asks = client.wrap_bio(to_client, to_server, server_hostname=name)
    answers = server.wrap_bio(to_server, to_client, server_side=True)
    try:
        for speaks in (asks, answers, asks, answers):
            with suppress(ssl.SSLWantReadError):
                speaks.do_handshake()
    except ssl.SSLCertVerificationError:
        return False
    return True


def test_the_fingerprint_is_that_of_the_certificate(tmp_path: Path) -> None:
    served = open_certificate(tmp_path, open_authority(tmp_path, NAMES, NOW), NAMES, NOW)

    assert served.fingerprint == fingerprint(chain(tmp_path)[0])
    assert len(served.fingerprint) == 64
