// What a hand does where it is: it kneads, pats, trembles, leans in. One list of poses for each technique.
/** @import { Step } from "./types.d.ts" */

/**
 * How a hand is held at a moment. `x`, `y` in cm and `turn` in degrees, as the hand lies (fingers towards -y); `up` is
 * how far it is off the skin (1: as far as for a pat), `lean` how much of the pressure is on it, `grip` how far it closes.
 * @typedef {{ at: number, x?: number, y?: number, turn?: number, up?: number, lean?: number, grip?: number, easing?: string }} Pose
 */
/** @typedef {{ poses: Pose[], lastsMs: number, shift: number }} Touch `shift`: share of a round by which the other hand is behind */

const IN_OUT = "cubic-bezier(0.45, 0, 0.55, 1)";
const FALLS = "cubic-bezier(0.6, 0, 1, 0.6)";
const RISES = "cubic-bezier(0.1, 0.5, 0.4, 1)";
const TREMBLE_MS = 125;
const BREATH_MS = 6000;

/** From one pose to another and back. @param {Omit<Pose, "at">} one @param {Omit<Pose, "at">} other @returns {Pose[]} */
const sway = (one, other) => [
  { at: 0, ...one, easing: IN_OUT },
  { at: 0.5, ...other, easing: IN_OUT },
  { at: 1, ...one },
];

/** Leaning in, staying, letting go. @param {number} deep @returns {Pose[]} */
const press = (deep) => [
  { at: 0, lean: 0.1, easing: IN_OUT },
  { at: 0.36, lean: deep, y: -0.15, easing: "linear" },
  { at: 0.64, lean: deep, y: -0.15, easing: IN_OUT },
  { at: 0.92, lean: 0.1, easing: "linear" },
  { at: 1, lean: 0.1 },
];

const KNEAD = [
  { at: 0, lean: 0.2, turn: -3, easing: IN_OUT },
  { at: 0.3, lean: 1, turn: -3, easing: IN_OUT },
  { at: 0.55, lean: 0.9, turn: 6, grip: 1, easing: IN_OUT },
  { at: 0.7, lean: 0.7, turn: 6, grip: 1, easing: IN_OUT },
  { at: 1, lean: 0.2, turn: -3 },
];
const ROLL = [
  { at: 0, lean: 0.6, y: 0.3, grip: 1, easing: IN_OUT },
  { at: 0.45, lean: 0.8, y: -0.5, grip: 0.7, turn: 2, easing: IN_OUT },
  { at: 0.75, lean: 0.5, y: 0, grip: 0.2, turn: -2, easing: IN_OUT },
  { at: 1, lean: 0.6, y: 0.3, grip: 1 },
];
const PAT = [
  { at: 0, lean: 1, easing: RISES },
  { at: 0.12, up: 0.2, lean: 0.2, easing: FALLS },
  { at: 0.24, up: 0, lean: 0.4, easing: "ease-in" },
  { at: 0.34, up: 0.05, lean: 0.1, easing: RISES },
  { at: 0.72, up: 1, easing: FALLS },
  { at: 1, lean: 1 },
];
const PINCH = [
  { at: 0, lean: 0.3, easing: IN_OUT },
  { at: 0.35, lean: 0.7, grip: 1, easing: IN_OUT },
  { at: 0.6, up: 0.25, grip: 1, lean: 0.5, easing: IN_OUT },
  { at: 1, lean: 0.3 },
];

/** @typedef {{ poses: Pose[], beatMs: number, pair?: number, shift?: number }} Manner `beatMs` where the plan has no beat, `pair`: beats a hand takes when both take turns */

/** @type {Record<string, Manner>} */
const MANNERS = {
  effleurage: { poses: sway({ lean: 0.4 }, { lean: 0.65 }), beatMs: 3400 },
  feather_stroke: { poses: sway({ up: 0.32, lean: 0 }, { up: 0.46, lean: 0.1 }), beatMs: 1100 },
  friction: { poses: sway({ y: 0.65, lean: 0.75 }, { y: -0.65, lean: 0.9 }), beatMs: 1500, shift: 0.5 },
  petrissage: { poses: KNEAD, beatMs: 2500, shift: 0.5 },
  skin_rolling: { poses: ROLL, beatMs: 2500 },
  squeezing: { poses: sway({ lean: 0.8, grip: 0.2 }, { lean: 1, grip: 0.5 }), beatMs: 2800 },
  tapotement: { poses: PAT, beatMs: 375, pair: 2, shift: 0.5 },
  vibration: { poses: sway({ x: -0.16, lean: 0.55 }, { x: 0.16, lean: 0.7 }), beatMs: TREMBLE_MS },
  compression: { poses: press(0.9), beatMs: 3750 },
  point_pressure: { poses: press(1), beatMs: 6000 },
  stretching: { poses: sway({ lean: 0.5 }, { lean: 0.8, grip: 0.3 }), beatMs: BREATH_MS },
  mobilisation: { poses: sway({ x: -0.35, turn: -4, lean: 0.4 }, { x: 0.35, turn: 4, lean: 0.7 }), beatMs: 4300 },
  pinching: { poses: PINCH, beatMs: 1000, shift: 0.5 },
  hold: { poses: sway({ lean: 0.25 }, { lean: 0.7 }), beatMs: BREATH_MS },
};
const RESTING = /** @type {Manner} */ (MANNERS.hold);

