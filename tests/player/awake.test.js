// The screen stays on for as long as it can, and what is said of it is true.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keepAwake } from "../../src/warmhands/web/static/player/awake.js";
import { ownWay } from "../../src/warmhands/web/static/player/awake_help.js";

/** A phone whose system gives the lock, refuses it or has none. @param {"gives" | "refuses" | "none"} system */
const phone = (system) => {
  const page = Object.assign(new EventTarget(), { visibilityState: /** @type {DocumentVisibilityState} */ ("visible") });
  /** @type {string[]} */
  const told = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {EventTarget[]} */
  const held = [];
  let asked = 0;
  const request = async () => {
    asked += 1;
    if (system === "refuses") throw new DOMException("battery", "NotAllowedError");
    const lock = Object.assign(new EventTarget(), { release: async () => lose() });
    held.push(lock);
    return /** @type {WakeLockSentinel} */ (/** @type {unknown} */ (lock));
  };
  /** The system takes it away. */
  const lose = () => held.pop()?.dispatchEvent(new Event("release"));
  const hold = keepAwake(system === "none" ? undefined : { request }, page, (each) => told.push(each), (then) => waiting.push(then));
  /** @param {DocumentVisibilityState} state */
  const see = (state) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  return { told, held, waiting, hold, lose, see, asked: () => asked };
};

const settled = () => new Promise((done) => setTimeout(done));

test("nothing is promised before it is tried, and then what is true", async () => {
  const { told, hold } = phone("gives");

  hold(true);
  await settled();

  assert.deepEqual(told, ["can", "yes"]);
});

test("a refusal is told", async () => {
  const { told, hold } = phone("refuses");

  hold(true);
  await settled();

  assert.deepEqual(told, ["can", "refused"]);
});

test("a browser without it says so at once and asks nobody", async () => {
  const { told, hold, asked } = phone("none");

  hold(true);
  await settled();

  assert.deepEqual([told, asked()], [["missing"], 0]);
});

test("asked twice, it is taken once", async () => {
  const { hold, held } = phone("gives");

  hold(true);
  hold(true);
  await settled();

  assert.equal(held.length, 1);
});

test("a page that was hidden takes it again when it is seen", async () => {
  const { hold, held, lose, see } = phone("gives");
  hold(true);
  await settled();

  see("hidden");
  lose();
  const away = held.length;
  see("visible");
  await settled();

  assert.deepEqual([away, held.length], [0, 1]);
});

test("what the system took while the page is seen is asked for again, after a while", async () => {
  const { hold, held, lose, waiting } = phone("gives");
  hold(true);
  await settled();

  lose();
  const before = held.length;
  waiting.shift()?.();
  await settled();

  assert.deepEqual([before, held.length], [0, 1]);
});

test("what ends lets the screen sleep, also when the answer comes late", async () => {
  const { hold, held, waiting } = phone("gives");

  hold(true);
  hold(false);
  await settled();

  assert.deepEqual([held.length, waiting.length], [0, 0]);
});

test("each device is told its own way first", () => {
  const agents = ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)", "Mozilla/5.0 (Linux; Android 14)", "Mozilla/5.0 (X11; Linux)"];

  assert.deepEqual(agents.map(ownWay), ["awake_iphone", "awake_android", "awake_computer"]);
});
