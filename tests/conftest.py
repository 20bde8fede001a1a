"""What many tests stand on."""

import pytest

from warmhands.library.shelf import load
from warmhands.model.knowledge import Knowledge


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()
