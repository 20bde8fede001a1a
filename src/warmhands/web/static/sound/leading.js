// Voice and bell of a massage: laid ahead on the audio clock, and laid anew whenever something happens.
/** @import { Cue, Game } from "../player/types.d.ts" */
/** @import { Laid } from "./desk.js" */
/** @import { About, Sound } from "./score.js" */
/** @import { Setting } from "./setting.js" */
import { timetable } from "../player/coach.js";
import { sentence } from "../player/view.js";
import { answer, compose, cueId, due, isSaid, sentences } from "./score.js";

const AHEAD_MS = 300_000; // A page that is not seen gets a timer once a minute.
const SHIFT_MS = 30;
const LETTER_MS = 68; // How long a device's voice takes for a letter.
const AFTER_MS = 300;
const KEPT_MS = 60_000;
const PAN = 0.35;
const OWN = ["step", "finish", "good"]; // What the player itself writes down, and what changes nothing.
const BELLS = ["step", "narrowed", "finished", "ending"];

/**
 * @typedef {{ lay: (sound: Pick<Sound, "kind" | "name" | "atMs" | "untilMs" | "pan">, wave?: AudioBuffer) => Laid | null, runs: () => boolean, offset: () => number }} Desk
 * @typedef {{ ms: (text: string) => number | undefined, wave: (text: string, then: () => void) => AudioBuffer | undefined }} Clips
 * @typedef {{ speak: (text: string) => void, hush: () => void }} Voice
 */

/** All that is to come, also the call of a step whose notice is out on the page already. @param {Game["state"]} state @returns {Cue[]} */
const foreseen = (state) => {
  const anchorMs = state.anchorMs ?? 0;
  const whole = timetable({ ...state, intoMs: 0, anchorMs: anchorMs - state.intoMs });
  return whole.filter(({ key, atMs }) => key === "coming" || atMs > anchorMs);
};

