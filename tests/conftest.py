"""What many tests stand on: the knowledge, and a real server for the browser."""

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from warmhands.library.shelf import load
from warmhands.model.knowledge import Knowledge

if TYPE_CHECKING:
    from live_house import Live


# Machines are small and shared: how long an example takes says nothing about the program.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(path for name in names if (path := shutil.which(name)))
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    return browser_type_launch_args | {"executable_path": found, "args": flags}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Hands that move would keep a small machine busy; the tests of motion ask for it."""
    return browser_context_args | {"reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Live"]:
    from live_house import serve  # only the browser tests need the server

    with serve(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="session")
def base_url(live: "Live") -> str:
    return live.address
