// What a touch means, just below, at and above each threshold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { holding, NOTHING, recognise } from "../../src/warmhands/web/static/player/gesture.js";
/** @import { Contact, Gesture, Touch } from "../../src/warmhands/web/static/player/gesture.js" */

const PHONE = { width: 360, left: 64, right: 296, end: 360 };

/** The gestures that these touches make. @param {Touch[]} touches @returns {Gesture[]} */
const felt = (touches) => {
  /** @type {Contact} */
  let contact = NOTHING;
  return touches.flatMap((touch) => {
    const [next, gesture] = recognise(contact, touch, PHONE);
    contact = next;
    return gesture ? [gesture] : [];
  });
};

/** @param {number} x @param {number} atMs @param {Partial<Touch>} [more] @returns {Touch} */
const down = (x, atMs, more) => ({ kind: "down", x, y: 300, atMs, ...more });

/** @param {number} x @param {number} atMs @param {Partial<Touch>} [more] @returns {Touch} */
const up = (x, atMs, more) => ({ kind: "up", x, y: 300, atMs, ...more });

/** One touch from here to there. @param {number} from @param {number} to @param {number} [lastsMs] @param {Partial<Touch>} [more] */
const stroke = (from, to, lastsMs = 100, more) => felt([down(from, 0), { ...up(to, lastsMs), ...more }]);

test("a touch shorter than 0.7 s is a tap, one of 0.7 s a hold", () => {
  assert.deepEqual([699, 700, 701].map((ms) => stroke(180, 180, ms)), [["tap"], ["hold"], ["hold"]]);
});

test("a hold counts while it lasts, and once", () => {
  const held = [down(180, 0), { kind: /** @type {const} */ ("wait"), atMs: 700 }, up(180, 3000)];

  assert.deepEqual(felt(held), ["hold"]);
});

test("it does not count before its time", () => {
  assert.deepEqual(felt([down(180, 0), { kind: "wait", atMs: 699 }]), []);
});

test("a tap may drift by 24 px", () => {
  assert.deepEqual([23, 24, 25].map((far) => stroke(180, 180 + far)), [["tap"], ["tap"], []]);
});

test("a broad contact may drift by its radius, but not without end", () => {
  const broad = (/** @type {number} */ radius, /** @type {number} */ far) =>
    felt([down(180, 0, { radius }), up(180 + far, 100, { radius })]);

  assert.deepEqual([39, 40, 41].map((far) => broad(40, far)), [["tap"], ["tap"], []]);
  assert.deepEqual([55, 56, 57].map((far) => broad(90, far)), [["tap"], ["tap"], []]);
});

test("a swipe is 64 px long", () => {
  assert.deepEqual([63, 64, 65].map((far) => stroke(180, 180 - far)), [[], ["swipe_left"], ["swipe_left"]]);
  assert.deepEqual(stroke(180, 260), ["swipe_right"]);
});

test("a swipe may slant, but not climb", () => {
  assert.deepEqual([59, 60, 61].map((rise) => stroke(180, 80, 100, { y: 300 + rise })), [["swipe_left"], ["swipe_left"], []]);
});

test("what slides for longer than a second is an arm at rest", () => {
  assert.deepEqual([999, 1000, 1001].map((ms) => stroke(180, 80, ms)), [["swipe_left"], ["swipe_left"], []]);
});

test("the last 24 px are left to the browser's own swipe", () => {
  assert.deepEqual([23, 24, 25].map((from) => stroke(from, from + 120)), [[], ["swipe_right"], ["swipe_right"]]);
  assert.deepEqual([337, 336, 335].map((from) => stroke(from, from - 120)), [[], ["swipe_left"], ["swipe_left"]]);
});

test("a tap at an edge means the edge, up to the very rim", () => {
  assert.deepEqual([0, 63, 64, 65].map((x) => stroke(x, x)), [["left_edge"], ["left_edge"], ["tap"], ["tap"]]);
  assert.deepEqual([295, 296, 360].map((x) => stroke(x, x)), [["tap"], ["right_edge"], ["right_edge"]]);
});

test("beside a picture that ends before the screen does, a tap is a tap", () => {
  const wide = { width: 1280, left: 96, right: 470, end: 566 };
  const tapped = [566, 567].map((x) => recognise(recognise(NOTHING, down(x, 0), wide)[0], up(x, 50), wide)[1]);

  assert.deepEqual(tapped, ["right_edge", "tap"]);
});

test("a hold at an edge is a hold", () => {
  assert.deepEqual(stroke(10, 10, 800), ["hold"]);
});

test("a second touch within 0.4 s is the echo of the first", () => {
  const twice = (/** @type {number} */ gap) => felt([down(180, 0), up(180, 50), down(180, 50 + gap), up(180, 90 + gap)]);

  assert.deepEqual([399, 400, 401].map((gap) => twice(gap).length), [1, 2, 2]);
});

test("an echo of an echo does not keep the screen deaf", () => {
  const touches = [0, 200, 450].flatMap((ms) => [down(180, ms), up(180, ms + 10)]);

  assert.equal(felt(touches).length, 2);
});

test("the echo of a hold is counted from where it leaves the glass", () => {
  const after = (/** @type {number} */ gap) =>
    felt([down(180, 0), { kind: "wait", atMs: 700 }, up(180, 2000), down(180, 2000 + gap), up(180, 2040 + gap)]);

  assert.deepEqual([399, 400].map(after), [["hold"], ["hold", "tap"]]);
});

test("an elbow's many points are one touch", () => {
  const points = [down(180, 0, { id: 1 }), down(200, 5, { id: 2 }), down(160, 9, { id: 3 })];

  const lifted = [up(200, 60, { id: 2 }), up(180, 70, { id: 1 }), up(160, 90, { id: 3 })];

  assert.deepEqual(felt([...points, ...lifted]), ["tap"]);
});

test("points that come and go under a resting elbow are one hold", () => {
  const touches = [
    down(180, 0, { id: 1 }), down(200, 100, { id: 2 }), up(180, 300, { id: 1 }), down(170, 500, { id: 3 }),
    up(200, 600, { id: 2 }), up(170, 720, { id: 3 }),
  ];

  assert.deepEqual(felt(touches), ["hold"]);
});

test("what the browser takes away says nothing", () => {
  assert.deepEqual(felt([down(180, 0), { kind: "cancel", atMs: 90 }, { kind: "wait", atMs: 900 }]), []);
});

test("a point that was never seen to land is not heard", () => {
  assert.deepEqual(felt([up(180, 10, { id: 7 }), { kind: "move", id: 7, x: 10, y: 10, atMs: 20 }]), []);
});

test("the ring shows while a hold is on its way, and goes with a swipe", () => {
  const [pressed] = recognise(NOTHING, down(180, 5), PHONE);
  const [swiped] = recognise(pressed, { kind: "move", x: 120, y: 300, atMs: 90 }, PHONE);

  assert.deepEqual([holding(NOTHING), holding(pressed), holding(swiped)], [null, 5, null]);
});
