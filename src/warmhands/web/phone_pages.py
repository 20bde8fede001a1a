"""“Use your phone”: a code to scan, the phones that are let in, and how to be warned no more."""

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from markupsafe import Markup

from warmhands.exports.qr_code import qr_svg
from warmhands.services.device_keep import list_devices, revoke
from warmhands.services.device_pair import invite
from warmhands.web.desk import AtDesk, Desk, InPath, Visit
from warmhands.web.sharing import Sharing, short, spaced
from warmhands.web.visitor import device_of, only_here

CERTIFICATE_NAME = "warmhands-home.crt"


@get("/phone")
async def show_phones(request: Visit, desk: AtDesk) -> Response[str]:
    """The phones that are let in."""
    devices = list_devices(desk.house, desk.clock())
    own = device_of(request)
    return desk.page(request, "phone.html", devices=devices, own=own)


@post("/phone/code", status_code=200)
async def show_code(request: Visit, desk: AtDesk) -> Response[str]:
    """A new code for one phone; it is shown this once and kept nowhere."""
    only_here(request)
    sharing = _sharing(desk)
    invitation = invite(desk.house, desk.clock())
    link = sharing.link(invitation.word)
    code = Markup(qr_svg(link))  # noqa: S704 - made by segno from our own address
    return desk.page(
        request,
        "phone_code.html",
        qr=code,
        link=link,
        until=invitation.until,
        sign=short(sharing.fingerprint),
        fingerprint=spaced(sharing.fingerprint),
    )


@post("/phone/{device:str}/forget", status_code=303)
async def forget_phone(request: Visit, desk: AtDesk, device: InPath) -> Redirect:
    """Let a phone in no longer; a phone may ask that of itself alone."""
    own = device_of(request)
    if own is None or own.id != device:
        only_here(request)
    revoke(desk.house, device)
    return Redirect("/phone", status_code=303)


@get("/phone/ready")
async def show_ready(request: Visit, desk: AtDesk) -> Response[str]:
    """What a phone sees that was just let in."""
    sign = short(_sharing(desk).authority_fingerprint)
    return desk.page(request, "phone_ready.html", sign=sign)


@get("/phone/certificate")
async def hand_certificate(desk: AtDesk) -> Response[bytes]:
    """What a phone may install to be warned no more; it holds no secret."""
    headers = {"content-disposition": f'attachment; filename="{CERTIFICATE_NAME}"'}
    return Response(_sharing(desk).authority, media_type="application/x-x509-ca-cert", headers=headers)


def _sharing(desk: Desk) -> Sharing:
    if desk.sharing is None:
        raise NotFoundException
    return desk.sharing


PHONE: list[HTTPRouteHandler] = [show_phones, show_code, forget_phone, show_ready, hand_certificate]
