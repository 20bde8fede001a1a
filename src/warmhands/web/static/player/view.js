// The massage as it is shown: state in, page out; each function is safe to call twice. And the clock it is shown by.
/** @import { Cue, Game, Given, State } from "./types.d.ts" */
import { leftMs, lengthMs, work } from "./standing.js";

/** @param {string} name @returns {HTMLElement} */
export const part = (name) => {
  const found = document.querySelector(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part ${name}.`);
  return /** @type {HTMLElement} */ (found);
};

/** @param {string} name @param {string} text */
export const write = (name, text) => {
  const place = part(name);
  if (place.textContent !== text) place.textContent = text;
};

/**
 * A sentence of the house with its {placeholders} filled in.
 * @param {Given} given @param {string} key @param {Record<string, string | number>} [values]
 */
export const words = (given, key, values = {}) =>
  (given.words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "…"));

/** A length as people write it, such as 1:05. @param {number} ms */
export const length = (ms) => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** @param {Given} given @param {number | undefined} level */
const like = (given, level) => words(given, `like.${level ?? 1}`);

/** The places of a cue; a long way with many of them is "all of it". @param {Given} given @param {Cue} cue */
const placesOf = (given, { zones = [], side = "both" }) =>
  zones.length > 2 ? words(given, "where_all") : zones.map((zone) => given.places[`${zone}:${side}`] ?? zone).join(", ");

/**
 * What a cue says, in one or two short sentences.
 * @param {Given} given @param {Cue} cue @returns {string}
 */
export const sentence = (given, cue) => {
  const { key } = cue;
  if (key === "step") return cue.say ?? "";
  if (!given.words[key]) return "";
  const time = length((cue.seconds ?? 0) * 1000);
  const gain = given.places[`${cue.gain}:both`] ?? "";
  const told = words(given, key, {
    like: like(given, cue.level), places: placesOf(given, cue), title: cue.title ?? "", gain, time,
  });
  if (key !== "left_alone") return told;
  const more = [gain && words(given, "skipped", { gain }), cue.seconds ? words(given, "shorter", { time }) : ""];
  return [told, ...more].filter(Boolean).join(" ");
};

/** Show everything anew. @param {Game} game */
export const render = (game) => {
  const { state } = game;
  document.body.dataset.status = state.status;
  keepFocus();
  const begun = state.status === "stroking" || state.status === "paused";
  for (const name of ["hard", "ring"]) part(name).hidden = !begun;
  part("again").hidden = true;
  for (const [name, text] of begun ? stepWords(game) : restWords(game)) write(name, text);
  for (const bar of document.querySelectorAll("[data-level]")) {
    const level = Number(bar.getAttribute("data-level"));
    bar.classList.toggle("is-on", begun && level <= (work(state, state.step)?.pressure ?? 0));
  }
  renderTime(game);
};

/** A button that goes away under the finger hands the focus on to the one in its place. */
const keepFocus = () => {
  const on = document.activeElement;
  if (!(on instanceof HTMLElement) || on === document.body || on.offsetParent) return;
  const heirs = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".is-main, .player-begin"))];
  heirs.find((each) => each.offsetParent)?.focus();
};

/** @param {Game} game @returns {[string, string][]} */
const stepWords = ({ given, plan, state }) => {
  const step = plan.steps[state.step];
  const done = work(state, state.step);
  if (!step || !done) return [];
  const zones = done.toZone === null ? [done.zone] : [done.zone, done.toZone];
  const narrowed = { key: "narrowed", atMs: 0, zones, side: done.side };
  const next = plan.steps.find((_, index) => index > state.step && work(state, index));
  return [
    ["title", step.title],
    ["say", done.narrowed ? sentence(given, narrowed) : step.say],
    ["hand", words(given, `term.${step.hand}`)],
    ["way", words(given, `term.${step.direction}`)],
    ["like", like(given, done.pressure)],
    ["level", words(given, "level", { level: done.pressure, like: like(given, done.pressure) })],
    ["next", next ? words(given, "coming", { title: next.title }) : words(given, "last")],
  ];
};

/** @param {Game} game @returns {[string, string][]} */
const restWords = ({ given, plan, state }) => {
  const more = given.words[`${state.status}_more`];
  if (["stopped", "unwell"].includes(state.status)) write("note", "");
  if (state.status !== "ready") {
    const end = words(given, state.status === "unwell" ? "end_unwell" : "end");
    return [["title", ""], ["say", words(given, state.status)], ["next", more ?? ""], ["end", end]];
  }
  const minutes = length(plan.steps.reduce((sum, step) => sum + step.seconds, 0) * 1000).replace(/:00$/, "");
  return [
    ["say", words(given, "summary", { minutes, steps: plan.steps.length })],
    ["next", words(given, "first", { title: plan.steps[0]?.title ?? "" })],
  ];
};

/** Show what the passing of time changes. @param {Game} game */
export const renderTime = (game) => {
  const { given, state } = game;
  const over = ["finished", "unwell"].includes(state.status);
  write("left", over ? "" : words(given, "left", { time: length(leftMs(state)) }));
  const lasts = lengthMs(state, state.step);
  write("seconds", length(lasts - state.intoMs));
  // In ticks: an animated ring would make the page be drawn anew for each frame, under the hands that need it.
  part("arc").style.strokeDashoffset = String(lasts ? (100 * state.intoMs) / lasts : 0);
  part("progress").setAttribute("aria-valuenow", String(fill(game)));
};

/** Fill the fields of the steps that are behind; seconds done so far. @param {Game} game @returns {number} */
const fill = ({ state }) => {
  let seconds = 0;
  for (const field of document.querySelectorAll("[data-step]")) {
    const index = Number(field.getAttribute("data-step"));
    const whole = lengthMs(state, index) / 1000;
    const done = index < state.step ? whole : index === state.step ? Math.floor(state.intoMs / 1000) : 0;
    const width = String(Math.min(done, Number(field.previousElementSibling?.getAttribute("width"))));
    if (field.getAttribute("width") !== width) field.setAttribute("width", width);
    field.previousElementSibling?.classList.toggle("is-left-out", index >= state.step && !work(state, index));
    seconds += done;
  }
  return seconds;
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;

/** Say what was just changed; it stays long enough to be read twice. @param {string} text */
export const note = (text) => {
  clearTimeout(fading);
  write("note", text);
  fading = setTimeout(() => write("note", ""), 9000);
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
