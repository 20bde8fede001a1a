"""What every page needs at hand: the house, the clock, the templates and the files on the shelf."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import MediaType, Request, Response
from litestar.datastructures import FormMultiDict
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.utils.scope.state import ScopeState

from warmhands.services.house import House
from warmhands.speech import Studio, open_studio
from warmhands.web.remote_inbox import Inboxes
from warmhands.web.sharing import Sharing
from warmhands.web.static_shelf import StaticShelf
from warmhands.web.visitor import is_from_network
from warmhands.web.words import dress

Visit = Request[Any, Any, Any]


@dataclass(frozen=True)
class Desk:
    """Everything that a page may use; one a program."""

    house: House
    clock: Callable[[], datetime]
    shelf: StaticShelf
    sharing: Sharing | None = None

    @cached_property
    def studio(self) -> Studio:
        """Where sound is made and kept."""
        return open_studio(self.house)

    @cached_property
    def inboxes(self) -> Inboxes:
        """What the receivers' remotes and the players have to say to each other."""
        return Inboxes()

    @cached_property
    def templates(self) -> Environment:
        """The templates of this package: escaping is always on, and an unknown name is an error."""
        environment = Environment(
            loader=PackageLoader("warmhands.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(asset=self.shelf.asset, is_shared=self.sharing is not None)
        dress(environment, self.house)
        return environment

    def page(self, request: Visit, template: str, status: int = 200, **values: object) -> Response[str]:
        """A page, with the token that its forms carry."""
        given = {"path": request.url.path, "now": self.clock(), "on_phone": is_from_network(request.scope)}
        text = self.templates.get_template(template).render(csrf_token=form_token(request), **given, **values)
        return Response(text, status_code=status, media_type=MediaType.HTML)


AtDesk = NamedDependency[Desk]
"""The desk, as a handler asks for it."""
InPath = FromPath[str]
"""A part of the address."""
InQuery = FromQuery[str]
"""A word behind the question mark of the address."""


def form_token(request: Visit) -> str:
    """The token of this visit for its forms; a page that no route answered has no forms and no token."""
    token = ScopeState.from_scope(request.scope).csrf_token
    return token if isinstance(token, str) else ""


async def form_of(request: Visit) -> FormMultiDict:
    """The fields of a sent form."""
    return await request.form()
