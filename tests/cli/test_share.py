"""`warmhands run --share`: what is asked of the program, and what is refused."""

from datetime import timedelta
from pathlib import Path

import pytest
from terminal import HOUSE, NOW, Terminal

from warmhands.cli.show_sharing import Offer, show_offer
from warmhands.model.device import Share
from warmhands.wiring import run


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


@pytest.mark.parametrize(
    ("words", "wish"),
    [((), None), (("--share",), Share()), (("--share", "--host-name", "den.local"), Share("den.local"))],
)
def test_phones_are_served_when_it_is_asked_for(
    terminal: Terminal, words: tuple[str, ...], wish: Share | None
) -> None:
    assert terminal.type("run", *words).code == 0
    assert terminal.shares == [wish]


def test_a_name_for_phones_needs_phones(terminal: Terminal) -> None:
    said = terminal.type("run", "--host-name", "den.local")

    assert (said.code, terminal.shares) == (2, [])
    assert "--host-name" in said.err
    assert "Add --share" in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [(("--host", "0.0.0.0"), "one IPv4 address"), (("--host", "203.0.113.77"), "cannot be listened on"),
     (("--host", "127.0.0.2", "--host-name", "https://den"), "no name of a machine")],
)  # fmt: skip
def test_what_cannot_be_served_is_told_plainly(terminal: Terminal, words: tuple[str, ...], told: str) -> None:
    terminal.run = run  # type: ignore[method-assign]

    said = terminal.type(
        "run", "--share", "--no-browser", "--port", "0", "--data", str(terminal.folder), *words
    )

    assert said.code == 2
    assert told in said.err
    assert "Traceback" not in said.err


def test_the_terminal_says_how_a_phone_is_let_in(capsys: pytest.CaptureFixture[str]) -> None:
    link, page = "https://192.168.1.20:8443/pair/aaaa-bbbb-cccc-dddd-eeee", "http://localhost:8000/phone"

    show_offer(Offer(link, NOW + timedelta(minutes=10), "AB12 CD34", page), HOUSE.words)
    said = capsys.readouterr().out

    for part in (f"\n{link}\n", page, "AB12 CD34", f"{NOW + timedelta(minutes=10):%H:%M}", "█"):
        assert part in said
    assert "\033" not in said
