"""Chapter marks: the frames CHAP and CTOC of an ID3 tag (version 2.3), which players show as a list.

The few libraries that write them are under licences that do not go with ours; the tag is sixty lines.
"""

import struct
from collections.abc import Sequence

from warmhands.speech.score import Chapter

NOWHERE = 0xFFFFFFFF
"""In place of a byte offset: the times hold."""

MOST = 255
_TOP_AND_ORDERED = 0x03
_LATIN, _UTF16 = b"\x00", b"\x01"


def tag(title: str, comment: str, chapters: Sequence[Chapter]) -> bytes:
    """The ID3 tag to stand before the sound; of more than 255 chapters the first ones are marked."""
    marked = list(chapters)[:MOST]
    length_ms = max((each.until_ms for each in marked), default=0)
    frames = [
        _frame(b"TIT2", _text(title)),
        _frame(b"TPE1", _text("warmhands")),
        _frame(b"TLEN", _text(str(length_ms))),
        _frame(b"COMM", _comment(comment)),
        *([_contents(len(marked))] if marked else []),
        *(_chapter(number, each) for number, each in enumerate(marked)),
    ]
    body = b"".join(frames)
    return b"ID3\x03\x00\x00" + _syncsafe(len(body)) + body


def _chapter(number: int, chapter: Chapter) -> bytes:
    times = struct.pack(">4I", chapter.from_ms, chapter.until_ms, NOWHERE, NOWHERE)
    return _frame(b"CHAP", _name(number) + times + _frame(b"TIT2", _text(chapter.title)))


def _contents(count: int) -> bytes:
    names = b"".join(_name(number) for number in range(count))
    return _frame(b"CTOC", b"toc\x00" + bytes((_TOP_AND_ORDERED, count)) + names)


def _name(number: int) -> bytes:
    return f"chp{number}".encode() + b"\x00"


def _frame(name: bytes, body: bytes) -> bytes:
    return name + struct.pack(">I", len(body)) + b"\x00\x00" + body


def _text(text: str) -> bytes:
    try:
        return _LATIN + text.encode("latin-1")
    except UnicodeEncodeError:
        return _UTF16 + text.encode("utf-16")


def _comment(text: str) -> bytes:
    try:
        return _LATIN + b"eng" + b"\x00" + text.encode("latin-1")
    except UnicodeEncodeError:
        return _UTF16 + b"eng" + "".encode("utf-16") + b"\x00\x00" + text.encode("utf-16")


def _syncsafe(size: int) -> bytes:
    """A size in four bytes of seven bits each."""
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
