// The way of a hand in time: from the points of a way to keyframes at the pace of the plan, true to scale.
/** @import { HandWay, Place } from "./types.d.ts" */

const LAND_MS = 450;
const LIFT_MS = 450;
const AIR_CM_S = 25; // A hand comes back through the air quickly, yet nobody shall start at it.
const AIR_MS = [550, 1300];
// A first and last centimetre in twice the time: even acceleration up to the pace and down from it.
const SPEED_UP = "cubic-bezier(0.333, 0, 0.667, 0.333)";
const SLOW_DOWN = "cubic-bezier(0.333, 0.667, 0.667, 1)";
const SWING = "ease-in-out";

/** @typedef {{ atMs: number, place: Place, up: number, easing: string }} Moment `up`: 0 on the skin, 1 in the air */

/** @param {Place} one @param {Place} other */
const apart = (one, other) => Math.hypot(other[0] - one[0], other[1] - one[1]);

/** The same turn, the short way round from another one. @param {number} turn @param {number} from */
const near = (turn, from) => turn - 360 * Math.round((turn - from) / 360);

/** The points of a way with a closed ring closed and no turn the long way round. @param {HandWay} way @returns {Place[]} */
const whole = ({ points, run }) => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const ring = run === "round" && apart(first, last) > 0 ? [...points, first] : points;
  /** @type {Place[]} */
  const made = [];
  for (const [x, y, turn] of ring) made.push([x, y, near(turn, made.at(-1)?.[2] ?? turn)]);
  return made;
};

/** @param {HandWay} way */
export const lengthOf = (way) => {
  const places = whole(way);
  return places.reduce((sum, place, index) => sum + apart(places[index - 1] ?? place, place), 0);
};

/** Where a hand is when it has gone this share of its way. @param {HandWay} way @param {number} share @returns {Place} */
export const placeAt = (way, share) => {
  const places = whole(way);
  let left = share * lengthOf(way);
  for (const [index, to] of places.entries()) {
    const from = places[index - 1] ?? to;
    const far = apart(from, to);
    if (far > 0 && left <= far) return /** @type {Place} */ (from.map((each, axis) => each + (((to[axis] ?? 0) - each) * left) / far));
    left -= far;
  }
  return places.at(-1) ?? [0, 0, 0];
};

/** Even steps of about a centimetre. @param {HandWay} way @param {number} cm in pixels @returns {Place[]} */
const evened = (way, cm) => {
  const count = Math.max(4, Math.min(60, Math.round(lengthOf(way) / cm)));
  return Array.from({ length: count + 1 }, (_, index) => placeAt(way, index / count));
};

/**
 * On the skin from the first place to the last.
 * @param {Place[]} places @param {number} fromMs @param {number} stepMs for one step at the full pace @returns {Moment[]}
 */
const glide = (places, fromMs, stepMs) => {
  const end = places.length - 1;
  let atMs = fromMs;
  return places.map((place, index) => {
    const easing = index === 0 ? SPEED_UP : index === end - 1 ? SLOW_DOWN : "linear";
    const moment = { atMs, place, up: 0, easing };
    atMs += index === 0 || index === end - 1 ? 2 * stepMs : stepMs;
    return moment;
  });
};

/**
 * One way after the other, through the air between them; the last leads back to the first.
 * @param {HandWay[]} ways @param {number} cm @param {number} pace in pixels a second @returns {Moment[]}
 */
const tour = (ways, cm, pace) => {
  /** @type {Moment[]} */
  const moments = [];
  let atMs = 0;
  for (const [index, way] of ways.entries()) {
    const places = evened(way, cm);
    const next = placeAt(ways[index + 1] ?? /** @type {HandWay} */ (ways[0]), 0);
    const end = /** @type {Place} */ (places.at(-1));
    moments.push({ atMs, place: /** @type {Place} */ (places[0]), up: 1, easing: SWING });
    moments.push(...glide(places, atMs + LAND_MS, (1000 * lengthOf(way)) / (places.length - 1) / pace));
    const lifts = /** @type {Moment} */ (moments.at(-1));
    lifts.easing = SWING;
    const air = Math.max(AIR_MS[0] ?? 0, Math.min(AIR_MS[1] ?? 0, (1000 * apart(end, next)) / cm / AIR_CM_S));
    moments.push({ atMs: lifts.atMs + LIFT_MS, place: end, up: 1, easing: SWING });
    atMs = lifts.atMs + LIFT_MS + air;
    moments.push({ atMs, place: [next[0], next[1], near(next[2], end[2])], up: 1, easing: SWING });
  }
  return moments;
};

/** There and back on the skin. @param {HandWay} way @param {number} cm @param {number} pace @returns {Moment[]} */
const thereAndBack = (way, cm, pace) => {
  const places = evened(way, cm);
  const stepMs = (1000 * lengthOf(way)) / (places.length - 1) / pace;
  const there = glide(places, 0, stepMs);
  return [...there, ...glide(places.toReversed(), there.at(-1)?.atMs ?? 0, stepMs)];
};

/** Once round, evenly. @param {HandWay} way @param {number} cm @param {number} lastsMs @returns {Moment[]} */
const round = (way, cm, lastsMs) => {
  const places = evened({ ...way, points: whole(way) }, cm / 3);
  return places.map((place, index) => ({ atMs: (lastsMs * index) / (places.length - 1), place, up: 0, easing: "linear" }));
};

/**
 * How long once round takes: at the pace, or one or more whole beats of a rhythm.
 * @param {HandWay} way @param {number} pace in pixels a second @param {number | null} beatMs
 */
export const roundMs = (way, pace, beatMs) => {
  const paced = (1000 * lengthOf(way)) / pace;
  return beatMs ? beatMs * Math.max(1, Math.ceil(paced / beatMs - 0.01)) : paced;
};

/**
 * The moments of one round of a hand; several ways are gone in turn by one pair of hands.
 * @param {HandWay[]} ways @param {{ pixelsPerCm: number, paceCmS: number, beatMs: number | null }} how @returns {Moment[]}
 */
export const journey = (ways, { pixelsPerCm: cm, paceCmS, beatMs }) => {
  const [way] = ways;
  if (!way?.points.length) return [];
  const pace = paceCmS * cm;
  if (ways.length > 1) return tour(ways, cm, pace);
  if (way.run === "still" || lengthOf(way) === 0) return [{ atMs: 0, place: placeAt(way, 0), up: 0, easing: "linear" }];
  if (way.run === "round") return round(way, cm, roundMs(way, pace, beatMs));
  return way.run === "back" ? thereAndBack(way, cm, pace) : tour(ways, cm, pace);
};

/** A hand put to its place, as a `transform`. @param {Place} place */
export const put = ([x, y, turn]) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) rotate(${turn.toFixed(1)}deg)`;

/**
 * Keyframes of any kind over the moments of a round.
 * @param {Moment[]} moments @param {(moment: Moment) => Keyframe} draw @returns {Keyframe[]}
 */
export const framesOf = (moments, draw) => {
  const lasts = moments.at(-1)?.atMs || 1;
  return moments.map((moment) => ({ ...draw(moment), offset: moment.atMs / lasts, easing: moment.easing }));
};
