// Which sound comes when, and that it does so however late the timers of a page are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bedMs } from "../../src/warmhands/web/static/sound/bed.js";
import { makeLeading } from "../../src/warmhands/web/static/sound/leading.js";
import { answer, compose, due, isSaid } from "../../src/warmhands/web/static/sound/score.js";
import { USUAL } from "../../src/warmhands/web/static/sound/setting.js";
import { advance, start, timetable } from "../../src/warmhands/web/static/player/coach.js";
import { at } from "../../src/warmhands/web/static/player/standing.js";
/** @import { About, Sound } from "../../src/warmhands/web/static/sound/score.js" */
/** @import { Cue, Game, Plan, SessionEvent, State, Step } from "../../src/warmhands/web/static/player/types.d.ts" */

const T0 = 1_700_000_000_000;
const LETTER_MS = 60;
const WORDS = {
  coming: "Next: {title}", ending: "Almost done.", finished: "Done.", softer: "Softer: {like}.", paused: "Paused.",
  "like.1": "light", "like.2": "soft", "like.3": "firm", lighter: "Here only {like}.",
  "how.effleurage": "With the whole palm.", "count.3": "Three.", "count.2": "Two.", "count.1": "One.",
};

/** @param {number} n @param {number} seconds @param {Partial<Step>} [more] @returns {Step} */
const step = (n, seconds, more) => ({
  n, seconds, phase: "main", technique: "effleurage", hand: "palm", zone: "low_back", to_zone: null, side: "both", direction: "up",
  pressure: 2, pace_cm_s: 10, beats_per_minute: null, title: `Stroke ${n}`, say: `Stroke the back for the time number ${n}.`, ...more,
});

/** @param {Step[]} steps @returns {Plan} */
const planOf = (steps) => ({ steps, limits: { max_minutes: 60 }, valid_until: "2030-01-01T00:00:00Z" });
const PLAN = planOf(Array.from({ length: 20 }, (_, index) => step(index + 1, 30 + (index % 3) * 15)));

/** @param {string} kind @param {number} ms @returns {SessionEvent} */
const event = (kind, ms) => ({ id: `${kind}${ms}`, kind, at: new Date(T0 + ms).toISOString() });
/** @param {Plan} [plan] */
const begun = (plan = PLAN) => advance(plan, start(plan, []), event("begin", 0))[0];
/** @param {string} text */
const ms = (text) => text.length * LETTER_MS;

/** @param {Partial<About["setting"]>} [setting] @returns {About} */
const about = (setting) => ({
  text: (cue) => cue.key === "step" ? cue.say ?? "" : cue.key === "coming" ? `Next: ${cue.title}` : `${cue.key}.`,
  how: () => "With the whole palm.", count: (left) => `Count ${left}.`, ms, pan: () => 0, fromMs: T0,
  setting: { verbosity: "normal", counts: false, ...setting },
});
/** @param {Sound[]} sounds */
const names = (sounds) => sounds.filter(({ kind }) => kind === "clip").map(({ name }) => name);
/** @param {State} state @param {Partial<About["setting"]>} [setting] @param {Partial<About>} [more] */
const score = (state, setting, more) => compose(timetable(state), { ...about(setting), ...more });
/** Where the steps after the first begin. @param {Plan} plan */
const begins = (plan) => plan.steps.slice(1).map((_, index) => T0 + 1000 * plan.steps.slice(0, index + 1).reduce((sum, each) => sum + each.seconds, 0));

test("a step's sentence and its bell begin where the step begins", () => {
  const sounds = score(begun());

  const said = sounds.filter(({ name }) => name.startsWith("Stroke"));
  const rung = sounds.filter(({ name, kind }) => kind === "bell" && name === "step");
  assert.deepEqual(said.map(({ atMs }) => atMs), begins(PLAN));
  assert.deepEqual(rung.map(({ atMs }) => atMs), begins(PLAN));
});

for (const length of [500, 5_000, 15_000, 25_000]) {
  test(`a call of ${length} ms ends before its step begins`, () => {
    const sounds = score(begun(), {}, { ms: (text) => text.startsWith("Next") ? length : ms(text) });

    const ends = sounds.filter(({ name }) => name.startsWith("Next")).map((each) => each.atMs + each.ms);
    assert.deepEqual(ends, begins(PLAN).map((each) => each - 400));
  });
}

