// The way of a hand: from places and a direction to points, and from points and a pace to keyframes.
/** @import { Side, Step } from "./types.d.ts" */

/** @typedef {[number, number]} Point */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** @param {Box} box @returns {Point} */
const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];

/** @param {number} count @param {(share: number) => Point} point @returns {Point[]} */
const points = (count, point) => Array.from({ length: count + 1 }, (_, index) => point(index / count));

/** The corners of a way rounded off, its ends kept. @param {Point[]} way @returns {Point[]} */
const rounded = (way) => {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last || way.length < 3) return way;
  const cut = way.slice(1).flatMap((point, index) => {
    const [x, y] = way[index] ?? point;
    return /** @type {Point[]} */ ([[x * 0.75 + point[0] * 0.25, y * 0.75 + point[1] * 0.25], [x * 0.25 + point[0] * 0.75, y * 0.25 + point[1] * 0.75]]);
  });
  return [first, ...cut, last];
};

/**
 * The points that a stroke goes through, in the picture's pixels; "outward" is away from the spine.
 * @param {Box[]} boxes the place, or all places on the way in their order
 * @param {string} direction @param {Side} side @returns {Point[]}
 */
export const trail = (boxes, direction, side) => {
  const [box] = boxes;
  if (!box) return [];
  if (boxes.length > 1) return rounded(rounded(boxes.map(middle)));
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
    circles: () => circle(x, y, Math.min(wide * 1.3, high * 1.2, 44), 1, out),
    spiral: () => circle(x, y, Math.min(wide * 1.3, high * 1.2, 44), 2, out),
    zigzag: () => points(6, (share) => [x + (Math.round(share * 6) % 2 ? wide : -wide) * 0.8, y + high - share * 2 * high]),
  };
  return (ways[direction] ?? (() => [[x, y]]))();
};

/**
 * A way that keeps to its side of the spine, wherever in the picture the spine runs.
 * @param {Point[]} way @param {Box | undefined} spine @param {number} share the distance, as a share of the spine's length
 * @returns {Point[]}
 */
export const keptAside = (way, spine, share) => {
  if (!spine || !way.length) return way;
  const axis = spine.width > spine.height ? 1 : 0;
  const line = middle(spine)[axis] ?? 0;
  const away = share * Math.max(spine.width, spine.height);
  const out = way.reduce((sum, point) => sum + point[axis] - line, 0) < 0 ? -1 : 1;
  return way.map((point) => {
    const aside = line + out * Math.max(away, out * (point[axis] - line));
    return axis ? [point[0], aside] : [aside, point[1]];
  });
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
    [end[0] - 13 * Math.cos(angle + turn), end[1] - 13 * Math.sin(angle + turn)].map((each) => each.toFixed(1)).join(" ");
  return `M${barb(0.5)}L${end.map((each) => each.toFixed(1)).join(" ")}L${barb(-0.5)}`;
};

/** How far each point lies from the start of the way, along it. @param {Point[]} way @returns {number[]} */
const distances = (way) => {
  let far = 0;
  return way.map(([x, y], index) => {
    const [fromX, fromY] = way[index - 1] ?? [x, y];
    far += Math.hypot(x - fromX, y - fromY);
    return far;
  });
};

/** @param {Point} point @param {number} scale */
const placed = ([x, y], scale = 1) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale})`;

/**
 * Keyframes for an endless animation, and how long one round takes (milliseconds).
 * @param {Point[]} way @param {Step} step @param {number} pixelsPerCm
 * @returns {{ frames: Keyframe[], duration: number }}
 */
export const keyframes = (way, step, pixelsPerCm) => {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return { frames: [], duration: 1000 };
  const far = distances(way);
  const whole = far.at(-1) ?? 0;
  if (whole === 0) return rest(first, step);
  const there = Math.min(14, Math.max(1.2, whole / pixelsPerCm / (step.pace_cm_s ?? 4))) * 1000;
  const offsets = far.map((each) => each / whole);
  /** @type {(from: number, share: number) => Keyframe[]} */
  const along = (from, share) => way.map((point, index) => ({ transform: placed(point), opacity: 1, offset: from + share * (offsets[index] ?? 0) }));
  if (["up_and_down", "across", "zigzag"].includes(step.direction)) {
    const back = along(0, 0.5).reverse().map((frame) => ({ ...frame, offset: 1 - Number(frame.offset) }));
    return { frames: [...along(0, 0.5), ...back], duration: there * 2 };
  }
  if (["circles", "spiral"].includes(step.direction)) return { frames: along(0, 1), duration: there };
  // One way: the hand lifts at the end and comes down again at the start.
  const lifted = { opacity: 0 };
  return {
    frames: [
      { ...lifted, transform: placed(first, 1.06), offset: 0 },
      ...along(0.08, 0.8),
      { ...lifted, transform: placed(last, 1.06), offset: 0.96 },
      { ...lifted, transform: placed(first, 1.06), offset: 1 },
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
