// Where a massage stands, how hard it may still be done, and how long what is to come takes:
// the twin of coaching/pressure.py, coaching/clock.py and coaching/fitting.py.
/** @import { Ceiling, Leg, Side, State, Step, Work } from "./types.d.ts" */
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

/** Whether two sides share any skin; the middle counts for both, to be safe. @param {Side} here @param {Side} there */
const meets = (here, there) => here === there || !one(here) || !one(there);

/** @param {Side} side */
const one = (side) => side === "left" || side === "right";

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

/** The step as it is done now, or null when it is left alone. @param {State} state @param {number} index @returns {Work | null} */
export const work = (state, index) => {
  const step = state.legs[index]?.step;
  const passes = state.passes[index];
  if (!step || !passes) return null;
  const pressure = levelOf(state, step.pressure, passes, step.side);
  if (pressure > 0) return { zone: step.zone, toZone: step.to_zone, side: step.side, pressure, narrowed: false };
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

/**
 * The ceilings with one level more at these places on that side, but for those that a pain set.
 * @param {Ceiling[]} ceilings @param {string[]} zones @param {Side} side @returns {Ceiling[]}
 */
export const raised = (ceilings, zones, side) =>
  ceilings.flatMap((old) => {
    if (old.because === "hurts" || !zones.includes(old.zone) || !meets(old.side, side)) return old;
    const more = { ...old, most: old.most + 1 };
    if (!one(side) || one(old.side)) return more;
    return [{ ...more, side }, { ...old, side: side === "left" ? "right" : "left" }];
  });

/** @param {Leg | undefined} leg */
const ownMs = (leg) => (leg ? leg.step.seconds * 1000 : 0);

/** @param {State} state @param {number} index */
export const lengthMs = (state, index) => ownMs(state.legs[index]) + (state.legs[index]?.moreMs ?? 0);

/** The next step that is not left alone, or their number when there is none. @param {State} state @param {number} index */
export const following = (state, index) => {
  let later = index + 1;
  while (later < state.legs.length && !work(state, later)) later += 1;
  return later;
};

/** The step before that is not left alone, or -1. @param {State} state @param {number} index */
export const preceding = (state, index) => {
  let earlier = index - 1;
  while (earlier >= 0 && !work(state, earlier)) earlier -= 1;
  return earlier;
};

/** The places of the legs from one on that can still be done. @param {State} state @param {number} first */
export const coming = (state, first) => state.legs.flatMap((_, index) => (index >= first && work(state, index) ? [index] : []));

/** The time of stroking that is left, from the state's anchor on. @param {State} state */
export const leftMs = (state) =>
  coming(state, state.step).reduce((sum, index) => sum + lengthMs(state, index), 0) - state.intoMs;

/**
 * All legs that are not yet begun at their own length, stretched within their room to the end aimed at.
 * @param {State} state @returns {State}
 */
export const fitted = (state) => {
  const first = state.intoMs ? state.step + 1 : state.step;
  const next = coming(state, first);
  const own = next.reduce((sum, index) => sum + ownMs(state.legs[index]), 0);
  const present = state.intoMs ? lengthMs(state, state.step) - state.intoMs : 0;
  const rooms = next.map((index) => (state.legs[index]?.room ?? 0) * 1000);
  const whole = rooms.reduce((sum, room) => sum + room, 0);
  const free = Math.min(whole, Math.max(0, state.targetMs - state.strokedMs - present - own));
  let reached = 0;
  /** @param {number} index */
  const share = (index) => {
    const before = whole && Math.floor((free * reached) / whole);
    reached += rooms[next.indexOf(index)] ?? 0;
    return (whole && Math.floor((free * reached) / whole)) - before;
  };
  const legs = state.legs.map((leg, index) =>
    index < first ? leg : { ...leg, moreMs: next.includes(index) ? share(index) : -ownMs(leg) }
  );
  return { ...state, legs };
};

/** The present leg to end now, or after some more of it. @param {State} state @param {number} [ms] @returns {State} */
export const brokenOff = (state, ms = 0) => {
  const ended = state.intoMs + ms;
  return { ...state, legs: state.legs.map((leg, index) => (index === state.step ? { ...leg, moreMs: ended - ownMs(leg) } : leg)) };
};

/** These legs in the place of all that was to come. @param {State} state @param {Leg[]} rest @returns {State} */
export const followedBy = (state, rest) => ({
  ...state,
  legs: [...state.legs.slice(0, state.step + 1), ...rest],
  passes: [...state.passes.slice(0, state.step + 1), ...rest.map(({ step }) => touched(step, state.routes))],
});

/** The zone whose strokes to come got the most time by a change. @param {State} before @param {State} after */
export const gain = (before, after) => {
  /** @type {Map<string, number>} */
  const zones = new Map();
  for (const [state, sign] of /** @type {[State, number][]} */ ([[after, 1], [before, -1]])) {
    for (const index of coming(state, state.step)) {
      const zone = state.legs[index]?.step.zone ?? "";
      const left = lengthMs(state, index) - (index === state.step ? state.intoMs : 0);
      zones.set(zone, (zones.get(zone) ?? 0) + sign * left);
    }
  }
  const most = Math.max(0, ...zones.values());
  return most > 0 ? [...zones].find(([, ms]) => ms === most)?.[0] : undefined;
};

/**
 * The state at the moment `nowMs`; a moment before the anchor changes nothing.
 * @param {State} state @param {number} nowMs @returns {State}
 */
export const at = (state, nowMs) => {
  if (state.status !== "stroking" || state.anchorMs === null) return state;
  const gone = Math.floor(nowMs) - state.anchorMs;
  if (gone <= 0) return state;
  let step = state.step;
  let intoMs = state.intoMs + gone;
  while (step < state.legs.length && intoMs >= lengthMs(state, step)) {
    intoMs -= lengthMs(state, step);
    step = following(state, step);
  }
  const over = step >= state.legs.length;
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
