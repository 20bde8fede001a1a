// The receiver's remote: a double tap is one tap, and a late pain means the place where the hands were.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counts, TWICE_MS } from "../../src/warmhands/web/static/remote/taps.js";
import { PATTERNS } from "../../src/warmhands/web/static/remote/feel.js";
import { leftBehind } from "../../src/warmhands/web/static/player/remote_taps.js";
import { replay, start } from "../../src/warmhands/web/static/player/coach.js";

for (const [gap, counted] of /** @type {[number, boolean][]} */ ([[TWICE_MS - 1, false], [TWICE_MS, true], [TWICE_MS + 1, true]])) {
  test(`a second tap after ${gap} ms ${counted ? "counts" : "is the same tap"}`, () => {
    /** @type {Record<string, number>} */
    const last = {};
    counts(last, "softer", 1000);

    assert.deepEqual(counts(last, "softer", 1000 + gap), counted);
  });
}

test("a tap on another area counts at once", () => {
  /** @type {Record<string, number>} */
  const last = {};
  counts(last, "softer", 1000);

  assert.deepEqual(counts(last, "stop", 1001), true);
});

test("no two areas feel alike", () => {
  const felt = Object.values(PATTERNS).map((pattern) => pattern.join());

  assert.deepEqual(new Set(felt).size, felt.length);
});

/** @param {string} zone @param {string | null} [to] */
const step = (zone, to = null) =>
  /** @type {import("../../src/warmhands/web/static/player/types.d.ts").Step} */ ({
    n: 1, seconds: 60, phase: "main", technique: "friction", hand: "palm", zone, to_zone: to, side: "left", direction: "circular",
    pressure: 2, pace_cm_s: null, beats_per_minute: null, title: zone, say: zone,
  });
const plan = { steps: [step("low_back", "nape"), step("upper_arm")], limits: { max_minutes: 20 }, valid_until: "" };
const events = [{ id: "begin", kind: "begin", at: new Date(0).toISOString() }];

/** A massage at this moment. @param {number} nowMs */
const gameAt = (nowMs) =>
  /** @type {import("../../src/warmhands/web/static/player/types.d.ts").Game} */ (/** @type {unknown} */ ({
    given: { plan, routes: [], rooms: [0, 0] },
    log: { events },
    now: () => nowMs,
    state: replay(plan, events, nowMs, start(plan, [], [0, 0])),
  }));

test("a pain of this step means where the hands are", () => assert.deepEqual(leftBehind(gameAt(59_000), 3000), []));

test("a pain of the step before means where the hands were then", () =>
  assert.deepEqual(leftBehind(gameAt(62_000), 3000), [{ zone: "low_back", side: "left" }, { zone: "nape", side: "left" }]));
