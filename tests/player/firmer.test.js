// A button for firmer is there only where it would give something back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { advance, start } from "../../src/warmhands/web/static/player/coach.js";
import { canFirm } from "../../src/warmhands/web/static/player/touch_edges.js";
/** @import { Plan, SessionEvent, Step } from "../../src/warmhands/web/static/player/types.d.ts" */

const STEP = /** @type {Step} */ (/** @type {unknown} */ ({
  n: 1, seconds: 60, phase: "warm_up", technique: "effleurage", hand: "palm", zone: "low_back", to_zone: null,
  side: "both", direction: "up", pressure: 3, title: "Strokes", say: "Stroke.",
}));
const PLAN = /** @type {Plan} */ (/** @type {unknown} */ ({ steps: [STEP], limits: { max_minutes: 60 } }));

/** Whether it can be made firmer after these. @param {string[]} kinds */
const after = (kinds) => {
  let state = start(PLAN, []);
  for (const [index, kind] of kinds.entries()) {
    const at = new Date(1_000 * index).toISOString();
    [state] = advance(PLAN, state, /** @type {SessionEvent} */ ({ id: String(index), kind, at }));
  }
  return canFirm(state);
};

test("what was made softer can be given back, as often as it was taken", () => {
  const asked = [["begin"], ["begin", "softer"], ["begin", "softer", "firmer"], ["begin", "softer", "softer", "firmer"]];

  assert.deepEqual(asked.map(after), [false, true, false, true]);
});

test("what hurt is never given back", () => {
  assert.equal(after(["begin", "hurts"]), false);
});
