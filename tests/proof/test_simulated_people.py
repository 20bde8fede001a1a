"""Three thousand simulated people get no unsafe plan; `python dev.py prove` asks a hundred thousand."""

from collections import Counter
from pathlib import Path

import pytest

from proof import page
from proof.__main__ import count
from proof.census import Census
from proof.page import Proof
from proof.population import draw
from proof.prevalence import FILE, Prevalence, read_prevalence
from proof.trial import Figures
from warmhands.model.knowledge import Knowledge
from warmhands.services.request_ids import check_ids

PEOPLE = range(3_000)


@pytest.fixture(scope="module")
def prevalence(knowledge: Knowledge) -> Prevalence:
    return read_prevalence(knowledge)


def test_nobody_gets_an_unsafe_plan_or_breaks_a_law() -> None:
    census = count(PEOPLE)

    assert census.unsafe == []
    assert census.people() == len(PEOPLE)
    assert census.wishes["planned and checked"] > 500


def test_a_person_is_always_drawn_alike(knowledge: Knowledge, prevalence: Prevalence) -> None:
    assert draw(7, prevalence, knowledge) == draw(7, prevalence, knowledge)
    assert draw(7, prevalence, knowledge) != draw(8, prevalence, knowledge)


def test_people_answer_as_the_check_asks(knowledge: Knowledge, prevalence: Prevalence) -> None:
    for number in range(200):
        request = draw(number, prevalence, knowledge).request
        check_ids(request, knowledge)
        assert set(request.cards) >= {knowledge.conditions[name].card for name in request.answers}


def test_shares_come_out_as_they_stand_in_the_file(knowledge: Knowledge, prevalence: Prevalence) -> None:
    visitors = [draw(number, prevalence, knowledge) for number in PEOPLE]
    receivers = Counter(one.request.receiver for one in visitors)
    young = [one for one in visitors if one.band == "young"]
    migraine = sum("migraine" in one.request.answers for one in young) / len(young)

    assert receivers["adult"] / len(visitors) == pytest.approx(0.70, abs=0.03)
    assert migraine == pytest.approx(prevalence.shares["migraine"].of("young"), abs=0.03)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("\nbruise = { all = 0.06", "\nbruise = { all = 1.06", "between 0 and 1"),
        ("\nbruise =", "\nbruize =", "differ"),
        (
            'bruise = { all = 0.06, child = 0.25, cites = ["ours:assumed"]',
            "bruise = { all = 0.06, cites = []",
            "say where",
        ),
        ('cites = ["source:colds_us"]', 'cites = ["source:cold"]', "say where"),
    ],
)
def test_a_share_that_nobody_stands_behind_is_refused(
    knowledge: Knowledge, tmp_path: Path, old: str, new: str, says: str
) -> None:
    text = FILE.read_text("utf-8")
    assert old in text
    (tmp_path / "prevalence.toml").write_text(text.replace(old, new), "utf-8")

    with pytest.raises(ValueError, match=says):
        read_prevalence(knowledge, tmp_path / "prevalence.toml")


def test_the_figures_stand_between_their_marks(tmp_path: Path) -> None:
    safety = tmp_path / "safety.md"
    safety.write_text("before\n<!-- proof -->\nstale\n<!-- /proof -->\nafter\n")
    census = Census(Counter({("adult", "go"): 3, ("baby", "wait"): 1}))
    proof = Proof("abc", Figures(planned=5), Figures(), census)

    page.write(proof, safety)

    text = safety.read_text()
    assert text.startswith("before\n<!-- proof -->\nOf the knowledge `abc`:")
    assert text.endswith("\n<!-- /proof -->\nafter\n")
    assert "| all | 4 | 75.0 | 0.0 | 25.0 |" in text
    assert "stale" not in text


def test_the_page_about_safety_has_its_figures() -> None:
    text = page.PAGE.read_text("utf-8")

    figures = text.partition(page.BEGIN)[2].partition(page.END)[0]
    assert "What 100,000 simulated people are told" in figures
    assert "; 0 unsafe." in figures
