// Where the figures go: one lane on each side that is worked, beside the spine and never on it.
/** @import { Rhyme, Side, Work } from "../player/types.d.ts" */

/** @typedef {[number, number]} Point */
/** @typedef {{ x: number, y: number, angle: number }} Spot */
/** @typedef {{ side: "left" | "right", length: number, at: (share: number) => Spot }} Lane */
/** @typedef {{ foot: Point, up: Point, length: number, out: (side: string) => Point }} Back */

const SHOULDERS = ["shoulder_top", "shoulder_side"];
const LEAST_POINTS = 3;

/** @param {SVGElement} map @param {string} zone @param {string} side @returns {DOMRect | null} */
const box = (map, zone, side) =>
  /** @type {SVGPathElement | null} */ (map.querySelector(`[data-zone="${zone}"][data-side="${side}"]`))?.getBBox() ?? null;

/** The back: its lower end, the way up, how long it is, and which way is out. @param {SVGElement} map @param {Rhyme} rhyme @returns {Back} */
export const backOf = (map, { landmarks, tracks }) => {
  const line = box(map, "spine_line", "middle") ?? new DOMRect(300, 200, 10, 300);
  /** @type {Point} */
  const foot = landmarks.sacrum?.middle ?? [line.x + line.width / 2, line.y + line.height];
  /** @type {Point} */
  const top = landmarks.c7?.middle ?? [line.x + line.width / 2, line.y + line.height * 0.25];
  const length = Math.hypot(top[0] - foot[0], top[1] - foot[1]);
  /** @type {Point} */
  const up = [(top[0] - foot[0]) / length, (top[1] - foot[1]) / length];
  const left = tracks.beside_spine_outer?.left?.[0];
  const turn = left && (left[0] - foot[0]) * -up[1] + (left[1] - foot[1]) * up[0] > 0 ? 1 : -1;
  return { foot, up, length, out: (side) => (side === "left" ? [-up[1] * turn, up[0] * turn] : [up[1] * turn, -up[0] * turn]) };
};

/**
 * A way through points; shares below 0 and above 1 go straight on.
 * @param {Point[]} points @returns {Omit<Lane, "side">}
 */
export const wayThrough = (points) => {
  const far = [0];
  points.slice(1).forEach(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    far.push((far.at(-1) ?? 0) + Math.hypot(x - fromX, y - fromY));
  });
  const length = far.at(-1) || 1;
  return {
    length,
    at: (share) => {
      const wanted = share * length;
      const reached = far.findIndex((each) => each >= wanted);
      const next = reached < 0 ? points.length - 1 : Math.max(1, reached);
      const [x0, y0] = points[next - 1] ?? [0, 0];
      const [x1, y1] = points[next] ?? [x0, y0];
      const angle = Math.atan2(y1 - y0, x1 - x0);
      const more = wanted - (far[next - 1] ?? 0);
      return { x: x0 + Math.cos(angle) * more, y: y0 + Math.sin(angle) * more, angle };
    },
  };
};

/**
 * The lanes of a step, from its beginning to its end; only sides that are worked have one.
 * @param {SVGElement} map @param {Rhyme} rhyme @param {Work} done @param {string[]} zones @returns {Lane[]}
 */
export const lanesOf = (map, rhyme, done, zones) => {
  const sides = /** @type {("left" | "right")[]} */ (done.side === "left" || done.side === "right" ? [done.side] : ["left", "right"]);
  const back = backOf(map, rhyme);
  return sides.map((side) => ({ side, ...wayThrough(pointsOf(map, rhyme, zones, side, back)) }));
};

/** @param {SVGElement} map @param {Rhyme} rhyme @param {string[]} zones @param {string} side @param {Back} back @returns {Point[]} */
const pointsOf = (map, rhyme, zones, side, back) => {
  const across = zones.every((zone) => SHOULDERS.includes(zone));
  const track = rhyme.tracks[across ? "shoulder_top" : "beside_spine_outer"]?.[side];
  if (across && track) return track;
  const heights = zones.flatMap((zone) => corners(box(map, zone, side))).map((point) => height(point, back));
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const within = (track ?? []).filter((point) => height(point, back) >= low && height(point, back) <= high);
  if (within.length >= LEAST_POINTS) return smoothed(within);
  return straight(back, side, low, high);
};

/** One even curve from the first point over the middle one to the last: a railway has no kinks. @param {Point[]} points @returns {Point[]} */
const smoothed = (points) => {
  const [first, middle, last] = [0, (points.length - 1) >> 1, points.length - 1].map((index) => /** @type {Point} */ (points[index]));
  if (!first || !middle || !last) return points;
  const over = /** @type {Point} */ ([0, 1].map((axis) => 2 * (middle[axis] ?? 0) - ((first[axis] ?? 0) + (last[axis] ?? 0)) / 2));
  return Array.from({ length: 13 }, (_, index) => {
    const share = index / 12;
    const [begin, bend, end] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return [begin * first[0] + bend * over[0] + end * last[0], begin * first[1] + bend * over[1] + end * last[1]];
  });
};

/** @param {DOMRect | null} one @returns {Point[]} */
const corners = (one) => (one ? [[one.x, one.y], [one.x + one.width, one.y + one.height]] : []);

/** How far up the back a point lies. @param {Point} point @param {Back} back */
const height = ([x, y], { foot, up }) => (x - foot[0]) * up[0] + (y - foot[1]) * up[1];

/** A lane of our own where none is drawn. @param {Back} back @param {string} side @param {number} low @param {number} high @returns {Point[]} */
const straight = ({ foot, up, length, out }, side, low, high) => {
  const [x, y] = out(side);
  const [from, to] = Number.isFinite(low) && high > low ? [low, high] : [0, length];
  const aside = 0.12 * length;
  return [from, (from + to) / 2, to].map((far) => [foot[0] + up[0] * far + x * aside, foot[1] + up[1] * far + y * aside]);
};
