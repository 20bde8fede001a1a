"""What a page lays on its audio clock: a clock that follows the page's own, and clips of a known length."""

import re
from typing import Any

from playwright.sync_api import Page, Route

from warmhands.model.plan import Plan

CLIP_MS = 2000
RECORDING = """
  globalThis.laid = [];
  const param = () => ({ value: 0, setValueAtTime() {}, linearRampToValueAtTime() {},
    exponentialRampToValueAtTime() {}, setTargetAtTime() {} });
  const node = () => ({
    pan: param(), gain: param(), frequency: param(), connect: (to) => to, start() {}, stop() {},
  });
  const moment = (when) => Date.now() + when * 1000 - performance.now();
  globalThis.AudioContext = class extends EventTarget {
    state = "running";
    destination = node();
    get currentTime() { return performance.now() / 1000; }
    resume() { return Promise.resolve(); }
    createGain() { return node(); }
    createStereoPanner() { return node(); }
    createOscillator() { return node(); }
    createBufferSource() {
      const made = node();
      made.start = (when) => {
        made.row = { text: made.buffer.text, at: moment(when) };
        laid.push(made.row);
      };
      made.stop = (when = 0) => { made.row.until = Math.max(Date.now(), moment(when)); };
      return made;
    }
  };
  globalThis.OfflineAudioContext = class {
    decodeAudioData(packed) { return Promise.resolve({ text: new TextDecoder().decode(packed) }); }
  };
"""


def open_player(page: Page, address: str, plan: Plan) -> None:
    """Open a massage on a clock of the test, with a clip for each sentence of the steps.

    What the page lays is kept in its list `laid`.
    """
    texts = [text for step in plan.steps for text in (*_sentences(step.say), f"Next: {step.title}")]
    rows = [{"text": text, "address": f"/clip-{n}", "ms": CLIP_MS} for n, text in enumerate(texts)]
    told: dict[str, Any] = {"ready": True, "because": "", "clips": rows, "bed": "/bed.mp3", "bed_ready": True}

    def send(route: Route) -> None:
        route.fulfill(body=texts[int(route.request.url.rsplit("-", 1)[1])])

    page.add_init_script(RECORDING)
    page.route("**/clips.json", lambda route: route.fulfill(json=told))
    page.route(re.compile(r"/clip-\d+$"), send)
    page.clock.install()
    with page.expect_response(f"**/clip-{len(texts) - 1}") as last:
        page.goto(address)
    last.value.finished()


def heard(page: Page, plan: Plan, begun_ms: float) -> dict[int, list[float]]:
    """When each step after the first was said, in milliseconds after where it begins, by its number."""
    rows = [
        row
        for row in page.evaluate("laid")
        if row["at"] < row.get("until", row["at"] + 1)  # Else it was taken back before it began.
    ]
    return {
        step.n: [
            row["at"] - begun_ms - step.start_s * 1000
            for row in rows
            if row["text"] == _sentences(step.say)[0]
            and abs(row["at"] - begun_ms - step.start_s * 1000) < 5000
        ]
        for step in plan.steps[1:]
    }


def _sentences(text: str) -> list[str]:
    return [piece.strip() for piece in re.findall(r"[^.!?]+[.!?]*", text) if piece.strip()]
