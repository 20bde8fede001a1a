// The hands: where they go, how fast, and what they do there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrow } from "../../src/warmhands/web/static/player/arrows.js";
import { places } from "../../src/warmhands/web/static/player/light.js";
import { framesOf, journey, lengthOf, placeAt, put, rubs, turnsOf } from "../../src/warmhands/web/static/player/motion.js";
import { handOf, handsAt, keyOf } from "../../src/warmhands/web/static/player/own_hands.js";
import { palmFrame, posed, shadowFrame, tempoOf, touchOf, warmthFrame } from "../../src/warmhands/web/static/player/touch.js";
/** @import { HandWay, Place, Side, Step, Stroke, Work } from "../../src/warmhands/web/static/player/types.d.ts" */

const CM = 10;
const TECHNIQUES = [
  "effleurage", "feather_stroke", "friction", "petrissage", "skin_rolling", "squeezing", "tapotement", "vibration",
  "compression", "point_pressure", "stretching", "mobilisation", "pinching", "hold",
];

/** @param {HandWay["run"]} run @param {Place[]} [points] @param {number} [phase] @returns {HandWay} */
const way = (run, points = [[0, 300, 0], [0, 0, 0]], phase = 0) => ({ points, run, phase });

/** @type {Place[]} */
const RING = [[0, 0, 0], [50, 0, 0], [50, 50, 0], [0, 50, 0]];

/** @param {Partial<Step>} [more] @returns {Step} */
const step = (more) => ({
  n: 1, seconds: 30, phase: "work", technique: "effleurage", hand: "palm", zone: "a", to_zone: null, side: "both",
  direction: "up", pressure: 1, pace_cm_s: 3, beats_per_minute: null, title: "", say: "", ...more,
});

/** @param {HandWay[]} ways @param {number} [paceCmS] @param {number | null} [beatMs] */
const gone = (ways, paceCmS = 3, beatMs = null) => journey(ways, { pixelsPerCm: CM, paceCmS, beatMs });

/** @param {ReturnType<typeof gone>} moments */
const lasts = (moments) => moments.at(-1)?.atMs ?? 0;

/** @param {Partial<Record<Side, HandWay>>} sides @param {string} [form] @returns {Stroke} */
const stroke = (sides, form = "palm") => ({ form, press_cm: [7, 8], lie_cm: [8.5, 15.9], sides });

test("on the skin a hand goes at the pace of the plan, true to scale", () => {
  const [, , from, to] = gone([way("once")]);

  const cm = Math.abs((to?.place[1] ?? 0) - (from?.place[1] ?? 0)) / CM;
  const seconds = ((to?.atMs ?? 0) - (from?.atMs ?? 0)) / 1000;
  assert.deepEqual([cm, Number((cm / seconds).toFixed(6))], [28, 3]);
});

test("a way is gone in its time at the pace, and a little more for a gentle start and stop", () => {
  assert.equal(Math.round(lasts(gone([way("back")]))), Math.round((2 * (30 + 2) * 1000) / 3));
});

test("twice the pace takes half the time on a ring, and a bend costs what it is long", () => {
  assert.equal(lengthOf(way("round", RING)), 200);
  assert.equal(Math.round(lasts(gone([way("round", RING)], 2))), 10_000);
  assert.equal(Math.round(lasts(gone([way("round", RING)], 4))), 5000);
});

test("in a rhythm each turn takes a beat, and two where it is too long for one", () => {
  assert.equal(Math.round(lasts(gone([way("round", RING)], 3, 2000))), 2000);
  assert.equal(Math.round(lasts(gone([way("round", RING)], 3, 1000))), 2000);
});

test("a ring turns once, and so does a hand that is gone forth and back", () => {
  const forthAndBack = way("once", [[0, 0, 0], [50, 0, 0], [10, 0, 0], [60, 0, 0]]);

  assert.deepEqual([way("round", RING), forthAndBack, way("once")].map((each) => Math.round(turnsOf(each))), [1, 1, 0]);
  assert.deepEqual([way("round", RING), forthAndBack, way("once")].map(rubs), [true, true, false]);
});

