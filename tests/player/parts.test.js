// The small pure parts of the player.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deed } from "../../src/warmhands/web/static/player/keys.js";
import { makeClock } from "../../src/warmhands/web/static/player/view.js";
import { length, sentence } from "../../src/warmhands/web/static/player/view.js";
import { pieces } from "../../src/warmhands/web/static/player/voice.js";
/** @import { Cue, Given } from "../../src/warmhands/web/static/player/types.d.ts" */

test("the clock goes on while the page lives, wherever the wall clock is put back to", () => {
  let wall = 1_000_000;
  let steady = 500;
  const now = makeClock(() => wall, () => steady);

  steady += 5000;
  wall -= 3_600_000;

  assert.equal(now(), 1_005_000);
});

test("after a sleep of the device the clock is where the wall clock is", () => {
  let wall = 1_000_000;
  let steady = 500;
  const now = makeClock(() => wall, () => steady);

  wall += 240_000;
  steady += 3;

  assert.equal(now(), 1_240_000);
});

test("a clock that is read seldom is as right as one that is read often", () => {
  let wall = 0;
  const seldom = makeClock(() => wall, () => wall);
  const often = makeClock(() => wall, () => wall);

  for (wall = 0; wall < 3_600_000; wall += 997) often();

  assert.equal(seldom(), often());
});

test("long speech is cut into pieces that a browser speaks to the end", () => {
  const text = "With flat warm palms, stroke slowly from the base of the back up to the shoulders and down again, " +
    "without hurry and without weight, as long as it feels good. Breathe.";

  const cut = pieces(text);

  assert.ok(cut.length > 2 && cut.every((piece) => piece.length <= 140));
  assert.equal(cut.join(" "), text);
});

test("the space bar does what the main button says", () => {
  assert.deepEqual(["ready", "stroking", "paused", "stopped", "unwell"].map((status) => deed(" ", status)),
    ["begin", "pause", "resume", "resume", undefined]);
});

test("escape stops, and letters mean the same in either size", () => {
  assert.deepEqual(["Escape", "H", "s", "R", "x"].map((key) => deed(key, "stroking")),
    ["stop", "hurts", "softer", "repeat", undefined]);
});

test("time is written as people write it", () => {
  assert.deepEqual([0, 999, 1000, 60_000, 754_001].map(length), ["0:00", "0:01", "0:01", "1:00", "12:35"]);
});

test("a place that is left alone is named, with where its time goes", () => {
  const words = { left_alone: "Leave {places}.", skipped: "More for {gain}.", shorter: "{time} shorter." };
  const places = { "nape:both": "the nape", "low_back:both": "the low back" };
  const given = /** @type {Given} */ (/** @type {unknown} */ ({ words, places }));
  /** @type {Cue} */
  const cue = { key: "left_alone", atMs: 0, zones: ["nape"], side: "both" };

  const told = [{}, { gain: "low_back" }, { seconds: 90 }, { gain: "low_back", seconds: 90 }].map((more) =>
    sentence(given, { ...cue, ...more })
  );

  assert.deepEqual(told, [
    "Leave the nape.",
    "Leave the nape. More for the low back.",
    "Leave the nape. 1:30 shorter.",
    "Leave the nape. More for the low back. 1:30 shorter.",
  ]);
});
