// One drawn hand over the picture: its way on the outside, what it does inside, its shadow, and the warmth under it.
/** @import { Sprite, Step, Stroke, Working } from "./types.d.ts" */
import { framesOf, journey, placeAt, put, rubs } from "./motion.js";
import { palmFrame, posed, shadowFrame, tempoOf, touchOf, warmthFrame } from "./touch.js";

const BLUR = 14;
const ROOM = 20; // Around the hand's picture, for the soft edge of its shadow.
const WARM_CM = 8.5;
const STILL = 0.15; // Of its way a hand that stands still has behind it: most of the arrow lies ahead.

/** @typedef {{ sprite: Sprite, address: string, scale: number, cm: number, stroke: Stroke, step: Step, working: Working, pair: boolean }} Cast */

/** @param {string} kind @param {HTMLElement[]} parts */
const box = (kind, ...parts) => {
  const made = document.createElement("div");
  made.className = kind;
  made.append(...parts);
  return made;
};

/** Lay something so that the contact of the hand is at the origin. @param {HTMLElement} made @param {Cast} cast @param {number} room */
const lay = (made, { sprite: { size, contact }, scale }, room) => {
  const [left, top] = contact.map((each) => (each + room) * scale);
  Object.assign(made.style, {
    left: `${-(left ?? 0)}px`, top: `${-(top ?? 0)}px`, transformOrigin: `${left}px ${top}px`,
    width: `${(size[0] + 2 * room) * scale}px`, height: `${(size[1] + 2 * room) * scale}px`,
  });
  return made;
};

/** The shadow is painted once, from the hand itself. @param {HTMLImageElement} palm @param {Cast} cast */
const shadowOf = (palm, cast) => {
  const [wide, high] = cast.sprite.size;
  const made = Object.assign(document.createElement("canvas"), { width: wide + 2 * ROOM, height: high + 2 * ROOM, className: "hand-shadow" });
  palm.addEventListener("load", () => {
    const paper = made.getContext("2d");
    if (!paper) return;
    // Only the shadow falls into the picture, the hand itself is painted beside it.
    Object.assign(paper, { shadowColor: "#3a1d10", shadowBlur: BLUR, shadowOffsetX: 2 * made.width });
    paper.drawImage(palm, ROOM - 2 * made.width, ROOM, wide, high);
    // The forearm fades out, and its shadow before it.
    const fade = paper.createLinearGradient(0, made.height * 0.55, 0, made.height * 0.84);
    fade.addColorStop(0, "#000");
    fade.addColorStop(1, "transparent");
    Object.assign(paper, { shadowColor: "transparent", globalCompositeOperation: "destination-in", fillStyle: fade });
    paper.fillRect(0, 0, made.width, made.height);
  });
  return lay(made, cast, ROOM);
};

/** @param {Cast} cast */
const palmOf = (cast) => {
  const made = Object.assign(new Image(), { alt: "", draggable: false, className: "hand-palm", src: cast.address });
  return /** @type {HTMLImageElement} */ (lay(made, cast, 0));
};

/** @param {Cast} cast */
const warmthOf = ({ stroke, cm }) => {
  const made = box("hand-warmth");
  const [wide, high] = stroke.lie_cm.map((each) => (each + WARM_CM) * cm);
  Object.assign(made.style, { width: `${wide}px`, height: `${high}px`, left: `${-(wide ?? 0) / 2}px`, top: `${-(high ?? 0) / 2}px` });
  return made;
};

/** @param {number} turn of the hand in degrees @returns {[number, number]} where a shadow falls down to the right, as the hand lies */
const lightAt = (turn) => {
  const angle = Math.atan2(0.85, 0.55) - (turn * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
};

/** @param {Cast} cast */
export const makeHand = (cast) => {
  const { cm, step, working: { ways, hand }, pair } = cast;
  const way = /** @type {import("./types.d.ts").HandWay} */ (ways[0]);
  const palm = palmOf(cast);
  const shadow = shadowOf(palm, cast);
  const warmth = warmthOf(cast);
  const strength = box("hand-strength", warmth);
  const lifts = { palm: box("hand-lift", palm), shadow: box("hand-lift", shadow), warmth: box("hand-lift", strength) };
  const travel = box("hand-way", lifts.warmth, lifts.shadow, lifts.palm);
  const root = box("player-hand", travel);
  const light = lightAt(placeAt(way, 0.5)[2]);
  const touch = touchOf(step, rubs(way), pair);
  const scale = { cm, light };
  /** @type {Animation[]} */
  let going = [];

  /** @param {HTMLElement} element @param {Keyframe[]} frames @param {number} duration @param {number} behind */
  const play = (element, frames, duration, behind) =>
    going.push(element.animate(frames, { duration, iterations: Infinity, iterationStart: (1 - (behind % 1)) % 1 }));

  const setOff = () => {
    const moments = journey(ways, { pixelsPerCm: cm, ...tempoOf(step) });
    const lasts = moments.at(-1)?.atMs ?? 0;
    travel.style.transform = put(moments[0]?.place ?? [0, 0, 0]);
    if (lasts) play(travel, framesOf(moments, ({ place }) => ({ transform: put(place) })), lasts, way.phase);
    if (moments.some(({ up }) => up)) {
      play(lifts.palm, framesOf(moments, ({ up }) => ({ opacity: 1 - 0.65 * up, transform: `scale(${1 + 0.1 * up})` })), lasts, way.phase);
      play(lifts.shadow, framesOf(moments, ({ up }) => ({ opacity: 1 - 0.8 * up, transform: `translate(${light.map((each) => `${(1.6 * up * cm * each).toFixed(1)}px`).join(", ")})` })), lasts, way.phase);
      play(lifts.warmth, framesOf(moments, ({ up }) => ({ opacity: 1 - up })), lasts, way.phase);
    }
    const behind = way.phase || (hand === "right" ? touch.shift : 0);
    play(palm, posed(touch.poses, (pose) => palmFrame(pose, scale)), touch.lastsMs, behind);
    play(shadow, posed(touch.poses, (pose) => shadowFrame(pose, scale)), touch.lastsMs, behind);
    play(warmth, posed(touch.poses, warmthFrame), touch.lastsMs, behind);
  };

  const standStill = () => {
    travel.style.transform = put(placeAt(way, (((STILL - way.phase) % 1) + 1) % 1));
    Object.assign(shadow.style, shadowFrame({ at: 0, lean: 0.5 }, scale));
    Object.assign(warmth.style, warmthFrame({ at: 0, lean: 0.6 }));
  };

  return {
    root,
    /** @param {boolean} still */
    start: (still) => (still ? standStill() : setOff()),
    /** @param {number} level 1 to 3 */
    press: (level) => void (root.dataset.level = String(level)),
    /** @param {boolean} goes */
    go: (goes) => {
      for (const each of going) goes ? each.play() : each.pause();
    },
    /** It lifts off and is gone. @param {boolean} still */
    leave: async (still) => {
      if (!still) await root.animate([{}, { opacity: 0, transform: "scale(1.04)" }], { duration: 420, easing: "ease-in", fill: "forwards" }).finished;
      root.remove();
      for (const each of going) each.cancel();
      going = [];
    },
  };
};
