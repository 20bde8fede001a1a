"""A running program with an empty journal, and a Chromium that looks at it."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser, sync_playwright

if TYPE_CHECKING:
    from live_house import Live

for room in ("tests", "tests/browser"):
    sys.path.insert(0, str(Path(__file__).parents[1] / room))


@contextmanager
def opened() -> Iterator[tuple["Live", Callable[[], Browser]]]:
    """The program, and what starts a browser of its own each time; both end with the block."""
    from live_house import serve  # noqa: PLC0415 - the tests' server

    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder)) as live,
        sync_playwright() as playwright,
    ):
        path, flags = shutil.which("chromium"), ["--no-sandbox"]
        browsers: list[Browser] = []

        def launch() -> Browser:
            browsers.append(playwright.chromium.launch(executable_path=path, args=flags))
            return browsers[-1]

        yield live, launch
        for browser in browsers:
            browser.close()
