"""Chapter marks, read back by the rules of ID3 2.3."""

import struct

import pytest

from warmhands.speech.chapters import tag
from warmhands.speech.score import Chapter

CHAPTERS = [
    Chapter("Long strokes", 0, 21_000),
    Chapter("Für die Schultern", 21_000, 87_000),
    Chapter("Конец", 87_000, 91_000),
]


def frames(raw: bytes) -> list[tuple[str, bytes]]:
    found = []
    while raw:
        name, size = raw[:4].decode(), struct.unpack(">I", raw[4:8])[0]
        found.append((name, raw[10 : 10 + size]))
        raw = raw[10 + size :]
    return found


def text(raw: bytes) -> str:
    return raw[1:].decode("utf-16" if raw[0] else "latin-1")


def told(raw: bytes) -> list[tuple[str, bytes]]:
    size = sum(byte << shift for byte, shift in zip(raw[6:10], (21, 14, 7, 0), strict=True))
    assert raw[:6] == b"ID3\x03\x00\x00"
    assert all(byte < 128 for byte in raw[6:10])
    assert len(raw) == 10 + size
    return frames(raw[10:])


def test_each_chapter_has_its_times_and_its_name() -> None:
    chapters = [body for name, body in told(tag("Back", "", CHAPTERS)) if name == "CHAP"]

    read = []
    for body in chapters:
        element, rest = body.split(b"\x00", 1)
        start, end, *offsets = struct.unpack(">4I", rest[:16])
        [(_, title)] = frames(rest[16:])
        read.append((element.decode(), text(title), start, end, offsets))
    nowhere = [0xFFFFFFFF, 0xFFFFFFFF]
    assert read == [
        (f"chp{place}", each.title, each.from_ms, each.until_ms, nowhere)
        for place, each in enumerate(CHAPTERS)
    ]


def test_the_contents_list_every_chapter_in_order() -> None:
    contents = dict(told(tag("Back", "", CHAPTERS)))["CTOC"]

    assert contents == b"toc\x00\x03\x03chp0\x00chp1\x00chp2\x00"


def test_the_tag_tells_title_and_length() -> None:
    read = dict(told(tag("Massage für zwei", "Today", CHAPTERS)))

    assert (text(read["TIT2"]), text(read["TLEN"])) == ("Massage für zwei", "91000")
    assert read["COMM"] == b"\x00eng\x00Today"


@pytest.mark.parametrize(("count", "marked"), [(254, 254), (255, 255), (256, 255)])
def test_no_more_chapters_than_the_format_can_count(count: int, marked: int) -> None:
    many = [Chapter(str(place), place, place + 1) for place in range(count)]

    read = told(tag("Back", "", many))

    assert sum(name == "CHAP" for name, _ in read) == marked
    assert dict(read)["CTOC"][5] == marked
