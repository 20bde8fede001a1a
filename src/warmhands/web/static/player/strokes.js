// The strokes over the shown picture and the drawn hands: fetched once, and all that this massage needs of them.
/** @import { Game, Sprite, Stroke } from "./types.d.ts" */
import { keyOf } from "./own_hands.js";
import { part } from "./view.js";

/** @typedef {{ strokes: Record<string, Stroke>, hands: Record<string, Record<string, Sprite>>, pixelsPerCm: number, address: (file: string) => string }} Atlas */

/** @param {string} address */
const read = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};

/**
 * All of it lies beside the picture and carries its revision: a browser keeps it as long as the picture itself.
 * A face has other ways for one's own hands; a neck is shown to its owner only.
 * @param {boolean} own @returns {Promise<Atlas>}
 */
export const fetchStrokes = async (own) => {
  const { src } = /** @type {HTMLImageElement} */ (part("body").querySelector(".body-picture"));
  const address = (/** @type {string} */ file) => new URL(file, src).href;
  const files = [src.replace(/\.\w+$/, own && !src.includes("_neck.") ? "_own_strokes.json" : "_strokes.json"), address("hands.json")];
  const [{ strokes }, { hands, pixels_per_cm: pixelsPerCm }] = await Promise.all(files.map(read));
  return { strokes, hands, pixelsPerCm, address };
};

/** Have the hands of all steps at hand before the connection may go. @param {Atlas} atlas @param {Game} game */
export const fetchHands = ({ strokes, hands, address }, { plan }) => {
  const forms = plan.steps.map((step) => strokes[keyOf(step, { ...step, toZone: step.to_zone, narrowed: false })]?.form ?? "");
  for (const form of new Set(forms)) {
    for (const { picture } of Object.values(hands[form] ?? {})) new Image().src = address(picture);
  }
};
