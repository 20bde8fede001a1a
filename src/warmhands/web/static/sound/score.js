// Which sound comes when, from the timetable of cues and the lengths of the clips: no clock, no page, no sound.
/** @import { Cue } from "../player/types.d.ts" */
/** @import { Setting } from "./setting.js" */

/**
 * A clip (`name` is its sentence) or a bell, in milliseconds since 1970; it is cut off at `untilMs`.
 * @typedef {{ cue: string, kind: "clip" | "bell", name: string, atMs: number, ms: number, untilMs: number, pan: number }} Sound
 */
/**
 * `text`: what a cue says; `how`: what explains the step of a cue; `ms`: the length of a sentence that is there.
 * @typedef {{ text: (cue: Cue) => string, how: (cue: Cue) => string, count: (left: number) => string,
 *   ms: (sentence: string) => number | undefined, pan: (cue: Cue) => number, setting: Pick<Setting, "verbosity" | "counts">, fromMs: number }} About
 */

const PAUSE_MS = 400; // From the end of a call to the stroke that it calls.
const GAP_MS = 150; // Between two sentences.
const QUIET_MS = 3000; // Left free after an explanation.
const LATE_MS = 3000; // What is later than this is not begun any more.
const COUNTED = [3, 2, 1];
const BEGINS = ["step", "narrowed", "finished"];
const BELLS = ["step", "narrowed", "finished", "ending"];
const KNOWN = ["step", "ending", "finished"]; // What somebody who hears only names does not need.

/** @param {Cue} cue */
export const cueId = (cue) => `${cue.key}/${cue.step ?? ""}/${cue.atMs}`;

/** Whether a cue is said in words; what was asked for, and what makes a stroke safer, always is. @param {Cue} cue @param {Setting["verbosity"]} verbosity */
export const isSaid = (cue, verbosity) => cue.key !== "skipped" && (verbosity !== "quiet" || !KNOWN.includes(cue.key));

/** The sentences of a text, as the clips are cut. @param {string} text */
export const sentences = (text) => (text.match(/[^.!?]+[.!?]*/g) ?? []).map((each) => each.trim()).filter(Boolean);

/** Its sentences one after the other from a moment on, or null where one has no clip. @param {string} text @param {Cue} cue @param {number} atMs @param {About} about @returns {Sound[] | null} */
const clips = (text, cue, atMs, { ms, pan }) => {
  const found = [];
  let begins = atMs;
  for (const name of sentences(text)) {
    const length = ms(name);
    if (length === undefined) return null;
    found.push({ cue: cueId(cue), kind: /** @type {const} */ ("clip"), name, atMs: begins, ms: length, untilMs: Infinity, pan: pan(cue) });
    begins += length + GAP_MS;
  }
  return found;
};

/** @param {Sound[]} sounds */
const endOf = (sounds) => Math.max(-Infinity, ...sounds.filter(({ kind }) => kind === "clip").map(({ atMs, ms }) => atMs + ms));

/** @param {Cue} cue @param {About} about @returns {Sound[]} */
const bells = (cue, about) =>
  BELLS.includes(cue.key)
    ? [{ cue: cueId(cue), kind: "bell", name: cue.key, atMs: cue.atMs, ms: 0, untilMs: Infinity, pan: about.pan(cue) }]
    : [];

/** A call ends before its step begins, however long it is; where there is no time for it, it is left out. @param {Cue} cue @param {number} begins @param {number} free @param {About} about */
const call = (cue, begins, free, about) => {
  const said = clips(about.text(cue), cue, 0, about);
  if (!said) return [];
  const latest = begins - PAUSE_MS - (about.setting.counts ? COUNTED.length * 1000 : 0);
  const atMs = Math.max(latest - endOf(said), free);
  return atMs + endOf(said) > latest + PAUSE_MS / 2 ? [] : clips(about.text(cue), cue, atMs, about) ?? [];
};

/** @param {Cue} cue @param {About} about */
const counted = (cue, about) =>
  COUNTED.flatMap((left) => clips(about.count(left), cue, cue.atMs - left * 1000, about) ?? []).filter(({ atMs }) => atMs >= about.fromMs);

/** What a cue sounds like after what came before. @param {Cue} cue @param {number} begins where the next step begins @param {number} free @param {About} about */
const sounding = (cue, begins, free, about) => {
  if (cue.key === "coming") return call(cue, begins, free, about);
  const begun = BEGINS.includes(cue.key);
  const atMs = begun ? cue.atMs : Math.max(cue.atMs, free);
  const said = isSaid(cue, about.setting.verbosity) ? clips(about.text(cue), cue, atMs, about) ?? [] : [];
  return [...(begun && about.setting.counts ? counted(cue, about) : []), ...bells(cue, about), ...said];
};

/** Why and how, said while it is done, where nothing else is said for long enough. @param {Cue[]} cues @param {Sound[]} said @param {About} about */
const explained = (cues, said, about) =>
  cues.filter(({ key }) => key === "step").flatMap((cue) => {
    const own = said.filter((each) => each.atMs >= cue.atMs && each.cue.endsWith(`/${cue.step}/${cue.atMs}`));
    const how = clips(about.how(cue), cue, Math.max(cue.atMs, endOf(own)) + 1500, about) ?? [];
    const later = Math.min(Infinity, ...said.filter((each) => each.atMs > cue.atMs && !own.includes(each)).map(({ atMs }) => atMs));
    return endOf(how) + QUIET_MS <= later ? how : [];
  });

/**
 * Every sound to come, in its order. A step's sentence begins where the step begins; nothing is said over it.
 * @param {Cue[]} cues @param {About} about @returns {Sound[]}
 */
export const compose = (cues, about) => {
  const begins = cues.filter(({ key }) => BEGINS.includes(key)).map(({ atMs }) => atMs);
  const next = (/** @type {number} */ ms) => begins.find((each) => each > ms) ?? Infinity;
  let free = about.fromMs;
  /** @type {Sound[]} */
  const sounds = [];
  for (const cue of cues) {
    const own = sounding(cue, next(cue.atMs), free, about);
    free = Math.max(free, endOf(own) + GAP_MS);
    sounds.push(...own);
  }
  if (about.setting.verbosity === "learning") sounds.push(...explained(cues, sounds, about));
  return sounds.map((each) => ({ ...each, untilMs: next(each.atMs) })).sort((one, other) => one.atMs - other.atMs);
};

/** What is laid now: all that begins soon enough and is not laid yet. @param {Sound[]} score @param {Set<Sound>} laid @param {number} nowMs @param {number} aheadMs */
export const due = (score, laid, nowMs, aheadMs) =>
  score.filter((each) => !laid.has(each) && each.atMs >= nowMs - LATE_MS && each.atMs <= nowMs + aheadMs);

/** What answers a tap, from now on. @param {Cue[]} cues @param {About} about @returns {Sound[] | null} null where a sentence has no clip */
export const answer = (cues, about) => {
  const found = cues.flatMap((cue) => bells({ ...cue, atMs: about.fromMs }, about));
  let free = about.fromMs;
  for (const cue of cues) {
    const said = isSaid(cue, about.setting.verbosity) ? clips(about.text(cue), cue, free, about) : [];
    if (!said) return null;
    free = Math.max(free, endOf(said) + GAP_MS);
    const how = about.setting.verbosity === "learning" && cue.key === "step" ? clips(about.how(cue), cue, free + 1500, about) ?? [] : [];
    found.push(...said, ...how);
  }
  return found;
};
