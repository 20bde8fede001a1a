// Where a massage stands, how hard it may still be done, and what is left alone:
// the twin of coaching/pressure.py and coaching/clock.py.
/** @import { Ceiling, Plan, Side, State, Step, Work } from "./types.d.ts" */
import { TRANSITIONS } from "./transitions.js";

const GENTLE = ["effleurage", "feather_stroke", "hold"];

/**
 * Every zone that a stroke passes: its ends, and what lies between them on a route.
 * @param {Step} step @param {string[][]} routes @returns {string[]}
 */
export const touched = (step, routes) => {
  const ends = step.to_zone === null ? [step.zone] : [step.zone, step.to_zone];
  const between = routes.flatMap((route) => {
    const places = ends.map((end) => route.indexOf(end));
    return places.includes(-1) ? [] : route.slice(Math.min(...places), Math.max(...places) + 1);
  });
  return [...new Set([...ends, ...between])];
};

/**
 * Whether two sides share any skin; the middle counts for both, to be safe.
 * @param {Side} one @param {Side} other
 */
const meets = (one, other) =>
  one === other || !(["left", "right"].includes(one) && ["left", "right"].includes(other));

/**
 * The most pressure still allowed at a place, null when nobody has lowered it.
 * @param {State} state @param {string} zone @param {Side} side @returns {number | null}
 */
export const ceiling = (state, zone, side) => {
  const here = state.ceilings.filter((each) => each.zone === zone && meets(each.side, side));
  return here.length ? Math.min(...here.map((each) => each.most)) : null;
};

/** @param {State} state @param {number} pressure @param {string[]} zones @param {Side} side */
const levelOf = (state, pressure, zones, side) =>
  Math.min(pressure, ...zones.map((zone) => ceiling(state, zone, side) ?? pressure));

/**
 * The step as it is done now, or null when it is left alone.
 * @param {Plan} plan @param {State} state @param {number} index @returns {Work | null}
 */
export const work = (plan, state, index) => {
  const step = plan.steps[index];
  const passes = state.passes[index];
  if (!step || !passes) return null;
  const pressure = levelOf(state, step.pressure, passes, step.side);
  if (pressure > 0) {
    return { zone: step.zone, toZone: step.to_zone, side: step.side, pressure, narrowed: false };
  }
  return step.phase === "close" && GENTLE.includes(step.technique) ? narrower(state, step, passes) : null;
};

/**
 * What is left of a closing stroke: one side of all of it, else one end of it, at level 1.
 * @param {State} state @param {Step} step @param {string[]} passes @returns {Work | null}
 */
const narrower = (state, step, passes) => {
  /** @type {Side[]} */
  const sides = step.side === "both" ? ["left", "right"] : [];
  const whole = sides.find((side) => levelOf(state, 1, passes, side) > 0);
  if (whole) return { zone: step.zone, toZone: step.to_zone, side: whole, pressure: 1, narrowed: true };
  for (const zone of [step.zone, step.to_zone]) {
    if (zone === null) continue;
    const side = [step.side, ...sides].find((each) => levelOf(state, 1, [zone], each) > 0);
    if (side) return { zone, toZone: null, side, pressure: 1, narrowed: true };
  }
  return null;
};

/**
 * The ceilings with further ones; at the same place the lower holds, and a pain is never forgotten.
 * @param {Ceiling[]} ceilings @param {Ceiling[]} more @returns {Ceiling[]}
 */
export const lowered = (ceilings, more) => {
  const kept = new Map(ceilings.map((each) => [`${each.zone}:${each.side}`, each]));
  for (const each of more) {
    const place = `${each.zone}:${each.side}`;
    const old = kept.get(place) ?? each;
    const because = [old.because, each.because].includes("hurts") ? "hurts" : "softer";
    kept.set(place, { ...each, most: Math.min(old.most, each.most), because });
  }
  return [...kept.values()];
};

/** @param {Plan} plan @param {number} index */
export const lengthMs = (plan, index) => (plan.steps[index]?.seconds ?? 0) * 1000;

/**
 * The next step that is not left alone, or the number of steps when there is none.
 * @param {Plan} plan @param {State} state @param {number} index
 */
export const following = (plan, state, index) => {
  let later = index + 1;
  while (later < plan.steps.length && !work(plan, state, later)) later += 1;
  return later;
};

/**
 * The step before that is not left alone, or -1.
 * @param {Plan} plan @param {State} state @param {number} index
 */
export const preceding = (plan, state, index) => {
  let earlier = index - 1;
  while (earlier >= 0 && !work(plan, state, earlier)) earlier -= 1;
  return earlier;
};

/**
 * The time of stroking that is left, from the state's anchor on.
 * @param {Plan} plan @param {State} state
 */
export const leftMs = (plan, state) => {
  let left = 0;
  for (let index = state.step; index < plan.steps.length; index += 1) {
    if (work(plan, state, index)) left += lengthMs(plan, index);
  }
  return left - state.intoMs;
};

/**
 * The state at the moment `nowMs`; a moment before the anchor changes nothing.
 * @param {Plan} plan @param {State} state @param {number} nowMs @returns {State}
 */
export const at = (plan, state, nowMs) => {
  if (state.status !== "stroking" || state.anchorMs === null) return state;
  const gone = Math.floor(nowMs) - state.anchorMs;
  if (gone <= 0) return state;
  let step = state.step;
  let intoMs = state.intoMs + gone;
  while (step < plan.steps.length && intoMs >= lengthMs(plan, step)) {
    intoMs -= lengthMs(plan, step);
    step = following(plan, state, step);
  }
  const over = step >= plan.steps.length;
  const spent = over ? gone - intoMs : gone;
  return {
    ...state,
    step,
    intoMs: over ? 0 : intoMs,
    anchorMs: state.anchorMs + spent,
    strokedMs: state.strokedMs + spent,
    status: (over && TRANSITIONS[state.status]?.plan_over?.to) || state.status,
  };
};

/**
 * A clock that never runs backwards: steady while the page lives, and put forward when the device has slept.
 * @param {() => number} wall milliseconds since 1970 @param {() => number} steady milliseconds since any moment
 */
export const makeClock = (wall, steady) => {
  let base = wall() - steady();
  return () => {
    const lag = wall() - base - steady();
    if (lag > 2000) base += lag;
    return Math.floor(base + steady());
  };
};
