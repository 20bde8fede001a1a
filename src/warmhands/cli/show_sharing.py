"""Says in the terminal how a phone is let in."""

import sys
from dataclasses import dataclass
from datetime import datetime

from warmhands.cli.page import paragraph
from warmhands.exports.qr_code import qr_terminal
from warmhands.services.ports import Words


@dataclass(frozen=True)
class Offer:
    """A link for one phone: until when it works, the sign of the certificate, and where more are had."""

    link: str
    until: datetime
    sign: str
    page: str


def show_offer(offer: Offer, words: Words) -> None:
    """Print the code to scan and what comes after it."""
    print(f"\n{qr_terminal(offer.link, coloured=sys.stdout.isatty())}\n")
    time = f"{offer.until:%H:%M}"
    paragraph(words.text("Scan this with your phone. It lets in one phone, until {time}.", time=time))
    # On a line of its own, for a link that was wrapped cannot be copied.
    print(f"{words.text('Or type this on the phone:')}\n{offer.link}")
    for text in (
        words.text("The phone will warn you first: tap “Advanced”, then go on to the page."),
        words.text("It then shows the sign {sign}. If it shows another, stop.", sign=offer.sign),
        words.text("More codes, and who is let in: {page}", page=offer.page),
    ):
        paragraph(text)
    print(flush=True)
