"""Answers that need no app: a line of text or an object, straight to the client."""

import msgspec
from litestar.types import Send

FOREIGN = "This address is not ours. Open warmhands at the address that it printed when it started.\n"


async def answer_text(send: Send, status: int, text: str) -> None:
    """Answer with one line for a person."""
    await _answer(send, status, b"text/plain; charset=utf-8", text.encode())


async def answer_json(send: Send, status: int, value: object) -> None:
    """Answer with an object for a program."""
    await _answer(send, status, b"application/json", msgspec.json.encode(value))


async def _answer(send: Send, status: int, media_type: bytes, body: bytes) -> None:
    headers = [(b"content-type", media_type), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
