"""Pages to read in peace: what this is, where it comes from, what a massage can do."""

from collections.abc import Iterable

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from warmhands.model.citation import Citation
from warmhands.model.knowledge import Claim, cited_as
from warmhands.services.technique_read import techniques_on
from warmhands.web.citations import cited
from warmhands.web.desk import AtDesk, Desk, InPath, Visit
from warmhands.web.technique_pages import shown

_GRADES = (
    ("supported", "Well shown"),
    ("limited", "Perhaps, a little"),
    ("unsupported", "Not shown"),
    ("not_graded", "Not looked into"),
    ("false", "Not true"),
)
_GROUPS = {
    "AID": "Oils, tools and other aids",
    "AUDIENCE": "Who it is for",
    "BENEFIT": "What it is said to do",
    "BODY": "The body",
    "CLAIM": "Claims",
    "COURSE": "Courses",
    "DIR": "Which way",
    "DOSE": "How long",
    "FEEDBACK": "Talking to each other",
    "FREQ": "How often",
    "KIND": "Kinds of massage",
    "ORDER": "In which order",
    "PREP": "Getting ready",
    "PRESS": "How hard",
    "PROT": "Massages step by step",
    "SCREEN": "When not to",
    "TECH": "Moves",
}


@get("/about")
async def show_about(request: Visit, desk: AtDesk) -> Response[str]:
    """What this is and what it will not do."""
    return desk.page(request, "about.html")


@get("/know")
async def show_principles(request: Visit, desk: AtDesk) -> Response[str]:
    """The truths that belong to no single step."""
    known = desk.house.library.knowledge().principles.values()
    principles = [(principle, _behind(desk, principle.cites)) for principle in known]
    return desk.page(request, "know.html", principles=principles)


@get("/claims")
async def show_claims(request: Visit, desk: AtDesk) -> Response[str]:
    """What a massage is said to do, sorted by how sure that is."""
    known = desk.house.library.knowledge().claims.values()
    grades = [
        (grade, desk.house.words.text(words), [(claim, _behind(desk, claim.cites)) for claim in claims])
        for grade, words in _GRADES
        if (claims := _graded(known, grade))
    ]
    return desk.page(request, "claims.html", grades=grades)


@get("/sources")
async def show_sources(request: Visit, desk: AtDesk) -> Response[str]:
    """Every work that is cited."""
    sources = sorted(desk.house.library.knowledge().sources.values(), key=lambda each: each.title.casefold())
    return desk.page(request, "sources.html", sources=sources)


@get("/guide")
async def show_guide(request: Visit, desk: AtDesk) -> Response[str]:
    """The guide, statement by statement."""
    facts = desk.house.library.knowledge().facts.values()
    groups = [
        (words, [fact for fact in facts if fact.id.partition("-")[0] == prefix])
        for prefix, words in _GROUPS.items()
    ]
    return desk.page(request, "guide.html", groups=groups)


@get("/why/{cite:str}")
async def show_citation(request: Visit, desk: AtDesk, cite: InPath) -> Response[str]:
    """What stands behind one citation."""
    found = cited(desk.house, [cite])
    if not found:
        raise NotFoundException
    moves = shown(desk.house, techniques_on(desk.house, cite.removeprefix("guide:")))
    return desk.page(request, "why.html", citation=found[0], moves=moves)


def _behind(desk: Desk, cites: tuple[Citation, ...]) -> object:
    return cited(desk.house, [cited_as(cite) for cite in cites])


def _graded(claims: Iterable[Claim], grade: str) -> list[Claim]:
    return [claim for claim in claims if claim.grade == grade]


READING: list[HTTPRouteHandler] = [
    show_about,
    show_principles,
    show_claims,
    show_sources,
    show_guide,
    show_citation,
]
