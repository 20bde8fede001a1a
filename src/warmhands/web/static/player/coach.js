// Lead a massage: an event or a moment in, the new state and what is to be said out. The twin of
// coaching/lead.py, moves.py, turning.py and changes.py; cases/coaching keeps the two equal.
/** @import { Ceiling, Cue, Leg, Plan, SessionEvent, State } from "./types.d.ts" */
import {
  at, brokenOff, ceiling, coming, fitted, followedBy, following, gain, leftMs, lengthMs, lowered, preceding, raised, touched, work,
} from "./standing.js";
import { TRANSITIONS } from "./transitions.js";

/** @typedef {[State, Cue[]]} Result @typedef {(plan: Plan, state: State, event: SessionEvent, atMs: number) => Result} Move */

const NOTICE_MS = 10_000;
const WIND_DOWN_S = 120;

/**
 * The state before the first stroke; `rooms` say how many seconds longer each step may last.
 * @param {Plan} plan @param {string[][]} routes @param {number[]} [rooms] @returns {State}
 */
export const start = (plan, routes, rooms = []) => ({
  status: "ready",
  step: 0,
  intoMs: 0,
  anchorMs: null,
  strokedMs: 0,
  ceilings: [],
  passes: plan.steps.map((step) => touched(step, routes)),
  routes,
  legs: plan.steps.map((step, index) => ({ step, room: rooms[index] ?? 0, moreMs: 0 })),
  targetMs: plan.steps.reduce((sum, step) => sum + step.seconds * 1000, 0),
  of: "",
});

/** The state after an event, and what is said at once. @param {Plan} plan @param {State} state @param {SessionEvent} event @returns {Result} */
export const advance = (plan, state, event) => {
  const atMs = Date.parse(event.at);
  const here = at(state, atMs);
  const move = TRANSITIONS[here.status]?.[event.kind];
  if (!move) return [here, []];
  const [moved, cues] = /** @type {Move} */ (MOVES[move.does])(plan, here, event, atMs);
  const over = moved.step >= moved.legs.length ? TRANSITIONS[move.to]?.plan_over : undefined;
  return [{ ...moved, status: over ? over.to : move.to, anchorMs: atMs }, cues];
};

/**
 * The state at a moment after these events, in the order of their writing; a repeated id counts once.
 * @param {Plan} plan @param {SessionEvent[]} events @param {number} nowMs @param {State} begun
 */
export const replay = (plan, events, nowMs, begun) => {
  const seen = new Set();
  let state = begun;
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    [state] = advance(plan, state, event);
  }
  return at(state, nowMs);
};

/** What will be said after the state's anchor if nothing happens, and when. @param {State} state @returns {Cue[]} */
export const timetable = (state) => {
  const { anchorMs, legs } = state;
  if (state.status !== "stroking" || anchorMs === null) return [];
  /** @type {Cue[]} */
  const cues = [];
  let step = state.step;
  let begins = anchorMs - state.intoMs;
  while (step < legs.length) {
    const length = lengthMs(state, step);
    const later = following(state, step);
    const atMs = begins + length - Math.min(NOTICE_MS, Math.floor(length / 2));
    cues.push(legs[later] ? { key: "coming", atMs, step: later + 1, title: legs[later].step.title } : { key: "ending", atMs });
    cues.push(...stepCues(state, later, begins + length));
    begins += length;
    step = later;
  }
  return cues.filter((cue) => cue.atMs > anchorMs);
};

/** What is said where a step begins (or the massage is over). @param {State} state @param {number} index @param {number} atMs @returns {Cue[]} */
const stepCues = (state, index, atMs) => {
  const step = state.legs[index]?.step;
  if (!step) return [{ key: "finished", atMs }];
  const done = work(state, index);
  if (!done) return [];
  const about = { atMs, step: index + 1, title: step.title, level: done.pressure };
  if (done.narrowed) {
    const zones = done.toZone === null ? [done.zone] : [done.zone, done.toZone];
    return [{ ...about, key: "narrowed", zones, side: done.side }];
  }
  const begun = { ...about, key: "step", say: step.say };
  return done.pressure < step.pressure ? [begun, { ...about, key: "lighter" }] : [begun];
};

/** @param {State} state @param {number} step @param {number} atMs @returns {Result} */
const turned = (state, step, atMs) => {
  const legs = state.legs.map((leg, index) => (index > state.step && index < step ? { ...leg, moreMs: -leg.step.seconds * 1000 } : leg));
  const there = fitted({ ...state, legs, step, intoMs: 0 });
  return [there, stepCues(there, step, atMs)];
};

/** Go to an earlier place, unless the whole would grow longer than the receiver may have. @param {Plan} plan @param {State} state @param {number} index @param {number} atMs @returns {Result} */
const lengthened = (plan, state, index, atMs) => {
  const [back, cues] = turned(state, index, atMs);
  const most = Math.max(plan.limits.max_minutes * 60_000, state.strokedMs + leftMs(state));
  const tooLong = index >= state.legs.length || back.strokedMs + leftMs(back) > most;
  return tooLong ? [state, [{ key: "too_long", atMs }]] : [back, cues];
};