test("a ring ends where it began, closed or not", () => {
  const first = RING[0] ?? [0, 0, 0];

  for (const points of [RING, [...RING, first]]) {
    const moments = gone([way("round", points)]);
    assert.deepEqual(moments[0]?.place, moments.at(-1)?.place);
  }
});

test("a hand that is done lifts off, comes back through the air and lands where it began", () => {
  const moments = gone([way("once")]);

  assert.deepEqual([moments[0], moments.at(-1)].map((each) => [each?.up, each?.place]), [[1, [0, 300, 0]], [1, [0, 300, 0]]]);
  assert.ok(moments.slice(1, -2).every(({ up }) => up === 0));
});

test("there and back a hand stays on the skin", () => {
  const moments = gone([way("back")]);

  assert.ok(moments.every(({ up }) => up === 0));
  assert.deepEqual(moments[0]?.place, moments.at(-1)?.place);
  assert.ok(moments.some(({ place }) => place[1] === 0));
});

test("one pair of hands goes one way after the other", () => {
  const other = way("once", [[90, 300, 0], [90, 0, 0]]);

  const moments = gone([way("once"), other]);

  assert.ok(lasts(moments) > 20_000);
  assert.ok(moments.every(({ up, place }) => up === 1 || place[0] === 0 || place[0] === 90));
  assert.deepEqual(moments.at(-1)?.place, moments[0]?.place);
});

test("one pair of hands rests on one side, then on the other", () => {
  const moments = gone([way("still", [[0, 0, 0]]), way("still", [[90, 0, 0]])]);

  assert.deepEqual(moments.filter(({ up }) => !up).map(({ place }) => place[0]), [0, 0, 90, 90]);
  assert.ok(moments.every(({ atMs }) => Number.isFinite(atMs)));
});

test("a hand that stays has one moment, and one without a way has none", () => {
  assert.equal(gone([way("still", [[5, 6, 7]])]).length, 1);
  assert.deepEqual(gone([way("once", [])]), []);
  assert.deepEqual(gone([]), []);
});

test("a hand turns the short way round", () => {
  assert.equal(placeAt(way("once", [[0, 0, 170], [0, 100, -170]]), 0.5)[2], 180);
});

test("times never go back, on any way", () => {
  for (const run of /** @type {const} */ (["once", "back", "round"])) {
    const offsets = framesOf(gone([way(run, RING)]), ({ place }) => ({ transform: put(place) })).map(({ offset }) => Number(offset));

    assert.deepEqual(offsets, offsets.toSorted((one, other) => one - other), run);
    assert.deepEqual([offsets[0], offsets.at(-1)], [0, 1]);
  }
});

test("every technique ends as it begins, so that it can go on for ever", () => {
  for (const technique of TECHNIQUES) {
    for (const rubbing of [true, false]) {
      const { poses } = touchOf(step({ technique }), rubbing, true);
      const [first, last] = [poses[0], poses.at(-1)].map((pose) => [palmFrame, shadowFrame, warmthFrame].map((draw) =>
        draw(/** @type {NonNullable<typeof pose>} */ (pose), { cm: CM, light: [0.5, 0.8] })));

      assert.deepEqual(first, last, technique);
      assert.deepEqual([poses[0]?.at, poses.at(-1)?.at], [0, 1]);
    }
  }
});

test("nothing but transform and opacity ever changes", () => {
  const frames = TECHNIQUES.flatMap((technique) => posed(touchOf(step({ technique }), false, true).poses, warmthFrame));

  const names = new Set(frames.flatMap((frame) => Object.keys(frame)));
  assert.deepEqual([...names].toSorted(), ["easing", "offset", "opacity", "transform"]);
});

test("two hands that pat take turns, and together keep the beat", () => {
  const pat = step({ technique: "tapotement", beats_per_minute: 160 });

  assert.deepEqual([touchOf(pat, false, true).lastsMs, touchOf(pat, false, true).shift], [750, 0.5]);
  assert.deepEqual([touchOf(pat, false, false).lastsMs, touchOf(pat, false, false).shift], [375, 0]);
});

test("a hand trembles eight times a second, whatever the beat", () => {
  assert.equal(touchOf(step({ technique: "vibration", beats_per_minute: 180 }), false, false).lastsMs, 125);
});

