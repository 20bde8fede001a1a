"""Static files: from memory, packed, under a name that changes with them."""

import gzip

import brotli  # type: ignore[import-untyped]  # it brings no types
import pytest
from web_cast import Visitor

from warmhands.web.static_shelf import StaticShelf, read_shelf


def rev(visitor: Visitor) -> str:
    """The revision that the pages of this visit name."""
    return visitor.get("/about").text.partition("/s/")[2].partition("/")[0]


def test_a_change_of_any_file_changes_every_address() -> None:
    before, after = StaticShelf({"a.js": b"1", "b.js": b"2"}), StaticShelf({"a.js": b"1", "b.js": b"3"})

    assert before.asset("a.js") != after.asset("a.js")


def test_an_unknown_asset_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="nope"):
        StaticShelf({}).asset("nope.js")


def test_modules_are_listed_with_all_that_they_import() -> None:
    files = {
        "player/main.js": b"import { a } from './a.js';\nimport '../b.js';\n",
        "player/a.js": b'export { c } from "./deep/c.js";\n',
        "b.js": b"",
        "player/deep/c.js": b"import './../a.js';",
    }

    assert StaticShelf(files).modules_of("player/main.js") == (
        "player/main.js",
        "player/a.js",
        "b.js",
        "player/deep/c.js",
    )


def test_a_file_may_be_kept_for_ever() -> None:
    with Visitor() as visitor:
        answer = visitor.get(f"/s/{rev(visitor)}/css/site.css")

    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/css")
    assert answer.text.startswith("/*")


@pytest.mark.parametrize(("accepted", "packing"), [("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)])
def test_a_file_is_packed_as_the_browser_likes_it(accepted: str, packing: str | None) -> None:
    with Visitor() as visitor:
        answer = visitor.get(f"/s/{rev(visitor)}/css/site.css", headers={"accept-encoding": accepted})

    assert answer.headers.get("content-encoding") == packing


def test_the_packed_forms_say_the_same() -> None:
    file = read_shelf().file("css/site.css")

    assert file is not None
    assert brotli.decompress(file.brotli) == gzip.decompress(file.gzip) == file.plain


@pytest.mark.parametrize(
    "path", ["css/nope.css", "../app.py", "..%2f..%2fapp.py", "css/../../app.py", "css/%00"]
)
def test_nothing_but_the_shelf_is_served(path: str) -> None:
    with Visitor() as visitor:
        answer = visitor.get(f"/s/{rev(visitor)}/{path}")

    assert answer.status_code == 404


def test_an_older_revision_is_gone() -> None:
    with Visitor() as visitor:
        assert visitor.get("/s/000000000000/css/site.css").status_code == 404
