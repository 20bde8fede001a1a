// The same case files as the Python coach runs.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { leftMs, lengthMs, work } from "../../src/warmhands/web/static/player/standing.js";
import { variant } from "../../src/warmhands/web/static/player/carried.js";
import { advance, replay, start, timetable } from "../../src/warmhands/web/static/player/coach.js";
/** @import { Leg, Plan, SessionEvent, State } from "../../src/warmhands/web/static/player/types.d.ts" */

const FOLDER = new URL("../../cases/coaching/", import.meta.url);
const EVENING = Date.parse("2026-11-24T19:00:00Z");

/** @param {number} seconds */
const moment = (seconds) => EVENING + Math.round(seconds * 1000);

/** @param {any} told @returns {Plan} */
const planned = (told) => ({
  valid_until: new Date(EVENING).toISOString(),
  limits: { max_minutes: told.max_minutes },
  steps: told.steps.map((/** @type {any} */ step, /** @type {number} */ index) => ({
    n: index + 1, title: `Title ${index + 1}`, say: `Sentence ${index + 1}.`, ...step,
  })),
});

/** @param {any[]} events @returns {SessionEvent[]} */
const happened = (events) =>
  events.map(({ at_s, rest, ...event }, number) => ({
    id: `event-${number}`, at: new Date(moment(at_s)).toISOString(), ...event,
    ...(rest ? { rest: legs(rest) } : {}),
  }));

/** @param {any[]} rest @returns {Leg[]} */
const legs = (rest) =>
  rest.map(({ room, ...step }) => ({ step: { n: 0, title: "Instead", say: "Do this instead.", ...step }, room, moreMs: 0 }));

/** @param {State} state @returns {Record<string, unknown>} */
const seen = (state) => {
  const works = state.legs.map((_, index) => work(state, index));
  return {
    status: state.status,
    step: state.step,
    into_s: state.intoMs / 1000,
    stroked_s: state.strokedMs / 1000,
    left_s: leftMs(state) / 1000,
    lengths_s: state.legs.map((_, index) => lengthMs(state, index) / 1000),
    levels: works.map((each) => each?.pressure ?? 0),
    ceilings: state.ceilings.map((each) => [each.zone, each.side, each.most, each.because]),
    works: works.map((each) => each && [each.zone, each.toZone, each.side, each.pressure, each.narrowed]),
  };
};

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort()) {
  const scene = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
  for (const told of scene.cases) {
    test(`${scene.about}: ${told.name}`, () => {
      const plan = planned(scene.plan);
      const events = happened(told.events);
      const expected = { ...told.state, ...(told.works ? { works: told.works } : {}) };

      const state = replay(plan, events, moment(told.now_s), start(plan, scene.routes, scene.plan.rooms));

      const found = seen(state);
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]])), expected);
      if (told.timetable) {
        const due = timetable(state).map((cue) => [cue.key, (cue.atMs - EVENING) / 1000]);
        assert.deepEqual(due, told.timetable);
      }
    });
    if (told.variant) test(`${scene.about}: ${told.name}: the name of the change`, () => {
      const plan = planned(scene.plan);
      const events = happened(told.events);
      const last = /** @type {SessionEvent} */ (events.at(-1));
      const before = replay(plan, events.slice(0, -1), Date.parse(last.at), start(plan, scene.routes, scene.plan.rooms));

      assert.equal(variant(before, last), told.variant);
    });
    if (told.cues) test(`${scene.about}: ${told.name}: what is said at once`, () => {
      const plan = planned(scene.plan);
      let state = start(plan, scene.routes, scene.plan.rooms);
      /** @type {unknown[]} */
      const gains = [];

      const said = happened(told.events).map((event) => {
        const [next, cues] = advance(plan, state, event);
        state = next;
        gains.push(...cues.filter((cue) => cue.gain).map((cue) => cue.gain));
        return cues.map((cue) => cue.key);
      });

      assert.deepEqual(said, told.cues);
      if (told.gains) assert.deepEqual(gains, told.gains);
    });
  }
}