/** One level less from now on, or one of those given back. @param {"soft" | "firm"} way @returns {Move} */
const tune = (way) => (_plan, state, _event, atMs) => {
  const done = work(state, state.step);
  if (!done) return [state, []];
  const { pressure, side } = done;
  const zones = state.passes[state.step] ?? [];
  const less = zones.map((zone) => ({ zone, side, most: pressure - 1, because: /** @type {const} */ ("softer") }));
  const ceilings = way === "soft" ? lowered(state.ceilings, less) : raised(state.ceilings, zones, side);
  const level = work({ ...state, ceilings }, state.step)?.pressure ?? 0;
  if (!level || level === pressure) return [state, [{ key: `${way}est`, atMs, level: pressure }]];
  return [{ ...state, ceilings }, [{ key: `${way}er`, atMs, level, zones, side }]];
};

/** @type {Move} */
const ease = (_plan, state, event, atMs) => {
  const more = painful(state, event);
  const eased = { ...state, ceilings: lowered(state.ceilings, more) };
  const level = Math.min(...more.map((each) => each.most));
  const told = { atMs, level, zones: more.map((each) => each.zone), side: more[0]?.side };
  if (level > 0) return [eased, [{ key: "hurts", ...told }]];
  const [after, cues] = without({ ...eased, of: event.id }, event, atMs);
  const seconds = Math.floor(Math.max(0, leftMs(state) - leftMs(after)) / 1000);
  return [after, [{ key: "left_alone", ...told, seconds, gain: gain(state, after) }, ...cues]];
};

/** The new ceilings: at the place that was named, else all along the stroke. @param {State} state @param {SessionEvent} event @returns {Ceiling[]} */
export const painful = (state, event) => {
  const done = work(state, state.step);
  const side = event.side ?? done?.side ?? "both";
  const here = done ? state.passes[state.step] ?? [] : [];
  return (event.zone ? [event.zone] : here).map((zone) => {
    const level = done && here.includes(zone) ? done.pressure : ceiling(state, zone, side) ?? 2;
    return { zone, side, most: Math.max(0, Math.min(level - 1, 1)), because: "hurts" };
  });
};

/** Go on after a place was closed. @param {State} state @param {SessionEvent} event @param {number} atMs @returns {Result} */
const without = (state, event, atMs) => {
  if (work(state, state.step)) return [fitted(state), []];
  const ended = brokenOff(state);
  const changed = event.rest ? followedBy(ended, event.rest) : ended;
  const next = coming(changed, changed.step + 1);
  const closes = (/** @type {number} */ index) => changed.legs[index]?.step.phase === "close";
  // Nothing ends without a last stroke: where none can be done any more, it is over.
  const over = closes(changed.legs.length - 1) && !next.some(closes);
  return turned(changed, (over ? undefined : next[0]) ?? changed.legs.length, atMs);
};

/** @type {Move} */
const windDown = (_plan, state, event, atMs) => {
  const seconds = event.left_s || WIND_DOWN_S;
  if (leftMs(state) <= seconds * 1000) return [state, []];
  const aimed = { ...state, targetMs: state.strokedMs + seconds * 1000, of: event.id };
  const rest = event.rest ?? lastStrokes(state, seconds);
  if (!rest.length) return [brokenOff(aimed, seconds * 1000), [{ key: "winding_down", atMs, seconds }]];
  const ended = followedBy(brokenOff(aimed), rest);
  const [after, cues] = turned(ended, following(ended, ended.step), atMs);
  return [after, [{ key: "winding_down", atMs, seconds }, ...cues]];
};

/** What is to come as far as it fits before the last stroke, and that stroke. @param {State} state @param {number} seconds @returns {Leg[]} */
const lastStrokes = (state, seconds) => {
  const legs = coming(state, state.step + 1).flatMap((index) => state.legs[index] ?? []);
  const last = legs.pop();
  if (!last) return [];
  const closing = { ...last, step: { ...last.step, seconds: Math.min(last.step.seconds, seconds) } };
  let free = seconds - closing.step.seconds;
  const kept = legs.filter(({ step }) => step.seconds <= free && ((free -= step.seconds), true));
  return [...kept, closing];
};

/** @type {Record<string, Move>} */
const MOVES = {
  start: (_plan, state, _event, atMs) => turned(state, following(state, -1), atMs),
  keep: (_plan, state) => [state, []],
  halt: (_plan, state, { kind }, atMs) => [state, [{ key: kind === "pause" ? "paused" : kind === "unwell" ? kind : "stopped", atMs }]],
  go_on: (_plan, state, _event, atMs) => [state, [{ key: "resumed", atMs }, ...stepCues(state, state.step, atMs)]],
  end: (_plan, state, _event, atMs) => [{ ...state, step: state.legs.length, intoMs: 0 }, [{ key: "finished", atMs }]],
  turn_next: (_plan, state, _event, atMs) => {
    const [moved, cues] = turned(brokenOff(state), following(state, state.step), atMs);
    const gained = gain(state, moved);
    return [moved, gained ? [...cues, { key: "skipped", atMs, gain: gained }] : cues];
  },
  turn_again: (plan, state, _event, atMs) => lengthened(plan, state, state.step, atMs),
  turn_back: (plan, state, _event, atMs) => {
    const before = preceding(state, state.step);
    return lengthened(plan, state, before < 0 ? state.step : before, atMs);
  },
  soften: tune("soft"),
  firm: tune("firm"),
  ease,
  wind_down: windDown,
};
