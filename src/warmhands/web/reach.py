"""What a phone may reach: a stranger almost nothing, a remote its own massage, a paired phone the house."""

import re

from warmhands.model.device import HOUSE, session_of

_PLAIN = re.compile(r"(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+")
"""No doubled slash, no `..`, nothing encoded twice: what is looked at here is what the router looks at."""
_OF_STRANGERS = re.compile(
    r"/pair/[A-Za-z0-9-]{1,64}|/favicon\.ico|/s/[0-9a-f]{12}/(css/site\.css|icons/(mark\.svg|app-[a-z0-9-]+\.png))"
)
_OF_REMOTES = re.compile(r"/s/[0-9a-f]{12}/(css|icons|remote)/.+")


def may_reach(scope: str | None, path: str) -> bool:
    """Whether a phone of that scope (none: it was never let in) may ask for that path."""
    if scope == HOUSE:
        return True
    if not _PLAIN.fullmatch(path):
        return False
    session = session_of(scope or "")
    return bool(_OF_STRANGERS.fullmatch(path)) or bool(session and _is_of_remote(session, path))


def leads_to(scope: str) -> str:
    """Where a phone of that scope goes on after it was let in."""
    session = session_of(scope)
    return f"/remote/{session}" if session else "/phone/ready"


def _is_of_remote(session: str, path: str) -> bool:
    own = f"/remote/{session}"
    return path == own or path.startswith(f"{own}/") or bool(_OF_REMOTES.fullmatch(path))
