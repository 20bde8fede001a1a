"""Addresses as QR codes, for a phone's camera."""

from io import StringIO


def qr_svg(address: str) -> str:
    """A QR code as an inline SVG picture, black on white with its quiet border, as wide as its place."""
    import segno  # noqa: PLC0415 - only who shares needs it

    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None)


def qr_terminal(address: str, *, coloured: bool) -> str:
    """A QR code in half blocks, two rows a line; `coloured` makes it right on light terminals too."""
    import segno  # noqa: PLC0415

    paper = StringIO()
    segno.make(address, error="l", micro=False).terminal(paper, border=2, compact=True)
    lines = paper.getvalue().splitlines()
    return "\n".join(f"\033[97;40m{line}\033[0m" if coloured else line for line in lines)
