// How hands lie: a giver's from behind or from the crown of the head; one's own from the front over the shoulders,
// each shoulder reached by the opposite hand.
/** @import { Side, Work } from "./types.d.ts" */

const NECK = ["nape", "neck_side", "occiput", "scalp"];
const SHOULDER = ["shoulder_top", "shoulder_side", "shoulder_blade"];

/**
 * Whose picture is drawn where a side is worked: the hand of that side when both are worked, else the one that leads.
 * @param {Side} worked the sides of the step @param {Side} side the one that is drawn
 * @param {boolean} own @param {boolean} leftHanded
 */
export const handOf = (worked, side, own, leftHanded) => {
  if (worked === "both" && side !== "both") return side;
  if (own && (side === "left" || side === "right")) return side === "left" ? "right" : "left";
  if (side === "right") return "right";
  return leftHanded ? "left" : "right";
};

/**
 * How a giver's hand lies; a face is massaged from the crown of the head, fingers towards the chin.
 * @param {number} out of the spine, in pixels @param {number} size of the hand's picture @param {boolean} fromBehind
 */
export const laid = (out, size, fromBehind) => ({
  x: -size / 2 + out, y: -size / 2, transform: fromBehind ? "" : "rotate(180)",
});

/**
 * How an own hand lies: fingers down the back on the shoulders; on the neck they come from the side, and their tips
 * stay short of the spine. On the face they come from below.
 * @param {Work} done @param {Side} side @param {number} size of the hand's picture
 */
export const reach = (done, side, size) => {
  const inwards = side === "left" ? 1 : -1;
  const [turn, down] = NECK.includes(done.zone) ? [112, 0.31] : SHOULDER.includes(done.zone) ? [165, 0.05] : [-14, 0.3];
  return { x: -size / 2, y: size * (down - 0.5), transform: `rotate(${turn * inwards})` };
};
