// The rests that a massage carries along, as they come from the house.
import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, unpack } from "../../src/warmhands/web/static/player/carried.js";

/** @param {string[]} titles @param {Record<string, number[]>} rests @param {number | null} until */
const part = (titles, rests, until = null) => ({
  of: "", until, rests, places: {}, steps: titles.map((title) => ({ title })),
});

test("a rest is three numbers a leg: the step, its seconds, its room", () => {
  const legs = unpack(part(["Knead", "Stroke"], { "/3/hurts/nape/both": [1, 40, 20, 0, 30, 5] }), "/3/hurts/nape/both");

  assert.deepEqual(legs?.map(({ step, room }) => [step.title, step.seconds, room]), [["Stroke", 40, 20], ["Knead", 30, 5]]);
});

test("what is not carried is nothing", () => {
  assert.equal(unpack(part([], {}), "/3/hurts/nape/both"), null);
});

test("a further part keeps the steps of the first apart", () => {
  const whole = joined(part(["Knead"], { a: [0, 10, 1] }, 6), part(["Stroke"], { b: [0, 20, 2] }));

  assert.equal(whole.until, null);
  assert.equal(unpack(whole, "a")?.[0]?.step.title, "Knead");
  assert.equal(unpack(whole, "b")?.[0]?.step.title, "Stroke");
});
