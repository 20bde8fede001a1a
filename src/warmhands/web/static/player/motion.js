// The way of a hand in time: from the points of a way to keyframes at the pace of the plan, true to scale.
/** @import { HandWay, Place } from "./types.d.ts" */

const LAND_MS = 450;
const LIFT_MS = 450;
const STAY_MS = 5000; // Where one pair of hands rests on one side, then on the other.
const AIR_CM_S = 25; // A hand comes back through the air quickly, yet nobody shall start at it.
const AIR_MS = /** @type {const} */ ([550, 1300]);
const FASTEST_CM_S = 12; // A turn that is too long for a beat takes two.
// A first and last centimetre in twice the time: even acceleration up to the pace and down from it.
const SPEED_UP = "cubic-bezier(0.333, 0, 0.667, 0.333)";
const SLOW_DOWN = "cubic-bezier(0.333, 0.667, 0.667, 1)";
const SWING = "ease-in-out";

/** @typedef {{ pixelsPerCm: number, paceCmS: number, beatMs: number | null }} Tempo `beatMs` where a rhythm rules, not the pace */
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

/** Every point of a way with how far along it lies, in pixels. @param {HandWay} way @returns {[number, Place][]} */
const along = (way) => {
  let gone = 0;
  return whole(way).map((place, index, all) => {
    gone += apart(all[index - 1] ?? place, place);
    return [gone, place];
  });
};

/** @param {HandWay} way */
export const lengthOf = (way) => along(way).at(-1)?.[0] ?? 0;

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

/** How often a way turns round: once in a circle, and once when it is gone forth and back. @param {HandWay} way */
export const turnsOf = (way) => {
  const places = whole(way).filter((place, index, all) => index === 0 || apart(/** @type {Place} */ (all[index - 1]), place) > 0);
  const headings = places.slice(1).map(([x, y], index) => (180 / Math.PI) * Math.atan2(y - (places[index]?.[1] ?? y), x - (places[index]?.[0] ?? x)));
  const bends = headings.slice(1).map((heading, index) => Math.abs(near(heading, headings[index] ?? heading) - (headings[index] ?? heading)));
  return bends.reduce((sum, bend) => sum + bend, 0) / 360;
};

/** Whether the way itself is the rubbing or kneading, turn by turn. @param {HandWay} way */
export const rubs = (way) => way.run === "round" || Math.round(turnsOf(way)) >= 1;

/**
 * How fast a hand goes, in pixels a second: at its pace, or one turn a beat where a rhythm rules.
 * @param {HandWay} way @param {Tempo} tempo
 */
const speedOn = (way, { pixelsPerCm: cm, paceCmS, beatMs }) => {
  if (!beatMs || !rubs(way)) return paceCmS * cm;
  const far = lengthOf(way);
  const least = (1000 * far) / (FASTEST_CM_S * cm) / beatMs;
  return (1000 * far) / (beatMs * Math.max(1, Math.round(turnsOf(way)), Math.ceil(least)));
};

/**
 * On the skin from the first place to the last, gently off and gently to a stop.
 * @param {HandWay} way @param {number} fromMs @param {Tempo} tempo @returns {Moment[]}
 */
const glide = (way, fromMs, tempo) => {
  const far = lengthOf(way);
  if (far === 0) return [0, STAY_MS].map((ms) => ({ atMs: fromMs + ms, place: placeAt(way, 0), up: 0, easing: SWING }));
  const soft = Math.min(tempo.pixelsPerCm, far / 4);
  const stretchMs = (1000 * soft) / speedOn(way, tempo);
  const [begins, ends] = [2 * stretchMs, ((far - 2 * soft) / soft) * stretchMs + 2 * stretchMs];
  const inner = along(way).filter(([gone]) => gone > soft && gone < far - soft);
  return [
    { atMs: fromMs, place: placeAt(way, 0), up: 0, easing: SPEED_UP },
    { atMs: fromMs + begins, place: placeAt(way, soft / far), up: 0, easing: "linear" },
    ...inner.map(([gone, place]) => ({ atMs: fromMs + begins + ((gone - soft) / soft) * stretchMs, place, up: 0, easing: "linear" })),
    { atMs: fromMs + ends, place: placeAt(way, 1 - soft / far), up: 0, easing: SLOW_DOWN },
    { atMs: fromMs + ends + begins, place: placeAt(way, 1), up: 0, easing: SWING },
  ];
};

/**
 * One way after the other, through the air between them; the last leads back to the first.
 * @param {HandWay[]} ways @param {Tempo} tempo @returns {Moment[]}
 */
const tour = (ways, tempo) => {
  /** @type {Moment[]} */
  const moments = [];
  let atMs = 0;
  for (const [index, way] of ways.entries()) {
    const [start, end] = [placeAt(way, 0), placeAt(way, 1)];
    const next = placeAt(ways[index + 1] ?? /** @type {HandWay} */ (ways[0]), 0);
    const lands = { atMs, place: start, up: 1, easing: SWING };
    const down = glide(way, atMs + LAND_MS, tempo);
    const upMs = (down.at(-1)?.atMs ?? atMs) + LIFT_MS;
    moments.push(lands, ...down, { atMs: upMs, place: end, up: 1, easing: SWING });
    atMs = upMs + Math.max(AIR_MS[0], Math.min(AIR_MS[1], (1000 * apart(end, next)) / tempo.pixelsPerCm / AIR_CM_S));
    moments.push({ atMs, place: [next[0], next[1], near(next[2], end[2])], up: 1, easing: SWING });
  }
  return moments;
};

/** There and back on the skin. @param {HandWay} way @param {Tempo} tempo @returns {Moment[]} */
const thereAndBack = (way, tempo) => {
  const there = glide(way, 0, tempo);
  return [...there, ...glide({ ...way, points: way.points.toReversed() }, there.at(-1)?.atMs ?? 0, tempo)];
};

/** Once round, evenly. @param {HandWay} way @param {Tempo} tempo @returns {Moment[]} */
const round = (way, tempo) =>
  along(way).map(([gone, place]) => ({ atMs: (1000 * gone) / speedOn(way, tempo), place, up: 0, easing: "linear" }));

/**
 * The moments of one round of a hand; several ways are gone in turn by one pair of hands.
 * @param {HandWay[]} ways @param {Tempo} tempo @returns {Moment[]}
 */
export const journey = (ways, tempo) => {
  const [way] = ways;
  if (!way?.points.length) return [];
  if (ways.length > 1) return tour(ways, tempo);
  if (way.run === "still" || lengthOf(way) === 0) return [{ atMs: 0, place: placeAt(way, 0), up: 0, easing: "linear" }];
  if (way.run === "round") return round(way, tempo);
  return way.run === "back" ? thereAndBack(way, tempo) : tour(ways, tempo);
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
