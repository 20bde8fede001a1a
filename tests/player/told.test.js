// The picture in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../src/warmhands/web/static/player/told.js";
/** @import { Given, Step, Work } from "../../src/warmhands/web/static/player/types.d.ts" */

const GIVEN = /** @type {Given} */ (/** @type {unknown} */ ({
  words: {
    "told.effleurage/palm/low_back/shoulder_top/up/both": "Stroking with both palms up, {level}, slowly.",
    "level.1": "light",
  },
  places: { "low_back:both": "the low back", "shoulder_top:both": "the tops of the shoulders" },
}));
const STEP = /** @type {Step} */ ({ technique: "effleurage", hand: "palm", direction: "up", title: "Long strokes" });
/** @type {Work} */
const DONE = { zone: "low_back", toZone: "shoulder_top", side: "both", pressure: 1, narrowed: false };

test("a step is told with the pressure that it has just now", () => {
  assert.equal(told(GIVEN, STEP, DONE), "Stroking with both palms up, light, slowly.");
});

test("a step on fewer places than planned says what and where", () => {
  assert.equal(told(GIVEN, STEP, { ...DONE, toZone: null, narrowed: true }), "Long strokes, the low back");
});

test("a place without a name is not told by its id", () => {
  assert.equal(told(GIVEN, STEP, { ...DONE, zone: "elsewhere" }), "Long strokes, the tops of the shoulders");
});
