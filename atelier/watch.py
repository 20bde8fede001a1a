"""Watches every massage of the guide in the browser: one frame a step, on one contact sheet a massage.

.venv/bin/python atelier/watch.py [--width 360] [--out docs/pictures/steps] [PROTOCOL…]
"""

import argparse
import base64
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from msgspec.structs import replace  # noqa: E402

from led import shortest  # noqa: E402 - the tests' own wishes
from live_house import Live, serve  # noqa: E402
from warmhands.library.shelf import load  # noqa: E402
from warmhands.model.journal import Intake, Session  # noqa: E402
from warmhands.model.protocol import Protocol  # noqa: E402
from warmhands.services.session_play import prepare  # noqa: E402
from warmhands.wiring import now  # noqa: E402

HEIGHTS = {360: 740, 1280: 800}
SHEET = """<!doctype html><style>
body {{ margin: 0; padding: 16px; width: {wide}px;
  font: 15px/1.35 sans-serif; background: #fff; color: #222 }}
main {{ display: grid; grid-template-columns: repeat({columns}, 1fr); gap: 12px }}
figure {{ margin: 0 }} img {{ width: 100%; border-radius: 8px; display: block }}
</style><h1>{title}</h1><main>{figures}</main>"""
FIGURE = '<figure><img src="data:image/jpeg;base64,{picture}"><figcaption>{said}</figcaption></figure>'


def prepared(live: Live, protocol: Protocol) -> Session:
    """The massage of usual length by the most practised giver, ready to begin."""
    journal, wish = live.house.journal, shortest(protocol, protocol.givers[-1], now())
    wish = replace(wish, minutes=protocol.minutes[1])
    journal.keep_intake(Intake(protocol.id, journal.household(), None, now(), wish.screening))
    session = prepare(live.house, protocol.id, wish, now())
    if not isinstance(session, Session):
        raise SystemExit(f"{protocol.id}: {session}")
    return session


def frames(page: Page, live: Live, session: Session) -> list[str]:
    """One picture a step, each in the middle of its first round."""
    page.clock.install()
    page.goto(f"{live.address}/session/{session.id}?ready=yes")
    page.get_by_role("button", name="Begin").click()
    taken = []
    for step in session.plan.steps:
        page.clock.run_for(3000)
        page.wait_for_timeout(500)
        page.evaluate("for (const one of document.getAnimations()) { one.pause(); }")
        picture = page.screenshot(type="jpeg", quality=60)
        said = f"{step.n}. {step.technique}, {step.hand}, {step.direction}, level {step.pressure}"
        taken.append(FIGURE.format(picture=base64.b64encode(picture).decode(), said=said))
        page.clock.run_for((step.seconds - 3) * 1000)
    return taken


def sheet(browser: Browser, title: str, taken: list[str], file: Path, width: int) -> None:
    """The frames side by side, as one picture."""
    columns = 6 if width < 700 else 3
    wide = columns * 200 if width < 700 else columns * 420
    page = browser.new_page(viewport={"width": wide + 32, "height": 800})
    page.set_content(SHEET.format(title=title, figures="".join(taken), wide=wide, columns=columns))
    page.screenshot(path=file, type="jpeg", quality=55, full_page=True)
    page.close()


def main() -> None:
    """Watch what is named, or everything."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    reader.add_argument("protocols", nargs="*")
    reader.add_argument("--width", type=int, default=360, choices=HEIGHTS)
    reader.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures" / "steps")
    given = reader.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as live, sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for protocol in load().protocols.values():
            if given.protocols and protocol.id not in given.protocols:
                continue
            page = browser.new_page(viewport={"width": given.width, "height": HEIGHTS[given.width]})
            taken = frames(page, live, prepared(live, protocol))
            sheet(browser, protocol.title, taken, given.out / f"{protocol.id}_{given.width}.jpg", given.width)
            page.close()
            print(protocol.id, len(taken))


if __name__ == "__main__":
    main()
