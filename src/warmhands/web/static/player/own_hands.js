// One's own hands: they come from the front over the shoulders, and each shoulder is reached by the opposite hand.
/** @import { Side, Work } from "./types.d.ts" */

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
 * How far an own hand is turned (degrees): fingers down the back on the shoulders, towards the middle on the neck.
 * @param {Work} done @param {Side} side
 */
export const reach = (done, side) => {
  const onNeck = ["nape", "neck_side", "occiput", "scalp"].includes(done.zone);
  const inwards = side === "left" ? 1 : -1;
  return (onNeck ? 115 : 165) * inwards;
};