// Where a plan gives a rhythm but no pace: how fast the hand gets along, in cm a second.
/** @type {Record<string, number>} */
const SLOW = { tapotement: 3.5, vibration: 2.5, friction: 3.5, stretching: 1.2, effleurage: 3 };
const RUBBING = ["effleurage", "friction", "petrissage"];

/** @param {Step} step */
const beatOf = (step) => (step.beats_per_minute ? 60_000 / step.beats_per_minute : null);

/** What sets the speed on the way: the pace, or the beat of what rubs. @param {Step} step */
export const tempoOf = (step) => ({
  paceCmS: step.pace_cm_s ?? SLOW[step.technique] ?? 1.6,
  beatMs: step.pace_cm_s || !RUBBING.includes(step.technique) ? null : beatOf(step),
});

/**
 * What the hand does in a step. Where the way itself is the rubbing, the hand only leans in; edges of hands saw with
 * longer strokes. @param {Step} step @param {boolean} rubs whether its way does @param {boolean} pair whether two hands take turns
 * @returns {Touch}
 */
export const touchOf = (step, rubs, pair) => {
  const { poses, beatMs, pair: turns = 1, shift = 0 } = MANNERS[step.technique] ?? RESTING;
  const steady = ["vibration", "hold"].includes(step.technique);
  const lastsMs = ((steady ? null : beatOf(step)) ?? beatMs) * (pair ? turns : 1);
  const saws = ["palm_edge", "thumb_edge"].includes(step.hand);
  const long = step.technique !== "friction" ? 1 : rubs ? 0 : saws ? 1.8 : 1;
  return { poses: poses.map((pose) => ({ ...pose, y: (pose.y ?? 0) * long })), lastsMs, shift: pair ? shift : 0 };
};

/** @typedef {{ cm: number, light: [number, number] }} Scale pixels a cm; where shadows fall, as the hand lies */

/** The hand at a pose. @param {Pose} pose @param {Scale} scale @returns {Keyframe} */
export const palmFrame = ({ x = 0, y = 0, turn = 0, up = 0, lean = 0, grip = 0 }, { cm }) => {
  const near = 1 + 0.12 * up - 0.035 * lean;
  return { transform: `${moved(x * cm, y * cm)} rotate(${turn}deg) scale(${(near * (1 - 0.06 * grip)).toFixed(4)}, ${(near * (1 - 0.025 * grip)).toFixed(4)})` };
};

/** Its shadow: it parts from a hand that is lifted, and is close and dark under one that leans in. @param {Pose} pose @param {Scale} scale @returns {Keyframe} */
export const shadowFrame = ({ x = 0, y = 0, turn = 0, up = 0, lean = 0 }, { cm, light }) => {
  const far = (0.6 + 2.1 * up - 0.25 * lean) * cm;
  const place = moved(x * cm + light[0] * far, y * cm + light[1] * far);
  return { transform: `${place} rotate(${turn}deg) scale(${(1 + 0.06 * up).toFixed(4)})`, opacity: Number((0.72 - 0.3 * up + 0.12 * lean).toFixed(3)) };
};

/** The warmth under it. @param {Pose} pose @returns {Keyframe} */
export const warmthFrame = ({ up = 0, lean = 0 }) => ({
  opacity: Number(((0.15 + 0.85 * lean) * (1 - Math.min(1, up))).toFixed(3)),
  transform: `scale(${(0.82 + 0.2 * lean).toFixed(3)})`,
});

/** @param {number} x @param {number} y */
const moved = (x, y) => `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)`;

/** @param {Pose[]} poses @param {(pose: Pose) => Keyframe} draw @returns {Keyframe[]} */
export const posed = (poses, draw) => poses.map((pose) => ({ ...draw(pose), offset: pose.at, easing: pose.easing ?? "linear" }));
