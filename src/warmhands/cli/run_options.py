"""The options of `warmhands run` that belong together."""

from dataclasses import dataclass
from typing import Annotated

from cyclopts import Parameter

from warmhands.model.device import Share
from warmhands.model.mistake import Mistake


@Parameter(name="*")
@dataclass(frozen=True)
class Place:
    """Where to listen."""

    host: Annotated[str, Parameter(help="The address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Parameter(help="The port; a taken one gives way to the next free one.")] = 8000


@Parameter(name="*")
@dataclass(frozen=True)
class Phones:
    """How phones are served."""

    share: Annotated[bool, Parameter(help="Let phones of your home network in, one by one.", negative="")] = (
        False
    )
    host_name: Annotated[
        str | None,
        Parameter(help="With --share: the name of this machine in your network.", show_default=False),
    ] = None

    def wish(self) -> Share | None:
        """The wish to serve phones, when there is one; a name for them without it is a `Mistake`."""
        if not self.share and self.host_name is not None:
            raise Mistake("bad_value", "It is used with --share alone.", "--host-name", "Add --share.")
        return Share(self.host_name or "") if self.share else None


HERE = Place()
NO_PHONES = Phones()
