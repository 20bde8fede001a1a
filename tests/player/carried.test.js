// The rests that a massage carries along, as they come from the house.
import assert from "node:assert/strict";
import { test } from "node:test";
/** @import { Step } from "../../src/warmhands/web/static/player/types.d.ts" */
import { joined, unpack } from "../../src/warmhands/web/static/player/carried.js";

/** @param {string[]} titles @param {Record<string, number[]>} rests @param {number | null} until */
const part = (titles, rests, until = null) => ({
  of: "", until, rests, places: {}, words: {}, steps: titles.map((title) => ({ title })),
});
const PLANNED = /** @type {Step[]} */ (/** @type {unknown} */ ([{ title: "Open" }, { title: "Close" }]));

/** @param {ReturnType<typeof unpack>} legs */
const told = (legs) => legs?.map(({ step, room }) => [step.title, step.seconds, room]);

test("a rest is three numbers a leg: the step, its seconds, its room", () => {
  const legs = unpack(PLANNED, part(["Knead", "Stroke"], { "/3/hurts/nape/both": [3, 40, 20, 2, 30, 5, 1, 60, 9] }), "/3/hurts/nape/both");

  assert.deepEqual(told(legs), [["Stroke", 40, 20], ["Knead", 30, 5], ["Close", 60, 9]]);
});

test("what is not carried is nothing", () => {
  assert.equal(unpack(PLANNED, part([], {}), "/3/hurts/nape/both"), null);
});

test("a further part keeps the steps of the first apart, and those of the plan as they are", () => {
  const whole = joined(2, part(["Knead"], { a: [2, 10, 1] }, 6), part(["Stroke"], { b: [2, 20, 2, 1, 30, 3] }));

  assert.equal(whole.until, null);
  assert.deepEqual(told(unpack(PLANNED, whole, "a")), [["Knead", 10, 1]]);
  assert.deepEqual(told(unpack(PLANNED, whole, "b")), [["Stroke", 20, 2], ["Close", 30, 3]]);
});