test("a call for which there is no time is left out, and the step has its sentence", () => {
  const sounds = score(begun(), {}, { ms: (text) => text.startsWith("Next") ? 90_000 : ms(text) });

  assert.equal(names(sounds).some((name) => name.startsWith("Next")), false);
  assert.equal(names(sounds).filter((name) => name.startsWith("Stroke")).length, 19);
});

test("nothing is said over anything else", () => {
  for (const verbosity of /** @type {const} */ (["learning", "normal", "quiet"])) {
    const said = score(begun(), { verbosity, counts: true }).filter(({ kind }) => kind === "clip");

    said.reduce((before, each) => {
      assert.ok(Math.min(before.atMs + before.ms, before.untilMs) <= each.atMs, `${before.name} runs into ${each.name}`);
      return each;
    });
  }
});

test("names only: the call and the bell; learning: also how", () => {
  const quiet = names(score(begun(), { verbosity: "quiet" }));
  const learning = names(score(begun(), { verbosity: "learning" }));

  assert.ok(quiet.every((name) => name.startsWith("Next: ")) && quiet.length === 19);
  assert.ok(learning.includes("With the whole palm.") && learning.some((name) => name.startsWith("Stroke")));
  assert.equal(names(score(begun())).includes("With the whole palm."), false);
});

test("what makes a stroke safer is said in every choice", () => {
  for (const key of ["lighter", "narrowed", "softer", "hurts", "left_alone", "paused", "stopped"]) {
    assert.ok(isSaid({ key, atMs: 0 }, "quiet"), key);
  }
});

test("nothing is counted unless it is asked for, then the last three seconds", () => {
  const counted = (/** @type {boolean} */ counts) => score(begun(), { counts }).filter(({ name }) => name.startsWith("Count"));

  assert.deepEqual(counted(false), []);
  assert.deepEqual(counted(true).slice(0, 3).map(({ atMs }) => atMs), [27_000, 28_000, 29_000].map((each) => T0 + each));
});

test("a sentence stops where the next step begins", () => {
  const plan = planOf([step(1, 20), step(2, 20), step(3, 20)]);

  const sounds = score(begun(plan), {}, { ms: (text) => text.startsWith("Stroke") ? 30_000 : ms(text) });

  assert.deepEqual(sounds.filter(({ name }) => name.includes("number 2")).map(({ untilMs }) => untilMs), [T0 + 40_000]);
});

test("a sentence without a clip is left to the device's voice", () => {
  const sounds = score(begun(), {}, { ms: (text) => text.includes("number 3.") ? undefined : ms(text) });

  assert.equal(names(sounds).some((name) => name.includes("number 3.")), false);
  assert.equal(answer([{ key: "softer", atMs: T0 }], { ...about(), ms: () => undefined }), null);
});

test("what is more than three seconds late is not begun any more", () => {
  const [sound] = score(begun());
  assert.ok(sound);

  const late = (/** @type {number} */ by) => due([sound], new Set(), sound.atMs + by, 300_000).length;

  assert.deepEqual([2_999, 3_000, 3_001].map(late), [1, 1, 0]);
  assert.deepEqual([-300_001, -300_000].map(late), [0, 1]);
});

