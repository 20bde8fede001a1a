// The way of a hand: from places and a direction to points, and from points and a pace to keyframes.
/** @import { Side, Step } from "./types.d.ts" */

/** @typedef {[number, number]} Point */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** @param {Box} box @returns {Point} */
const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];

/** @param {number} count @param {(share: number) => Point} point @returns {Point[]} */
const points = (count, point) => Array.from({ length: count + 1 }, (_, index) => point(index / count));

/**
 * The points that a stroke goes through, in the picture's pixels; "outward" is away from the spine.
 * @param {Box[]} boxes the place, and where it leads @param {string} direction @param {Side} side @returns {Point[]}
 */
export const trail = (boxes, direction, side) => {
  const [box, goal] = boxes;
  if (!box) return [];
  if (goal && goal !== box) return [middle(box), middle(goal)];
  const [x, y] = middle(box);
  const [wide, high] = [box.width * 0.32, box.height * 0.36];
  const out = side === "left" ? -1 : 1;
  /** @type {Record<string, () => Point[]>} */
  const ways = {
    up: () => [[x, y + high], [x, y - high]],
    down: () => [[x, y - high], [x, y + high]],
    up_and_down: () => [[x, y + high], [x, y - high]],
    outward: () => [[x - out * wide, y], [x + out * wide, y]],
    inward: () => [[x + out * wide, y], [x - out * wide, y]],
    across: () => [[x - wide, y], [x + wide, y]],
    circles: () => circle(x, y, Math.min(wide, high, 26), 1, out),
    spiral: () => circle(x, y, Math.min(wide, high, 30), 2, out),
    zigzag: () => points(6, (share) => [x + (Math.round(share * 6) % 2 ? wide : -wide) * 0.8, y + high - share * 2 * high]),
  };
  return (ways[direction] ?? (() => [[x, y]]))();
};

/** @param {number} x @param {number} y @param {number} radius @param {number} turns @param {number} out @returns {Point[]} */
const circle = (x, y, radius, turns, out) =>
  points(turns * 16, (share) => {
    const wide = turns > 1 ? radius * (0.3 + 0.7 * share) : radius;
    const angle = share * turns * 2 * Math.PI * out;
    return [x + Math.sin(angle) * wide, y - Math.cos(angle) * wide];
  });

/** The head of an arrow at the end of a way, as the `d` of a path. @param {Point[]} way */
export const arrow = (way) => {
  const [end, before] = [way.at(-1), way.at(-2)];
  if (!end || !before) return "";
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const barb = (/** @type {number} */ turn) =>
    [end[0] - 16 * Math.cos(angle + turn), end[1] - 16 * Math.sin(angle + turn)].map((each) => each.toFixed(1)).join(" ");
  return `M${barb(0.5)}L${end.map((each) => each.toFixed(1)).join(" ")}L${barb(-0.5)}`;
};

/** @param {Point[]} way */
const distance = (way) =>
  way.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - (way[index]?.[0] ?? x), y - (way[index]?.[1] ?? y)), 0);

/** @param {Point} point @param {number} scale */
const placed = ([x, y], scale = 1) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale})`;

/**
 * Keyframes for an endless animation, and how long one round takes (milliseconds).
 * @param {Point[]} way @param {Step} step @param {number} pixelsPerCm
 */
export const keyframes = (way, step, pixelsPerCm) => {
  const [first] = way;
  if (!first) return { frames: [], duration: 1000 };
  if (way.length === 1) return rest(first, step);
  const seconds = distance(way) / pixelsPerCm / (step.pace_cm_s ?? 4);
  const there = Math.min(14, Math.max(1.2, seconds)) * 1000;
  if (["up_and_down", "across", "zigzag"].includes(step.direction)) {
    const both = [...way, ...way.toReversed()];
    return { frames: both.map((point) => ({ transform: placed(point) })), duration: there * 2 };
  }
  if (["circles", "spiral"].includes(step.direction) && way.length > 2) {
    return { frames: way.map((point) => ({ transform: placed(point) })), duration: there };
  }
  // One way: the hand lifts at the end and comes down again at the start.
  const frames = way.map((point, index) => ({ transform: placed(point), opacity: 1, offset: 0.08 + 0.8 * index / (way.length - 1) }));
  const last = way[way.length - 1] ?? first;
  return {
    frames: [
      { transform: placed(first, 1.06), opacity: 0, offset: 0 },
      ...frames,
      { transform: placed(last, 1.06), opacity: 0, offset: 0.96 },
      { transform: placed(first, 1.06), opacity: 0, offset: 1 },
    ],
    duration: there / 0.8,
  };
};

/** A hand that stays: it taps in time, or breathes. @param {Point} point @param {Step} step */
const rest = (point, step) => {
  const beat = step.beats_per_minute;
  const deep = beat ? 0.92 : 0.97;
  return {
    frames: [{ transform: placed(point) }, { transform: placed(point, deep) }, { transform: placed(point) }],
    duration: beat ? 60_000 / beat : 5000,
  };
};