test("what leans in is warm, what is in the air is not", () => {
  const [light, deep, air] = [{ lean: 0.2 }, { lean: 1 }, { lean: 1, up: 1 }].map((pose) => Number(warmthFrame({ at: 0, ...pose }).opacity));

  assert.ok((light ?? 0) < (deep ?? 0));
  assert.equal(air, 0);
});

test("a way that rubs is the rubbing itself: the hand on it only leans in", () => {
  const rub = step({ technique: "friction", beats_per_minute: 40 });

  assert.ok(touchOf(rub, true, true).poses.every(({ y }) => !y));
  assert.ok(touchOf(rub, false, true).poses.some(({ y }) => y));
});

test("edges of hands saw with longer strokes than a palm rubs, against each other", () => {
  const [edge, palm] = ["palm_edge", "palm"].map((hand) => touchOf(step({ technique: "friction", hand }), false, true));

  assert.ok((edge?.poses[0]?.y ?? 0) > (palm?.poses[0]?.y ?? 0));
  assert.equal(edge?.shift, 0.5);
});

test("a technique without a pace has one of its own; what has one needs no beat", () => {
  assert.deepEqual(TECHNIQUES.filter((technique) => !(tempoOf(step({ technique, pace_cm_s: null })).paceCmS > 0)), []);
  assert.deepEqual(tempoOf(step({ pace_cm_s: 4, beats_per_minute: 60 })), { paceCmS: 4, beatMs: null });
  assert.equal(tempoOf(step({ technique: "friction", pace_cm_s: null, beats_per_minute: 60 })).beatMs, 1000);
  assert.equal(tempoOf(step({ technique: "tapotement", pace_cm_s: null, beats_per_minute: 60 })).beatMs, null);
});

test("a shoulder of one's own is reached by the opposite hand, both sides by their own", () => {
  assert.deepEqual(
    [handOf("left", "left", true, false), handOf("right", "right", true, false), handOf("both", "left", true, false)],
    ["right", "left", "left"],
  );
  assert.deepEqual([handOf("left", "left", false, false), handOf("left", "left", false, true)], ["right", "left"]);
});

test("each side that is worked has its hand, and the middle both where it has no way of its own", () => {
  const both = stroke({ left: way("once"), right: way("once") });
  const hands = (/** @type {Stroke} */ of, /** @type {Side} */ side) => handsAt(of, side, false, false).map(({ side: at, hand }) => [at, hand]);

  assert.deepEqual(hands(both, "both"), [["left", "left"], ["right", "right"]]);
  assert.deepEqual(hands(both, "left"), [["left", "right"]]);
  assert.deepEqual(hands(both, "middle"), [["left", "left"], ["right", "right"]]);
  assert.deepEqual(hands(stroke({ middle: way("once"), left: way("once") }), "middle"), [["middle", "right"]]);
  assert.deepEqual(hands(stroke({ left: way("once") }), "right"), []);
});

test("one hand on the other is one picture that goes both ways in turn", () => {
  const hands = handsAt(stroke({ left: way("once"), right: way("once") }, "reinforced_palm"), "both", false, true);

  assert.deepEqual(hands.map(({ hand, ways }) => [hand, ways.length]), [["left", 2]]);
});

test("a move without a way shows no hand", () => {
  assert.deepEqual(handsAt(undefined, "both", false, false), []);
});

test("a narrowed move is looked up where it is still done", () => {
  /** @type {Work} */
  const done = { zone: "low_back", toZone: null, side: "left", pressure: 1, narrowed: true };

  assert.equal(keyOf(step({ zone: "low_back", to_zone: "nape" }), done), "effleurage/palm/low_back/-/up");
});

test("the places of a stroke come in the order in which the hand comes by", () => {
  const routes = [["a", "b", "c"]];
  /** @type {Work} */
  const done = { zone: "c", toZone: "a", side: "both", pressure: 1, narrowed: false };

  assert.deepEqual(places(done, routes), ["c", "b", "a"]);
  assert.deepEqual(places({ ...done, toZone: null }, routes), ["c"]);
});

test("an arrow has a head where a way ends, and two where it is gone there and back", () => {
  const heads = (/** @type {HandWay["run"]} */ run) => arrow(way(run), CM).split("M").length - 2;

  assert.deepEqual([heads("once"), heads("back"), heads("round")], [1, 2, 1]);
});