/** A massage whose clock the test turns, and every sound as it was heard. @param {{ plan?: Plan, has?: (text: string) => boolean }} [given] */
const play = ({ plan = PLAN, has = () => true } = {}) => {
  let now = T0;
  /** @type {(Sound & { stopped?: number })[]} */
  const laid = [];
  /** @type {string[]} */
  const spoken = [];
  const setting = { ...USUAL };
  const game = /** @type {Game} */ (/** @type {unknown} */ ({
    given: { words: WORDS, places: {}, plan }, state: start(plan, []), log: { events: [] }, now: () => now,
  }));
  const desk = {
    runs: () => true,
    offset: () => 0,
    lay: (/** @type {any} */ sound) => {
      const own = { ...sound, atMs: Math.max(sound.atMs, now) };
      laid.push(own);
      return { stop: () => own.stopped ??= now };
    },
  };
  const wave = /** @type {AudioBuffer} */ ({});
  const clips = { ms: (/** @type {string} */ text) => has(text) ? ms(text) : undefined, wave: () => wave };
  const leading = makeLeading(game, { desk, clips, setting, voice: { speak: (text) => spoken.push(text), hush: () => {} } });
  /** @param {string} kind */
  const happen = (kind) => {
    const told = event(kind, now - T0);
    const [state, cues] = advance(plan, game.state, told);
    game.state = state;
    game.log.events.push(told);
    leading.changed();
    leading.said(cues);
  };
  /** A page whose timers come so late, until a moment. @param {number} untilMs @param {number} everyMs */
  const run = (untilMs, everyMs) => {
    while (now < T0 + untilMs) {
      const cues = timetable(game.state);
      now = Math.min(now + everyMs, T0 + untilMs);
      game.state = at(game.state, now);
      leading.said(cues.filter(({ atMs }) => atMs <= now && atMs > now - 3000));
      leading.lay();
    }
  };
  const heard = () => laid.filter((each) => each.stopped === undefined || each.stopped > each.atMs);
  return { happen, run, heard, spoken, setting, game };
};

for (const everyMs of [200, 997, 1_000, 60_000]) {
  test(`timers every ${everyMs} ms: nothing is left out, nothing comes twice, all in time`, () => {
    const { happen, run, heard } = play();

    happen("begin");
    run(950_000, everyMs);

    const said = heard().filter(({ name }) => name.startsWith("Stroke"));
    assert.deepEqual(said.map(({ atMs }) => atMs), [T0, ...begins(PLAN)]);
    assert.equal(heard().filter(({ name }) => name.startsWith("Next")).length, 19);
    assert.equal(heard().filter(({ name }) => name === "Done.").length, 1);
  });
}

test("after a skip nothing stale is heard, and what follows comes in time", () => {
  const { happen, run, heard } = play();
  happen("begin");
  run(12_000, 1_000);

  happen("next");
  run(60_000, 60_000);

  const said = heard().map(({ name, atMs }) => [name, atMs - T0]);
  assert.equal(said.filter(([name]) => name === "Next: Stroke 2").length, 0);
  assert.deepEqual(said.filter(([name]) => String(name).startsWith("Stroke")).map(([, ms]) => ms).slice(1, 3), [12_000, 57_000]);
});

test("softer is answered at once, and the next call still comes in time", () => {
  const { happen, run, heard } = play();
  happen("begin");
  run(20_000, 1_000);

  happen("softer");
  run(31_000, 1_000);

  const said = heard().map(({ name, atMs }) => [name, atMs - T0]);
  assert.ok(said.some(([name, ms]) => name === "Softer: light." && ms === 20_000));
  assert.ok(said.some(([name, ms]) => name === "Next: Stroke 2" && ms === 30_000 - 400 - 14 * LETTER_MS));
});

test("in a pause nothing is heard but that it is one", () => {
  const { happen, run, heard } = play();
  happen("begin");
  run(10_000, 1_000);

  happen("pause");
  run(400_000, 1_000);

  assert.deepEqual(heard().filter(({ atMs }) => atMs >= T0 + 10_000).map(({ name }) => name), ["Paused."]);
});

test("without any clip the device's voice says each cue once", () => {
  const { happen, run, heard, spoken } = play({ has: () => false });

  happen("begin");
  run(31_000, 200);

  assert.deepEqual(spoken, [PLAN.steps[0]?.say, "Next: Stroke 2", PLAN.steps[1]?.say]);
  assert.deepEqual(heard().map(({ kind }) => kind).filter((kind) => kind === "clip"), []);
});

test("the bed goes with the plan, begins a longer step again, and knows no strange step", () => {
  const state = begun();
  const later = at(state, T0 + 35_000);
  const longer = { ...state, intoMs: 31_000 };
  const strange = { ...state, legs: [{ step: step(1, 30, { technique: "shaking" }), room: 0, moreMs: 0 }] };

  assert.equal(bedMs(PLAN.steps, later), 35_000);
  assert.equal(bedMs(PLAN.steps, longer), 1_000);
  assert.equal(bedMs(PLAN.steps, strange), null);
});
