// Whose hands are drawn, and where they go: those of the giver, or the receiver's own.
/** @import { Side, Step, Stroke, Work, Working } from "./types.d.ts" */

const BOTH_IN_ONE = ["reinforced_palm"]; // Two hands on one another are one picture: it goes one way after the other.

/**
 * Whose picture is drawn where a side is worked: the hand of that side when both are worked, else the one that leads.
 * @param {Side} worked the sides of the step @param {Side} side the one that is drawn
 * @param {boolean} own @param {boolean} leftHanded
 */
export const handOf = (worked, side, own, leftHanded) => {
  if (worked === "both" && (side === "left" || side === "right")) return side;
  if (own && (side === "left" || side === "right")) return side === "left" ? "right" : "left";
  if (side === "right") return "right";
  return leftHanded ? "left" : "right";
};

/** The name of what is done now among the strokes of a picture. @param {Step} step @param {Work} done */
export const keyOf = (step, done) => [step.technique, step.hand, done.zone, done.toZone ?? "-", step.direction].join("/");

/** The sides that a stroke shows. @param {Stroke} stroke @param {Side} side @returns {Side[]} */
const shownSides = ({ sides }, side) => {
  if (sides[side]) return [side];
  return side === "left" || side === "right" ? [] : /** @type {Side[]} */ (Object.keys(sides));
};

/**
 * The hands of a step, each with its ways.
 * @param {Stroke | undefined} stroke @param {Side} side the one worked now @param {boolean} own @param {boolean} leftHanded
 * @returns {Working[]}
 */
export const handsAt = (stroke, side, own, leftHanded) => {
  if (!stroke) return [];
  const sides = shownSides(stroke, side);
  const worked = sides.length > 1 ? "both" : side;
  const hands = sides.map((each) => {
    const way = stroke.sides[each];
    const hand = /** @type {"left" | "right"} */ (handOf(worked, each, own, leftHanded));
    return { side: each, hand, ways: way ? [way] : [] };
  });
  if (!BOTH_IN_ONE.includes(stroke.form) || hands.length < 2) return hands;
  return [{ side, hand: leftHanded ? "left" : "right", ways: hands.flatMap(({ ways }) => ways) }];
};
