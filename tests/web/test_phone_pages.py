"""“Use your phone”: on the computer a code and a list, on the phone itself what concerns it."""

import re

from litestar.testing import TestClient
from phone_cast import ORIGIN, SharedHouse
from web_cast import HOME, Visitor, words

from warmhands.model.device import remote_of


class AtTheComputer(Visitor):
    """Somebody at the machine that serves phones."""

    def __init__(self, shared: SharedHouse) -> None:
        TestClient.__init__(self, shared.app, base_url=HOME, raise_server_exceptions=False)


def test_without_sharing_it_says_how_to_switch_it_on() -> None:
    with Visitor() as visitor:
        page, home = visitor.get("/phone"), visitor.get("/").text

    assert "warmhands run --share" in words(page)
    assert 'href="/phone"' not in home


def test_with_sharing_the_first_page_leads_there() -> None:
    with AtTheComputer(SharedHouse()) as visitor:
        assert 'href="/phone"' in visitor.get("/").text


def test_a_code_is_shown_as_a_picture_and_as_an_address() -> None:
    shared = SharedHouse()
    with AtTheComputer(shared) as visitor:
        page = visitor.submit("/phone/code")

    assert page.status_code == 200
    assert re.search(rf"{ORIGIN}/pair/(\w{{4}}-){{4}}\w{{4}}", page.text)
    assert 'class="qr"' in page.text
    assert "AB12 CD34" in words(page)
    assert len(shared.house.journal.links("home")) == 1


def test_looking_at_the_page_makes_no_code() -> None:
    shared = SharedHouse()
    with AtTheComputer(shared) as visitor:
        visitor.get("/phone")

    assert list(shared.house.journal.links("home")) == []


def test_the_computer_lists_phones_and_shuts_one_out() -> None:
    shared = SharedHouse()
    phone = shared.phone().let_in()
    device = shared.house.journal.devices("home")[0]

    with AtTheComputer(shared) as visitor:
        listed = words(visitor.get("/phone"))
        visitor.submit(f"/phone/{device.id}/forget")

    assert "Android phone, Chrome" in listed
    assert (phone.get("/")).status_code == 403


def test_a_phone_lets_nobody_else_in() -> None:
    phone = SharedHouse().phone().let_in()

    answer = phone.submit("/phone/code")

    assert answer.status_code == 422
    assert "Only the computer itself" in words(answer)
    assert list(phone.shared.house.journal.links("home")) == []


def test_a_phone_shuts_out_itself_and_nobody_else() -> None:
    shared = SharedHouse()
    one, other = shared.phone().let_in(), shared.phone().let_in()
    ids = {device.digest: device.id for device in shared.house.journal.devices("home")}
    other_id = re.findall(r"/phone/(\w+)/forget", (other.get("/phone")).text)

    refused = one.submit(f"/phone/{other_id[0]}/forget")
    gone = other.submit(f"/phone/{other_id[0]}/forget")

    assert len(ids) == 2
    assert (len(other_id), refused.status_code, gone.status_code) == (1, 422, 303)
    assert [(each.get("/")).status_code for each in (one, other)] == [200, 403]


def test_a_phone_can_fetch_the_certificate() -> None:
    phone = SharedHouse().phone().let_in()

    answer = phone.get("/phone/certificate")

    assert answer.content == b"certificate"
    assert answer.headers["content-type"] == "application/x-x509-ca-cert"


def test_erasing_everything_shuts_phones_out() -> None:
    phone = SharedHouse().phone().let_in()

    phone.submit("/data/erase", {"sure": "yes"})

    assert (phone.get("/")).status_code == 403


def test_a_remote_is_let_in_to_its_massage_and_reaches_nothing_else() -> None:
    shared = SharedHouse()
    with AtTheComputer(shared) as visitor:
        massage = visitor.massage()
    remote = shared.phone()

    let_in = remote.submit(f"/pair/{shared.word(remote_of(massage))}")

    assert let_in.headers["location"] == f"/remote/{massage}"
    assert "max-age=43200" in let_in.headers["set-cookie"].lower()
    assert [remote.get(each).status_code for each in ("/", "/journal", f"/session/{massage}")] == [403] * 3
