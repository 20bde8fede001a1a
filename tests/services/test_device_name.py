"""A phone is named in plain words, as far as its browser tells."""

import pytest

from warmhands.services.device_name import device_name

ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (f"{ANDROID} Mobile Safari/537.36", "Android phone, Chrome"),
        (f"{ANDROID} Safari/537.36", "Android tablet, Chrome"),
        (f"{ANDROID} Mobile Safari/537.36 EdgA/131.0", "Android phone, Edge"),
        ("Mozilla/5.0 (Linux; Android 14; SM-S911B) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36",
         "Android phone, Samsung Internet"),
        ("Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Android phone, Firefox"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
         "iPhone, Safari"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/131.0 Mobile/15E148 Safari/604.1",
         "iPhone, Chrome"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36 Edg/131.0",
         "Windows computer, Edge"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "Mac, Safari"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Linux computer, Firefox"),
        ("curl/8.9", "A device"),
        ("", "A device"),
        ("<script>iPhone" * 10_000, "iPhone"),
    ],
)  # fmt: skip
def test_a_phone_has_a_plain_name(user_agent: str, name: str) -> None:
    assert device_name(user_agent) == name
