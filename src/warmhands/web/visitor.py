"""Who asks: this machine itself, or a phone that was let in."""

from typing import Any

from litestar import Request
from litestar.types import Scope

from warmhands.model.device import Device
from warmhands.model.mistake import Mistake

COOKIE = "__Host-warmhands"
"""The prefix lets browsers take it over an encrypted connection alone, and for this machine alone."""
_NETWORK, _DEVICE = "warmhands_network", "warmhands_device"


def mark_network(scope: Scope) -> None:
    """Note that a request came from the home network; nothing takes that back."""
    _state(scope)[_NETWORK] = True


def is_from_network(scope: Scope) -> bool:
    """Whether a request came from the home network."""
    return _NETWORK in _state(scope)


def mark_device(scope: Scope, device: Device | None) -> None:
    """Note which phone asks."""
    _state(scope)[_DEVICE] = device


def device_of(request: Request[Any, Any, Any]) -> Device | None:
    """The phone that asks; none for this machine itself, and for a stranger."""
    found = _state(request.scope).get(_DEVICE)
    return found if isinstance(found, Device) else None


def only_here(request: Request[Any, Any, Any]) -> None:
    """A `Mistake` when anything but this machine itself asks."""
    if is_from_network(request.scope):
        hint = "Open “Use your phone” on the computer where warmhands runs."
        raise Mistake("not_allowed", "Only the computer itself lets phones in.", "$", hint)


def _state(scope: Scope) -> dict[str, Any]:
    return scope.setdefault("state", {})
