// Lead a massage: an event or a moment in, the new state and what is to be said out.
// The twin of coaching/lead.py and coaching/moves.py; cases/coaching keeps the two equal.
/** @import { Ceiling, Cue, Plan, SessionEvent, State } from "./types.d.ts" */
import { at, ceiling, following, leftMs, lengthMs, lowered, preceding, touched, work } from "./standing.js";
import { TRANSITIONS } from "./transitions.js";

/** @typedef {[State, Cue[]]} Result */
/** @typedef {(plan: Plan, state: State, event: SessionEvent, atMs: number) => Result} Move */

const NOTICE_MS = 10_000;
/** @type {Record<string, string>} */
const HALTS = { pause: "paused", unwell: "unwell" };

/**
 * The state before the first stroke.
 * @param {Plan} plan @param {string[][]} routes @returns {State}
 */
export const start = (plan, routes) => ({
  status: "ready",
  step: 0,
  intoMs: 0,
  anchorMs: null,
  strokedMs: 0,
  ceilings: [],
  passes: plan.steps.map((step) => touched(step, routes)),
});

/**
 * The state after an event, and what is said at once.
 * @param {Plan} plan @param {State} state @param {SessionEvent} event @returns {Result}
 */
export const advance = (plan, state, event) => {
  const atMs = Date.parse(event.at);
  const here = at(plan, state, atMs);
  const move = TRANSITIONS[here.status]?.[event.kind];
  if (!move) return [here, []];
  const [moved, cues] = /** @type {Move} */ (MOVES[move.does])(plan, here, event, atMs);
  const over = moved.step >= plan.steps.length ? TRANSITIONS[move.to]?.plan_over : undefined;
  return [{ ...moved, status: over ? over.to : move.to, anchorMs: atMs }, cues];
};

/**
 * The state at a moment after these events, in the order of their writing; a repeated id counts once.
 * @param {Plan} plan @param {SessionEvent[]} events @param {number} nowMs @param {string[][]} routes
 */
export const replay = (plan, events, nowMs, routes) => {
  const seen = new Set();
  let state = start(plan, routes);
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    [state] = advance(plan, state, event);
  }
  return at(plan, state, nowMs);
};

/**
 * What will be said after the state's anchor if nothing happens, with the moments to say it.
 * @param {Plan} plan @param {State} state @returns {Cue[]}
 */
export const timetable = (plan, state) => {
  const { anchorMs } = state;
  if (state.status !== "stroking" || anchorMs === null) return [];
  /** @type {Cue[]} */
  const cues = [];
  let step = state.step;
  let begins = anchorMs - state.intoMs;
  while (step < plan.steps.length) {
    const length = lengthMs(plan, step);
    const later = following(plan, state, step);
    const next = plan.steps[later];
    const noticed = begins + length - Math.min(NOTICE_MS, Math.floor(length / 2));
    cues.push(next ? { key: "coming", atMs: noticed, step: next.n, title: next.title } : { key: "ending", atMs: noticed });
    cues.push(...stepCues(plan, state, later, begins + length));
    begins += length;
    step = later;
  }
  return cues.filter((cue) => cue.atMs > anchorMs);
};

/**
 * What is said where a step begins (or the massage is over).
 * @param {Plan} plan @param {State} state @param {number} index @param {number} atMs @returns {Cue[]}
 */
const stepCues = (plan, state, index, atMs) => {
  const step = plan.steps[index];
  if (!step) return [{ key: "finished", atMs }];
  const done = work(plan, state, index);
  if (!done) return [];
  const about = { atMs, step: step.n, title: step.title, level: done.pressure };
  if (done.narrowed) {
    const zones = done.toZone === null ? [done.zone] : [done.zone, done.toZone];
    return [{ ...about, key: "narrowed", zones, side: done.side }];
  }
  const begun = { ...about, key: "step", say: step.say };
  return done.pressure < step.pressure ? [begun, { ...about, key: "lighter" }] : [begun];
};

