// Where nothing may move: the ways of the hands as arrows.
/** @import { HandWay, Place, Step } from "./types.d.ts" */
import { draw } from "./light.js";
import { lengthOf, placeAt } from "./motion.js";

const BARB_CM = 1.3;
const DOTS = [[-2.2, 0.9], [0.1, -1.7], [2.2, 1.1]];

/** The head of an arrow that comes from one place to another, as the `d` of a path. @param {Place} from @param {Place} to @param {number} long */
export const head = (from, to, long) => {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const barb = (/** @type {number} */ turn) =>
    `${(to[0] - long * Math.cos(angle + turn)).toFixed(1)} ${(to[1] - long * Math.sin(angle + turn)).toFixed(1)}`;
  return `M${barb(0.55)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}L${barb(-0.55)}`;
};

/** A way with its heads: one where it ends, two where it is gone there and back. @param {HandWay} way @param {number} cm */
export const arrow = (way, cm) => {
  const count = Math.max(2, Math.round(lengthOf(way) / cm));
  const at = (/** @type {number} */ share) => placeAt(way, share);
  const line = Array.from({ length: count + 1 }, (_, index) => at(index / count).slice(0, 2).map((each) => each.toFixed(1)).join(" "));
  const heads = [head(at(0.94), at(1), BARB_CM * cm)];
  if (way.run === "back") heads.push(head(at(0.06), at(0), BARB_CM * cm));
  return `M${line.join("L")}${heads.join("")}`;
};

/** @param {HandWay} way @param {Step} step @param {number} cm */
const shapes = (way, step, cm) => {
  const shape = way.run === "still" || lengthOf(way) === 0 ? "" : arrow(way, cm);
  const [x, y] = placeAt(way, 0);
  const dots = DOTS.map(([across = 0, down = 0]) => `M${x + across * cm} ${y + down * cm}h0`).join("");
  const spots = step.technique === "tapotement" && !shape ? [["player-dots", dots]] : [];
  return [...(shape ? [["player-way", shape]] : []), ...spots];
};

/** @param {HandWay[]} ways @param {Step} step @param {{ width: number, height: number, cm: number }} picture */
export const arrowsOf = (ways, step, { width, height, cm }) => {
  const made = draw("svg", { class: "player-arrows", viewBox: `0 0 ${width} ${height}` });
  for (const [kind = "", d = ""] of ways.flatMap((way) => shapes(way, step, cm))) {
    made.append(draw("path", { class: `${kind} is-under`, d }), draw("path", { class: kind, d }));
  }
  return made;
};
