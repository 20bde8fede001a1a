"""A sound file over HTTP, whole or in part: players ask for parts, and some refuse to play without them."""

import re
from typing import Any

from litestar import Response
from litestar.response import Stream

from warmhands.speech import Kept

MP3 = "audio/mpeg"
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


def answer_sound(kept: Kept, asked: str, headers: dict[str, str]) -> Response[Any]:
    """The file, or the part that a Range header asks for; 416 for a part that is not there.

    Several parts at once are answered with the whole, as the standard allows.
    """
    ours = {"accept-ranges": "bytes", **headers}
    part = part_of(asked, kept.size)
    if part is None:
        ours["content-length"] = str(kept.size)
        return Stream(kept.chunks(), media_type=MP3, headers=ours)
    start, stop = part
    if start >= stop:
        gone = {"content-range": f"bytes */{kept.size}"}
        return Response(b"", status_code=416, media_type=MP3, headers=gone)
    ours |= {"content-range": f"bytes {start}-{stop - 1}/{kept.size}", "content-length": str(stop - start)}
    return Stream(kept.chunks(start, stop), status_code=206, media_type=MP3, headers=ours)


def part_of(asked: str, size: int) -> tuple[int, int] | None:
    """From which byte up to which (not included); nothing where the whole is meant."""
    found = _RANGE.fullmatch(asked.strip())
    if found is None or found[0] == "bytes=-":
        return None
    first, last = found[1][:18], found[2][:18]
    if not first:
        return max(0, size - int(last)), size
    stop = min(size, int(last) + 1) if last else size
    if last and int(last) < int(first):
        return None
    return int(first), stop