/** @param {Plan} plan @param {State} state @param {number} step @param {number} atMs @returns {Result} */
const turned = (plan, state, step, atMs) => [{ ...state, step, intoMs: 0 }, stepCues(plan, state, step, atMs)];

/**
 * Go to an earlier place, unless the whole would then be longer than the receiver may have.
 * @param {Plan} plan @param {State} state @param {number} index @param {number} atMs @returns {Result}
 */
const lengthened = (plan, state, index, atMs) => {
  const [back, cues] = turned(plan, state, index, atMs);
  const most = Math.max(plan.limits.max_minutes * 60_000, state.strokedMs + leftMs(plan, state));
  const tooLong = index >= plan.steps.length || back.strokedMs + leftMs(plan, back) > most;
  return tooLong ? [state, [{ key: "too_long", atMs }]] : [back, cues];
};

/** @type {Move} */
const soften = (plan, state, _event, atMs) => {
  const done = work(plan, state, state.step);
  if (!done || done.pressure <= 1) return [state, [{ key: "softest", atMs, level: 1 }]];
  const level = done.pressure - 1;
  const zones = state.passes[state.step] ?? [];
  /** @type {Ceiling[]} */
  const more = zones.map((zone) => ({ zone, side: done.side, most: level, because: "softer" }));
  return [{ ...state, ceilings: lowered(state.ceilings, more) }, [{ key: "softer", atMs, level, zones, side: done.side }]];
};

/** @type {Move} */
const ease = (plan, state, event, atMs) => {
  const more = painful(plan, state, event);
  const eased = { ...state, ceilings: lowered(state.ceilings, more) };
  const level = Math.min(...more.map((each) => each.most));
  const told = { atMs, level, zones: more.map((each) => each.zone), side: more[0]?.side };
  if (level > 0) return [eased, [{ key: "hurts", ...told }]];
  const settled = work(plan, eased, eased.step)
    ? eased
    : { ...eased, step: following(plan, eased, eased.step), intoMs: 0 };
  const skipped = plan.steps.filter((_, index) =>
    index > state.step && work(plan, state, index) && !work(plan, eased, index)
  ).length;
  const seconds = Math.floor((leftMs(plan, state) - leftMs(plan, settled)) / 1000);
  const moved = settled === eased ? [] : stepCues(plan, settled, settled.step, atMs);
  return [settled, [{ key: "left_alone", ...told, skipped, seconds }, ...moved]];
};

/**
 * The new ceilings: at the place that was named, else wherever the present stroke passes.
 * @param {Plan} plan @param {State} state @param {SessionEvent} event @returns {Ceiling[]}
 */
const painful = (plan, state, event) => {
  const done = work(plan, state, state.step);
  const side = event.side ?? done?.side ?? "both";
  const here = done ? state.passes[state.step] ?? [] : [];
  return (event.zone ? [event.zone] : here).map((zone) => {
    const level = done && here.includes(zone) ? done.pressure : ceiling(state, zone, side) ?? 2;
    return { zone, side, most: Math.max(0, Math.min(level - 1, 1)), because: "hurts" };
  });
};

/** @type {Record<string, Move>} */
const MOVES = {
  start: (plan, state, _event, atMs) => turned(plan, state, following(plan, state, -1), atMs),
  keep: (_plan, state) => [state, []],
  halt: (_plan, state, event, atMs) => [state, [{ key: HALTS[event.kind] ?? "stopped", atMs }]],
  go_on: (plan, state, _event, atMs) => [state, [{ key: "resumed", atMs }, ...stepCues(plan, state, state.step, atMs)]],
  end: (plan, state, _event, atMs) => [{ ...state, step: plan.steps.length, intoMs: 0 }, [{ key: "finished", atMs }]],
  turn_next: (plan, state, _event, atMs) => turned(plan, state, following(plan, state, state.step), atMs),
  turn_again: (plan, state, _event, atMs) => lengthened(plan, state, state.step, atMs),
  turn_back: (plan, state, _event, atMs) => {
    const before = preceding(plan, state, state.step);
    return lengthened(plan, state, before < 0 ? state.step : before, atMs);
  },
  soften,
  ease,
};