/** @param {Pick<Game, "given" | "state" | "log" | "now">} game @param {{ desk: Desk, clips: Clips, voice: Voice, setting: Setting }} with_ */
export const makeLeading = (game, { desk, clips, voice, setting }) => {
  /** @type {Sound[]} */
  let score = [];
  /** @type {Map<Sound, Laid>} */
  const laid = new Map();
  let begun = ""; // The last thing that somebody did.
  let offset = 0;
  let freeMs = 0;
  /** @type {Sound[]} */
  let answered = [];
  /** @type {Set<string>} */
  const planned = new Set(); // Cues that were foreseen when something last happened.

  /** @param {number} fromMs @returns {About} */
  const about = (fromMs) => ({
    text: (cue) => sentence(game.given, cue),
    how: ({ step = 0 }) => {
      const techniques = game.state.legs.map((leg) => leg.step.technique);
      const own = techniques[step - 1];
      return techniques.indexOf(own ?? "") === step - 1 ? game.given.words[`how.${own}`] ?? "" : ""; // Once each.
    },
    count: (left) => game.given.words[`count.${left}`] ?? "",
    ms: clips.ms,
    pan: ({ step, side }) => ({ left: -PAN, right: PAN, both: 0, middle: 0 })[side ?? game.state.legs[(step ?? 0) - 1]?.step.side ?? "both"],
    setting,
    fromMs,
  });

  /** @param {(sound: Sound) => boolean} which */
  const drop = (which) => {
    for (const [sound, { stop }] of laid) {
      if (!which(sound)) continue;
      stop();
      laid.delete(sound);
    }
  };

  /** The first sentence waits unpacked for Begin. */
  const warm = () => {
    const first = game.state.status === "ready" ? game.state.legs[0]?.step.say ?? "" : "";
    for (const each of sentences(first)) clips.wave(each, warm);
  };

  const lay = () => {
    if (!setting.on || !desk.runs()) return;
    const now = game.now();
    if (Math.abs(desk.offset() - offset) > SHIFT_MS) drop(({ atMs }) => atMs > now);
    offset = desk.offset();
    for (const sound of due(score, new Set(laid.keys()), now, AHEAD_MS)) {
      const wave = sound.kind === "clip" ? clips.wave(sound.name, lay) : undefined;
      if (sound.kind === "clip" && !wave) continue; // Laid as soon as it is unpacked.
      const made = desk.lay(sound, wave);
      if (made) laid.set(sound, made);
    }
  };

  /** What is to come, anew; what sounds already is left alone. */
  const relay = () => {
    const now = game.now();
    const cues = foreseen(game.state);
    drop(({ atMs }) => atMs > now);
    for (const sound of laid.keys()) if (sound.atMs + sound.ms + KEPT_MS < now) laid.delete(sound);
    const sounding = [...laid.keys()];
    const said = new Set(sounding.map((each) => each.cue + each.name));
    const free = Math.max(now, freeMs, ...sounding.map(({ atMs, ms }) => atMs + ms));
    const next = [...answered, ...(setting.on ? compose(cues, about(free)) : [])];
    for (const cue of cues) planned.add(cueId(cue));
    score = [...sounding, ...next.filter((each) => !said.has(each.cue + each.name))];
    warm();
    lay();
  };

  /** Whatever sounds or would sound is no longer so. */
  const clear = () => {
    drop(() => true);
    answered = [];
    planned.clear();
    freeMs = 0;
    voice.hush();
  };

  /** By the device's own voice, and the bells that were not laid; how long that takes. @param {Cue[]} cues @param {Cue[]} aloud those of them that no clip says */
  const speak = (cues, aloud) => {
    const said = aloud.filter((cue) => isSaid(cue, setting.verbosity)).map((cue) => sentence(game.given, cue));
    const text = said.filter(Boolean).join(" ");
    const rung = new Set([...laid.keys()].map(({ cue }) => cue));
    for (const cue of cues) if (BELLS.includes(cue.key) && !rung.has(cueId(cue))) ring(cue.key);
    if (text) voice.speak(text);
    return text.length * LETTER_MS;
  };

  /** Something happened: its answer comes first, then what is left to come. @param {Cue[]} cues */
  const reply = (cues) => {
    const now = game.now();
    const found = desk.runs() && setting.on ? answer(cues, about(now)) : null;
    clear();
    answered = found ?? [];
    const ends = found ? Math.max(now, ...found.map(({ atMs, ms }) => atMs + ms)) : now + speak(cues, cues);
    freeMs = ends + AFTER_MS;
    relay();
  };

  /** Whether clips say it, or would if there were time. @param {Cue} cue */
  const isClip = (cue) => desk.runs() && sentences(sentence(game.given, cue)).every((each) => clips.ms(each) !== undefined);

  /** @param {string} name */
  const ring = (name) => {
    if (setting.on && desk.runs()) desk.lay({ kind: "bell", name, atMs: game.now(), untilMs: Infinity, pan: 0 });
  };

  return {
    ring,
    relay,
    lay,
    isSpeaking: () => [...laid.keys()].some(({ kind, atMs, ms }) => kind === "clip" && atMs - 500 < game.now() && atMs + ms > game.now()),
    /** Say how loud it is. */
    test: () => {
      reply([{ key: "voice_test", atMs: game.now() }]);
      ring("step");
    },
    changed: () => {
      const last = game.log.events.findLast(({ kind }) => !OWN.includes(kind))?.id ?? "";
      if (last !== begun) {
        clear();
        relay();
      }
      begun = last;
    },
    /** @param {Cue[]} cues */
    said: (cues) => {
      const unforeseen = cues.filter((cue) => !planned.has(cueId(cue)));
      if (unforeseen.length) reply(unforeseen);
      else if (cues.length) speak(cues, cues.filter((cue) => !isClip(cue)));
    },
  };
};
