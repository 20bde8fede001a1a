"""Says what the checker found as a compiler does: where, the line, what, why, what to do."""

from collections.abc import Sequence

from warmhands.cli.page import paragraph
from warmhands.cli.show_screening import sources
from warmhands.cli.spot import Spot, find_line, find_step
from warmhands.model.plan import CheckFinding
from warmhands.services.house import House


def show_check(findings: Sequence[CheckFinding], raw: bytes, name: str, house: House) -> None:
    """Print every finding, and their number; for none a sentence that says so."""
    words = house.words
    if not findings:
        paragraph(words.text("Nothing was found: every rule that applies holds."))
        return
    text = raw.decode("utf-8", "replace")
    for finding in findings:
        _show(finding, text, name, house)
    count = len(findings)
    print(words.text("1 finding.") if count == 1 else words.text("{n} findings.", n=count))


def _show(finding: CheckFinding, text: str, name: str, house: House) -> None:
    words, spot = house.words, _spot(finding, text)
    place = name if spot is None else f"{name}:{spot.line}"
    step = "" if finding.step is None else words.text("step {n}: ", n=finding.step)
    paragraph(f"{place}: {step}{finding.message} [{finding.rule}]")
    if spot is not None:
        print(spot.shown())
    for source in sources(finding.cites, house):
        paragraph(source, "  ", words.text("why: "))
    if finding.hint:
        paragraph(finding.hint, "  ", words.text("do:  "))
    print()


def _spot(finding: CheckFinding, text: str) -> Spot | None:
    if finding.line is not None:
        return find_line(text, finding.line, finding.message)
    return None if finding.step is None else find_step(text, finding.step, finding.message)
