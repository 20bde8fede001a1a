"""The files that pages load, read once and answered from memory under a name that changes with them."""

import gzip
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import brotli  # type: ignore[import-untyped]  # it brings no types

from warmhands.pictures.shelf import body_map
from warmhands.web.body_picture import zone_css

SITE_CSS = "css/site.css"
"""All small style sheets in one, so that a page needs one request for its looks."""

_TYPES = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "webmanifest": "application/manifest+json",
}
_PACKED_ALREADY = {"webp", "png", "woff2", "mp3", "jpg"}
_IMPORT = re.compile(r"^\s*(?:import|export)\b[^'\";(]*?['\"](\.{1,2}/[^'\"]+)['\"]", re.MULTILINE)


@dataclass(frozen=True)
class StaticFile:
    """A file in the ways in which it may be sent; the packed ways are empty where they gain nothing."""

    media_type: str
    plain: bytes
    brotli: bytes
    gzip: bytes

    def packed_for(self, accepted: str) -> tuple[bytes, str]:
        """The smallest bytes that the client takes, and the name of their packing."""
        if self.brotli and "br" in accepted:
            return self.brotli, "br"
        if self.gzip and "gzip" in accepted:
            return self.gzip, "gzip"
        return self.plain, ""


class StaticShelf:
    """Every file of a folder by its path; `rev` changes when any of them changes."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = {**contents, SITE_CSS: _one_sheet(contents)}
        digest = sha256()
        for path in sorted(self.contents):
            digest.update(path.encode() + b"\0" + self.contents[path] + b"\0")
        self.rev = digest.hexdigest()[:12]
        self._ready: dict[str, StaticFile] = {}

    def asset(self, path: str) -> str:
        """The address of a file; an unknown path is a programmer's mistake."""
        if path not in self.contents and self._picture_of(path) is None:
            raise KeyError(f"web/static has no {path}")
        return f"/s/{self.rev}/{path}"

    def file(self, path: str) -> StaticFile | None:
        """A file, packed when it is first asked for."""
        if path not in self._ready:
            plain, picture = self.contents.get(path), self._picture_of(path)
            if plain is None and picture is None:
                return None
            self._ready[path] = _pack(path, zone_css(body_map(picture)).encode() if plain is None else plain)
        return self._ready[path]

    def _picture_of(self, path: str) -> str | None:
        """The picture whose zones a style sheet cuts out; such sheets are made when they are asked for."""
        name = path.removeprefix("body/").removesuffix(".css")
        shown = f"body/{name}.json" in self.contents and f"body/{name}.webp" in self.contents
        return name if path == f"body/{name}.css" and shown else None

    def modules_of(self, path: str) -> tuple[str, ...]:
        """A script module and all that it imports, for `modulepreload`, nearest first."""
        found: list[str] = []
        waiting = [path]
        while waiting:
            module = waiting.pop(0)
            if module in found or module not in self.contents:
                continue
            found.append(module)
            text = self.contents[module].decode()
            waiting += [_joined(module, relative) for relative in _IMPORT.findall(text)]
        return tuple(found)


def read_shelf() -> StaticShelf:
    """The shelf of this package's `web/static`."""
    return StaticShelf(dict(_walk(files("warmhands.web") / "static", "")))


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _walk(entry, f"{prefix}{entry.name}/")
        elif not entry.name.startswith("."):
            found.append((prefix + entry.name, entry.read_bytes()))
    return found


def _one_sheet(contents: Mapping[str, bytes]) -> bytes:
    first = ("css/theme.css", "css/base.css")
    rest = sorted(path for path in contents if path.startswith("css/") and path not in first)
    return b"".join(contents[path] for path in (*first, *rest) if path in contents)


def _joined(module: str, relative: str) -> str:
    parts = module.split("/")[:-1]
    for part in relative.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _pack(path: str, plain: bytes) -> StaticFile:
    ending = path.rpartition(".")[2]
    media_type = _TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    if ending in _PACKED_ALREADY:
        return StaticFile(media_type, plain, b"", b"")
    # Quality 9: q11 costs ten times as long for three bytes in a hundred, on the first visit's time.
    small = brotli.compress(plain, quality=9)
    return StaticFile(media_type, plain, small, gzip.compress(plain, 9, mtime=0))
