"""The voice of the player: a clip for each sentence, made ahead, and the bed that lies beneath them."""

from collections.abc import Iterator
from typing import Any

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from warmhands.model.journal import Session
from warmhands.model.plan import Step
from warmhands.services.session_play import carried, find_session, state
from warmhands.speech import BED, Job, Options
from warmhands.web.api import json
from warmhands.web.byte_ranges import answer_sound
from warmhands.web.clip_words import spoken
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit

FOR_EVER = "private, max-age=31536000, immutable"
"""A clip's name is made of its words and voice, so what it holds never changes."""

_ENDING = ".mp3"
_SOON_S = "3"


@get("/session/{session_id:str}/clips.json", sync_to_thread=True)
def tell_clips(desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """The clips that are there, and whether more are coming; where there is no voice, none, and why.

    Asking begins the work where it was not begun, also anew after a change brought other steps.
    """
    session = find_session(desk.house, session_id)
    job = begin_clips(desk, session)
    rows = [
        {"text": clip.text, "address": f"/session/{session_id}/clips/{clip.name}{_ENDING}", "ms": clip.ms}
        for clip in ([] if job.trouble else list(job.clips))
    ]
    because = job.trouble.message if job.trouble else ""
    bed = f"/session/{session_id}/bed.mp3"
    told = {"ready": job.is_done and not job.trouble, "because": because, "clips": rows, "bed": bed}
    return json({**told, "bed_ready": not job.trouble and _has_bed(desk, session)})


@get("/session/{session_id:str}/clips/{name:str}", sync_to_thread=True)
def send_clip(request: Visit, desk: AtDesk, session_id: InPath, name: InPath) -> Response[Any]:
    """One clip, to be kept for ever."""
    find_session(desk.house, session_id)
    kept = desk.studio.find(name.removesuffix(_ENDING)) if name.endswith(_ENDING) else None
    if kept is None:
        raise NotFoundException
    return answer_sound(kept, request.headers.get("range", ""), {"cache-control": FOR_EVER})


@get("/session/{session_id:str}/bed.mp3", sync_to_thread=True)
def send_bed(
    request: Visit, desk: AtDesk, session_id: InPath, pad: InQuery = "yes", beat: InQuery = "yes"
) -> Response[Any]:
    """Chord and beat of the plan alone, from its first stroke on; 503 while it is being made."""
    plan = find_session(desk.house, session_id).plan
    name = desk.studio.begin(desk.house, plan, Options(pad=pad == "yes", beat=beat == "yes", bed=True))
    kept = desk.studio.find(name)
    if kept is None:
        job = desk.studio.job(name)
        told = json({"share": 0.0 if job is None else job.share})
        told.status_code, told.headers["retry-after"] = 503, _SOON_S
        return told
    return answer_sound(kept, request.headers.get("range", ""), {"cache-control": "private, no-cache"})


def _has_bed(desk: Desk, session: Session) -> bool:
    """Whether the bed can be played; looking makes it, so that nobody has to ask for it in vain."""
    name = desk.studio.begin(desk.house, session.plan, BED)
    return desk.studio.find(name) is not None


def begin_clips(desk: Desk, session: Session) -> Job:
    """Render what the player may say in this massage as it stands now, in the background."""
    now = desk.clock()
    standing = state(desk.house, session.id, now)

    def texts() -> Iterator[str]:
        seen: set[str] = set()
        for text in spoken(desk.house, session, standing, _later(desk, session)):
            if text not in seen:
                seen.add(text)
                yield text

    return desk.studio.begin_clips(f"{session.id}/{standing.of}", texts)


def _later(desk: Desk, session: Session) -> Iterator[Step]:
    """The steps that may take the place of the plan's."""
    first: int | None = 0
    while first is not None:
        rests = carried(desk.house, session.id, first, desk.clock())
        yield from (leg.step for legs in rests.rests.values() for leg in legs)
        first = rests.until


CLIPS: list[HTTPRouteHandler] = [tell_clips, send_clip, send_bed]
