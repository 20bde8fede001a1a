"""Every massage of the guide is led from its first stroke to its last in the terminal."""

from pathlib import Path

import pytest
from msgspec.json import encode

from led import shortest
from warmhands.cli import main
from warmhands.library.shelf import load
from warmhands.model.protocol import Protocol
from warmhands.wiring import now, open_house, run

PROTOCOLS = load().protocols


@pytest.mark.parametrize("protocol", PROTOCOLS.values(), ids=PROTOCOLS.keys())
def test_a_protocol_is_coached_for_every_giver_and_position(
    protocol: Protocol, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wish.json"
    for giver in protocol.givers:
        for position in protocol.positions:
            file.write_bytes(encode(shortest(protocol, giver, now(), position)))

            code = main(["coach", str(file), "--fast"], open_house, run=run, now=now)

            assert code == 0, capsys.readouterr()
