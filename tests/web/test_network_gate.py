"""What comes from the home network is ours, paired, and within its scope, or it gets one calm page."""

import pytest
from phone_cast import BY_NAME, ORIGIN, SharedHouse, everyday
from web_cast import Visitor, words

from fakes import MemoryJournal
from warmhands.model.device import Device
from warmhands.model.trouble import Trouble

EVERYTHING = (
    "/", "/people", "/journal", "/data", "/data/export", "/courses", "/about", "/check/1/d_today",
    "/session/1", "/session/1/rests", "/calendar/x.ics", "/phone", "/phone/ready", "/phone/certificate",
    "/remote/abc", "/nope", "/s/0123456789ab/player/player.js", "/s/0123456789ab/body/neutral_prone.webp",
    "/s/0123456789ab/css/site.css/../../player/player.js", "/pair/../journal", "/pair//x", "//journal",
    "/pair/a/b", "/%2e%2e/journal", "/pair/%2e%2e/journal", "/favicon.ico/../data",
)  # fmt: skip
SPOKEN = "This phone is not let in yet"


@pytest.mark.parametrize("address", EVERYTHING)
def test_a_stranger_gets_one_calm_page_whatever_it_asks_for(address: str) -> None:
    answer = everyday().phone().get(f"{ORIGIN}{address}")

    assert answer.status_code == 403
    assert SPOKEN in answer.text


@pytest.mark.parametrize("address", EVERYTHING)
def test_a_stranger_changes_nothing(address: str) -> None:
    phone = everyday().phone()

    answer = phone.submit(address.replace("/pair/", "/people/"), {"name": "Eve", "receiver": "adult"})

    assert answer.status_code == 403
    assert list(phone.shared.house.journal.people("home")) == []


@pytest.mark.parametrize(
    "address", ["/api", "/api/", "/api/knowledge", "/api/openapi.json", "/api/docs", "/api/nope"]
)
def test_a_stranger_has_no_api(address: str) -> None:
    answer = everyday().phone().get(address)

    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "not_allowed"


def test_a_stranger_gets_what_the_page_for_strangers_needs() -> None:
    shared = SharedHouse()
    phone = shared.phone()
    page = (phone.get("/")).text

    needed = [part.split('"')[0] for part in page.split('href="/s/')[1:]]

    assert sorted(part.split("/", 1)[1] for part in needed) == ["css/site.css", "icons/mark.svg"]
    assert {(phone.get(f"/s/{part}")).status_code for part in needed} == {200}


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8443", "192.168.1.20", "192.168.1.20:80", "192.168.1.21:8443", "den:8443",
     "localhost:8443", "127.0.0.1:8443", "den.local:8443.evil.example", "", "*"],
)  # fmt: skip
def test_a_name_that_is_not_exactly_ours_is_refused_even_from_a_phone_that_was_let_in(
    host: str,
) -> None:
    phone = SharedHouse().phone().let_in()

    answer = phone.get("/", headers={"host": host})

    assert answer.status_code == 421
    assert "set-cookie" not in answer.headers


def test_two_host_headers_are_refused() -> None:
    phone = SharedHouse().phone().let_in()

    answer = phone.get("/", headers=[("host", "192.168.1.20:8443"), ("host", "evil.example")])

    assert answer.status_code == 421


@pytest.mark.parametrize("origin", [ORIGIN, BY_NAME, BY_NAME.upper().replace("HTTPS", "https")])
def test_each_of_our_names_is_answered(origin: str) -> None:
    answer = everyday().phone(origin=origin).get("/")

    assert SPOKEN in answer.text


@pytest.mark.parametrize(
    "origin",
    [None, "null", "https://evil.example", "http://192.168.1.20:8443", "https://192.168.1.20", BY_NAME],
)
def test_only_our_own_pages_may_change_something(origin: str | None) -> None:
    phone = SharedHouse().phone().let_in()
    fields = {"_csrf_token": phone.cookies["csrftoken"], "name": "Ana", "receiver": "adult"}

    answer = phone.post("/people", data=fields, headers={"origin": origin} if origin else {})

    assert answer.status_code == 403
    assert list(phone.shared.house.journal.people("home")) == []


def test_a_phone_that_was_let_in_does_what_the_computer_does() -> None:
    phone = SharedHouse().phone().let_in()

    kept = phone.submit("/people", {"name": "Ana", "receiver": "adult"})

    assert kept.status_code == 303
    assert "Ana" in (phone.get("/people")).text
    assert (phone.get("/api/knowledge")).status_code == 200


def test_a_form_without_its_token_changes_nothing() -> None:
    phone = SharedHouse().phone().let_in()

    answer = phone.post("/people", data={"name": "A", "receiver": "adult"}, headers={"origin": ORIGIN})

    assert answer.status_code == 403


def test_a_phone_that_is_shut_out_gets_nothing_from_its_next_request_on() -> None:
    phone = SharedHouse().phone().let_in()
    device = phone.shared.house.journal.devices("home")[0]

    phone.shared.house.journal.forget_device("home", device.id)

    assert SPOKEN in (phone.get("/people")).text


@pytest.mark.parametrize("value", ["", "x", "0" * 43, "é", "a=b", '"; drop'])
def test_a_made_up_cookie_lets_nobody_in(value: str) -> None:
    phone = everyday().phone()

    answer = phone.get("/", headers=[(b"cookie", f"__Host-warmhands={value}".encode())])

    assert answer.status_code == 403


def test_what_the_journal_keeps_of_a_phone_lets_nobody_in() -> None:
    phone = SharedHouse().phone().let_in()
    kept = phone.shared.house.journal.devices("home")[0]
    other = phone.shared.phone()

    answers = [
        other.get("/", headers={"cookie": f"__Host-warmhands={word}"}) for word in (kept.id, kept.digest)
    ]

    assert [answer.status_code for answer in answers] == [403, 403]


def test_every_cookie_is_for_encrypted_connections_and_hidden() -> None:
    phone = SharedHouse().phone()
    phone.get("/")

    answer = phone.submit(f"/pair/{phone.shared.word()}")
    first = (phone.shared.phone().get("/")).headers["set-cookie"].lower()
    session = answer.headers["set-cookie"].lower()

    assert "; secure" in first
    assert session.startswith("__host-warmhands=")
    for part in ("; secure", "; httponly", "; samesite=strict", "; path=/", "; max-age=34560000"):
        assert part in session
    assert "domain" not in session


@pytest.mark.parametrize("address", ["/", "/pair", "/api/knowledge", "/people"])
def test_every_answer_carries_the_safety_headers(address: str) -> None:
    answer = everyday().phone().get(address)

    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


def test_head_says_no_more_than_get() -> None:
    answer = everyday().phone().head("/people")

    assert (answer.status_code, answer.content) == (403, b"")


class BrokenJournal(MemoryJournal):
    """A journal that another program holds."""

    def device_of(self, *_: str) -> Device | None:
        raise Trouble("The journal is being used.", "Try again.")


def test_nobody_is_let_in_while_nobody_can_be_looked_up() -> None:
    phone = SharedHouse(BrokenJournal()).phone()

    answer = phone.get("/people", headers={"cookie": "__Host-warmhands=x"})

    assert answer.status_code == 503
    assert "Try again" in words(answer)


def test_the_machine_itself_needs_no_pairing() -> None:
    with Visitor() as visitor:
        answer = visitor.get("/people")

    assert answer.status_code == 200
