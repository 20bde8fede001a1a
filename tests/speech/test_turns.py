"""One renders at a time, and somebody who waits comes before what is made ahead."""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest

from warmhands.speech.turns import Turns


def test_what_somebody_waits_for_comes_first() -> None:
    turns, order, is_begun = Turns(), list[str](), Event()

    def urgent() -> None:
        is_begun.set()
        with turns.urgent():
            order.append("urgent")

    def patient() -> None:
        with turns.patient():
            order.append("patient")

    with ThreadPoolExecutor(2) as pool:
        with turns.patient():
            first = pool.submit(urgent)
            is_begun.wait()
            second = pool.submit(patient)
        wait([first, second])

    assert sorted(order) == ["patient", "urgent"]


def test_a_turn_ends_with_an_error() -> None:
    turns = Turns()

    with pytest.raises(ZeroDivisionError), turns.urgent():
        _ = 1 // 0

    with turns.patient():
        assert not turns._urgent
