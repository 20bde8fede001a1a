"""The app on a home screen, and the list of what a device keeps for a massage."""

import struct
from typing import Any

import pytest
from web_cast import Visitor

PRIVATE = ("/check", "/journal", "/people", "/data", "/plan")


def kept(visitor: Visitor, session: str) -> dict[str, Any]:
    answer: dict[str, Any] = visitor.get(f"/session/{session}/offline.json").json()
    return answer


def test_the_manifest_names_the_app_and_opens_the_first_page() -> None:
    with Visitor() as visitor:
        answer = visitor.get("/manifest.webmanifest")

    told = answer.json()
    assert answer.headers["content-type"] == "application/manifest+json"
    assert (told["name"], told["start_url"], told["scope"], told["display"]) == (
        "warmhands", "/", "/", "standalone",
    )  # fmt: skip


def test_every_icon_is_there_in_the_size_that_it_names() -> None:
    with Visitor() as visitor:
        icons = visitor.get("/manifest.webmanifest").json()["icons"]
        drawn = {icon["src"]: visitor.get(icon["src"]).content for icon in icons}

    for icon in icons:
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", drawn[icon["src"]][16:24])
            assert f"{width}x{height}" == icon["sizes"]
    assert {icon.get("purpose", "any") for icon in icons} == {"any", "maskable"}


@pytest.mark.parametrize("address", ["/", "/about", "/journal"])
def test_a_phone_that_was_let_in_fetches_the_manifest_with_its_cookie(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address).text

    assert '<link rel="manifest" href="/manifest.webmanifest" crossorigin="use-credentials">' in page


def test_the_worker_stands_at_the_root_and_changes_with_every_file() -> None:
    with Visitor() as visitor:
        answer = visitor.get("/sw.js")
        rev = kept(visitor, visitor.massage())["rev"]

    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.text.endswith(f"// {rev}\n")


def test_everything_that_a_device_keeps_can_be_fetched() -> None:
    with Visitor() as visitor:
        told = kept(visitor, visitor.massage())
        answers = {address: visitor.get(address).status_code for address in (*told["files"], *told["pages"])}

    assert set(answers.values()) == {200}
    assert not [address for address in answers if address.startswith(PRIVATE)]


def test_the_player_finds_its_scripts_its_picture_and_its_hands() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        files = {address.split("/", 3)[3] for address in kept(visitor, session)["files"]}

    assert {"player/player.js", "offline/ready.js", "css/site.css", "body/hands.json"} <= files
    assert {
        "body/neutral_prone.webp",
        "body/neutral_prone_skin.webp",
        "body/neutral_prone_strokes.json",
    } <= files
    assert "body/hand_palm_left.webp" in files
    assert "body/woman_prone.webp" not in files
    assert not [file for file in files if file.endswith((".d.ts", "sw.js"))]


def test_a_massage_that_is_not_known_keeps_nothing() -> None:
    with Visitor() as visitor:
        assert visitor.get("/session/nope/offline.json").status_code == 404


def test_a_page_whose_cookie_is_lost_gets_a_token_that_works() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        visitor.cookies.delete("csrftoken")
        token = visitor.get("/offline/token").json()["token"]
        answer = visitor.post(f"/session/{session}/begin", headers={"x-csrftoken": token})

    assert answer.json() == {"begun": True}


@pytest.mark.parametrize("ago", [-1, 31 * 86_400_000 + 1, "soon"])
def test_a_beginning_that_cannot_be_is_told_to_the_script(ago: object) -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        headers = {"x-csrftoken": visitor.cookies["csrftoken"], "accept": "application/json"}
        answer = visitor.post(f"/session/{session}/begin", headers=headers, json={"ago_ms": ago})

    assert answer.status_code == 422
    assert answer.json()["error"]["message"]
