// Handing in later: everything once, in order, whatever the house or the line does.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
/** @import { Told } from "../../src/warmhands/web/static/offline/types.d.ts" */
import { deliver } from "../../src/warmhands/web/static/offline/deliver.js";
import { forgetAside, put, reasons, unsent } from "../../src/warmhands/web/static/offline/outbox.js";
import { isOver } from "../../src/warmhands/web/static/offline/cupboard.js";
import { whyNot } from "../../src/warmhands/web/static/offline/ready.js";
import { ratings } from "../../src/warmhands/web/static/offline/rating.js";

const AT = "2026-11-24T18:00:00.000Z";
const NOW = Date.parse(AT) + 60_000;

/** @param {string} id @param {string} [kind] @returns {Told} */
const told = (id, kind = "step") => ({ id, kind, at: AT });

/** A house that writes down what it is told, but for the ids that it will not have. */
const house = (/** @type {string[]} */ unwanted = []) => {
  /** @type {string[]} */
  const written = [];
  return {
    written,
    /** @param {string} path @param {any} body */
    ask: async (path, body) => {
      if (path === "begin") written.push(`begin ${body.ago_ms}`);
      if (path === "begin") return { status: 200, body: {} };
      if (body.some((/** @type {Told} */ { id }) => unwanted.includes(id))) {
        return { status: 422, body: { error: { message: "No such zone." } } };
      }
      written.push(...body.map((/** @type {Told} */ { id }) => id).filter((/** @type {string} */ id) => !written.includes(id)));
      return { status: 200, body: { kept: body.length } };
    },
  };
};

const clock = () => NOW;
let session = "";

beforeEach(() => {
  session = crypto.randomUUID();
  forgetAside();
});

test("all of it is handed in, in the order in which it happened, and the beginning tells its age", async () => {
  const { written, ask } = house();
  put(session, [told("begin", "begin"), told("b"), told("a")]);

  await deliver(session, ask, clock);

  assert.deepEqual(written, ["begin 60000", "b", "a"]);
  assert.deepEqual(unsent(session), []);
});

test("what is kept twice is handed in once", async () => {
  const { written, ask } = house();
  put(session, [told("a")]);
  put(session, [told("a"), told("b")]);

  await Promise.all([deliver(session, ask, clock), deliver(session, ask, clock)]);

  assert.deepEqual(written, ["a", "b"]);
});

test("without an answer everything stays", async () => {
  put(session, [told("begin", "begin"), told("a")]);

  await assert.rejects(deliver(session, () => Promise.reject(new TypeError("gone")), clock));

  assert.deepEqual(unsent(session).map(({ id }) => id), ["begin", "a"]);
});

test("what breaks off in the middle goes on from there", async () => {
  const { written, ask } = house();
  put(session, [told("begin", "begin"), told("a")]);
  /** @param {string} path @param {any} body */
  const breaking = (path, body) => path === "events" ? Promise.reject(new TypeError("gone")) : ask(path, body);

  await assert.rejects(deliver(session, breaking, clock));
  await deliver(session, ask, clock);

  assert.deepEqual(written, ["begin 60000", "a"]);
});

test("one that is refused keeps no other back, and is not lost", async () => {
  const { written, ask } = house(["c"]);
  put(session, ["a", "b", "c", "d", "e"].map((id) => told(id)));

  const outcome = await deliver(session, ask, clock);

  assert.deepEqual(written, ["a", "b", "d", "e"]);
  assert.deepEqual([outcome.aside, outcome.because], [1, "No such zone."]);
  assert.deepEqual(reasons(), ["No such zone."]);
  assert.deepEqual(unsent(session), []);
});

for (const [status, stays] of /** @type {[number, boolean][]} */ ([[400, false], [403, true], [404, false], [413, false], [422, false], [429, true], [500, true], [503, true]])) {
  test(`a ${status} is ${stays ? "tried again later" : "told and set aside"}`, async () => {
    put(session, [told("a")]);

    const trying = deliver(session, async () => ({ status, body: null }), clock);

    await (stays ? assert.rejects(trying) : trying);
    assert.equal(unsent(session).length, stays ? 1 : 0);
    assert.equal(reasons().length, stays ? 0 : 1);
  });
}

test("a massage that may not begin leaves nothing behind", async () => {
  put(session, [told("begin", "begin"), told("stop", "stop")]);

  const outcome = await deliver(session, async () => ({ status: 409, body: { because: "Too old.", begun: false } }), clock);

  assert.equal(outcome.stale, "Too old.");
  assert.deepEqual([unsent(session).length, reasons().length], [0, 0]);
});

test("what was given although it may not have begun is kept and told", async () => {
  put(session, [told("begin", "begin"), told("a")]);

  await deliver(session, async () => ({ status: 409, body: { because: "Too old.", begun: false } }), clock);

  assert.deepEqual([unsent(session).length, reasons()], [0, ["Too old."]]);
});

test("what ran before something became known is handed in", async () => {
  const { written, ask } = house();
  put(session, [told("begin", "begin"), told("a")]);
  /** @param {string} path @param {any} body */
  const stopping = async (path, body) => path === "begin" ? { status: 409, body: { because: "It hurt.", begun: true } } : ask(path, body);

  const outcome = await deliver(session, stopping, clock);

  assert.deepEqual([outcome.stale, written], ["It hurt.", ["a"]]);
});

test("the steps that came with a change stay at home: the house knows them", async () => {
  /** @type {any[]} */
  const bodies = [];
  put(session, [{ ...told("a", "hurts"), variant: "/0/hurts/nape/both", rest: [] }]);

  await deliver(session, async (_, body) => (bodies.push(body), { status: 200, body: {} }), clock);

  assert.deepEqual(bodies, [[{ id: "a", kind: "hurts", at: AT, variant: "/0/hurts/nape/both" }]]);
});

test("a massage is over until it goes on again", () => {
  assert.equal(isOver([told("begin", "begin"), told("a"), told("b", "finish"), told("c", "rated")]), true);
  assert.equal(isOver([told("begin", "begin"), told("a", "stop"), told("b", "resume"), told("c")]), false);
  assert.equal(isOver([]), false);
});

test("a note goes with the first tap, or alone", () => {
  const both = new FormData();
  for (const [name, value] of [["receiver", "5"], ["giver", "4"], ["note", " Warm. "]]) both.set(name ?? "", value ?? "");
  const alone = new FormData();
  alone.set("note", "Warm.");

  assert.deepEqual(ratings(both, AT).map(({ who, value, note }) => [who, value, note]), [["receiver", 5, "Warm."], ["giver", 4, ""]]);
  assert.deepEqual(ratings(alone, AT).map(({ kind, note }) => [kind, note]), [["noted", "Warm."]]);
  assert.deepEqual(ratings(new FormData(), AT), []);
});

for (const [name, protocol, why] of /** @type {[string, string, string | null][]} */ ([
  ["SecurityError", "https:", "certificate"], ["SecurityError", "http:", "kept_out"],
  ["QuotaExceededError", "https:", "kept_out"], ["AbortError", "https:", null],
])) {
  test(`a ${name} over ${protocol} is told as ${why}`, () => {
    assert.equal(whyNot(new DOMException("", name), protocol), why);
  });
}

test("a house that is not reached is asked again", () => {
  assert.equal(whyNot(new TypeError("gone"), "https:"), null);
});
