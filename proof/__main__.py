"""`python dev.py prove`: every condition, every pair and the simulated people, with progress and figures."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from functools import cache, partial
from typing import cast

from proof import page
from proof.census import Census, Counting
from proof.exhaustive import FEW, Search, cleared, every_place, one_of_each
from proof.page import Proof
from proof.people import PAIRED, PEOPLE, Someone
from proof.population import draw
from proof.prevalence import read_prevalence
from proof.trial import Figures, Thorough, every, least_usual_most, usual
from warmhands.language import speak
from warmhands.library import load
from warmhands.library.shelf import open_library
from warmhands.model.knowledge import Knowledge
from warmhands.services.house import House
from warmhands.services.ports import Journal

CHUNK = 5_000
Task = Callable[[], Figures | Census]


def main(words: Sequence[str]) -> int:
    """Prove everything; 1 when anything was unsafe."""
    reader = argparse.ArgumentParser(prog="python dev.py prove", description=__doc__)
    reader.add_argument("--people", type=int, default=100_000, help="how many simulated people")
    reader.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at once")
    reader.add_argument("--write", action="store_true", help="write the figures into docs/safety.md")
    asked = reader.parse_args(words)
    proof = prove(asked.people, asked.jobs)
    print(page.told(proof))
    for one in proof.unsafe[:100]:
        print(f"UNSAFE {one}")
    if asked.write:
        page.write(proof)
    return 1 if proof.unsafe else 0


def prove(people: int, jobs: int) -> Proof:
    """Run everything on so many processes, telling each part as it ends."""
    begun = time.monotonic()
    proof = Proof(knowledge().hash, Figures(), Figures(), Census())
    with ProcessPoolExecutor(jobs) as pool:
        tasks = {pool.submit(task): name for name, task in _tasks(people)}
        for number, done in enumerate(as_completed(tasks), 1):
            _take(done, tasks[done], proof)
            minutes = (time.monotonic() - begun) / 60
            unsafe = len(proof.unsafe)
            print(f"[{number}/{len(tasks)}, {minutes:.1f} min, {unsafe} unsafe] {tasks[done]}", flush=True)
    return proof


def _tasks(people: int) -> list[tuple[str, Task]]:
    paired = [someone for someone in PEOPLE if someone.name in PAIRED]
    tasks: list[tuple[str, Task]] = []
    tasks += [(f"pairs: {one.name}", partial(pairs, one)) for one in paired]
    tasks += [(f"pairs at every place: {one.name}", partial(pairs_everywhere, one)) for one in paired]
    tasks += [(f"alone, every minute: {one.name}", partial(alone, one, Thorough(every))) for one in PEOPLE]
    broad = Thorough(usual, broad=True, errands=True)
    tasks += [(f"alone, every kind and wish: {one.name}", partial(alone, one, broad)) for one in paired]
    for first in range(0, people, CHUNK):
        numbers = range(first, min(first + CHUNK, people))
        tasks.append((f"people {numbers.start:,} to {numbers.stop - 1:,}", partial(count, numbers)))
    return tasks


def _take(done: "Future[Figures | Census]", name: str, proof: Proof) -> None:
    result = done.result()
    if isinstance(result, Census):
        proof.census.add(result)
    else:
        (proof.pairs if name.startswith("pairs") else proof.alone).add(result)


@cache
def knowledge() -> Knowledge:
    """The knowledge, once a process."""
    return load()


def alone(someone: Someone, thorough: Thorough) -> Figures:
    """Each condition in each way of telling it."""
    search = Search(someone, knowledge(), thorough)
    search.alone(every_place(knowledge()))
    return search.figures


def pairs(someone: Someone) -> Figures:
    """Every two conditions, at a few places, for the least, the usual and the most minutes."""
    search = Search(someone, knowledge(), Thorough(least_usual_most, errands=True))
    known = search.alone(FEW)
    search.figures.judged.clear()  # counted elsewhere
    search.pairs(known)
    return search.figures


def pairs_everywhere(someone: Someone) -> Figures:
    """Every two conditions that the check can tell apart and that close nothing alone, at every place."""
    search = Search(someone, knowledge(), Thorough(least_usual_most))
    firsts, seconds = one_of_each(cleared(search.alone(every_place(knowledge()))), knowledge())
    search.figures.judged.clear()
    search.pairs(firsts, but=FEW)
    search.twins(firsts, seconds)
    return search.figures


def count(numbers: range) -> Census:
    """The simulated people of these numbers."""
    house = House(open_library(), speak(), cast("Journal", None))
    prevalence = read_prevalence(knowledge())
    return Counting(house).count(draw(number, prevalence, knowledge()) for number in numbers)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
