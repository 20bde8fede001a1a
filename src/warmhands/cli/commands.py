"""The commands and their options; what one needs is imported when it is called, so that all start fast."""

from typing import Annotated, Literal

from cyclopts import App, Parameter

from warmhands.cli.door import Door
from warmhands.cli.run_options import HERE, NO_PHONES, Phones, Place
from warmhands.cli.sound_options import USUAL, Sound

DESCRIPTION = """\
warmhands takes you safely through giving a massage at home.

`warmhands run` opens it in the browser.
The other commands each answer one question; --json makes them answer programs.

Exit codes: 0 an answer, 1 a refusal or findings, 2 input that is unusable."""

File = Annotated[str, Parameter(name="FILE", help="The file to read; - reads standard input.", negative="")]
Json = Annotated[bool, Parameter(name="--json", help="Answer in JSON, for programs.", negative="")]
Within = Annotated[Door, Parameter(parse=False)]


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - only --version needs it

    return f"warmhands {version('warmhands')}"


app = App(
    name="warmhands",
    help=DESCRIPTION,
    help_format="plaintext",
    help_formatter="plain",
    version=_version,
    version_format="plaintext",
    usage="Usage: warmhands COMMAND [OPTIONS]",
)


@app.command
def run(
    *,
    place: Place = HERE,
    browser: Annotated[
        bool, Parameter(name="--browser", negative="--no-browser", help="Open the browser.")
    ] = True,
    data: Annotated[str | None, Parameter(help="The folder for your data.", show_default=False)] = None,
    phones: Phones = NO_PHONES,
    door: Within,
) -> int:
    """Open the app in the browser.

    With --share, --host is the address of this machine that phones can reach; it is found by itself.

    Example: warmhands run --port 8123 --no-browser
    """
    from warmhands.cli.serving import serve  # noqa: PLC0415

    return serve(door, place, phones, browser=browser, data=data)


@app.command
def screen(file: File, /, *, as_json: Json = False, door: Within) -> int:
    """Judge whether a massage is fine today, and say why.

    Example: warmhands screen answers.json
    """
    from warmhands.cli.answers import answer_screen  # noqa: PLC0415

    return answer_screen(door, file, as_json=as_json)


@app.command
def plan(
    file: File,
    /,
    *,
    as_json: Json = False,
    now: Annotated[
        str | None, Parameter(help="Refuse when the answers are too old at this time.", show_default=False)
    ] = None,
    door: Within,
) -> int:
    """Plan a massage of exactly the minutes that you have.

    Example: warmhands plan wish.json --now 2026-11-24T19:00:00+02:00
    """
    from warmhands.cli.answers import answer_plan  # noqa: PLC0415

    return answer_plan(door, file, now, as_json=as_json)


@app.command
def course(
    file: File,
    /,
    *,
    as_json: Json = False,
    ics: Annotated[
        str | None, Parameter(help="Write the dates to this calendar file.", show_default=False)
    ] = None,
    door: Within,
) -> int:
    """Find the times for some weeks of massage, no more often than is good.

    Example: warmhands course wish.json --ics course.ics
    """
    from warmhands.cli.course import answer_course  # noqa: PLC0415

    return answer_course(door, file, ics, as_json=as_json)


@app.command
def check(file: File, /, *, as_json: Json = False, door: Within) -> int:
    """Hold a plan or a protocol against every safety rule.

    Example: warmhands check plan.json
    """
    from warmhands.cli.answers import answer_check  # noqa: PLC0415

    return answer_check(door, file, as_json=as_json)


@app.command
def knowledge(*, as_json: Json = False, door: Within) -> int:
    """Show what is known, and from where.

    Example: warmhands knowledge --json
    """
    from warmhands.cli.answers import answer_knowledge  # noqa: PLC0415

    return answer_knowledge(door, as_json=as_json)


@app.command
def sheet(
    file: File,
    /,
    *,
    out: Annotated[str, Parameter(help="The PDF to write.")],
    paper: Annotated[Literal["a4", "letter"], Parameter(help="The size of the paper.")] = "a4",
    name: Annotated[str, Parameter(help="Print this name on it.", show_default=False)] = "",
    door: Within,
) -> int:
    """Print a massage: a PDF with every step and its picture, from a wish or from a plan.

    Example: warmhands sheet plan.json --out massage.pdf
    """
    from warmhands.cli.sheet import print_file  # noqa: PLC0415

    return print_file(door, file, out, paper, name)


@app.command
def soundtrack(
    file: File,
    /,
    *,
    out: Annotated[str, Parameter(help="The MP3 to write.")],
    sound: Sound = USUAL,
    door: Within,
) -> int:
    """Say a massage aloud: one MP3 with chapters, from a wish or from a plan.

    Example: warmhands soundtrack plan.json --out massage.mp3 --pad
    """
    from warmhands.cli.soundtrack import render_file  # noqa: PLC0415

    return render_file(door, file, out, sound)


@app.command
def coach(
    file: File,
    /,
    *,
    fast: Annotated[
        bool, Parameter(help="Do not wait: let the time fly, to try a plan out.", negative="")
    ] = False,
    door: Within,
) -> int:
    """Lead a massage here in the terminal, from a wish or from a plan.

    Keys: space pause, n next, b back, r repeat, s softer, f firmer, h hurts, t no time left, u unwell,
    q stop.

    Example: warmhands coach wish.json
    """
    from warmhands.cli.coach import lead_file  # noqa: PLC0415

    return lead_file(door, file, fast=fast)
