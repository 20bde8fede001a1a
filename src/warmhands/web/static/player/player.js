// The player: one road for everything. Something happens -> coach -> state -> page; nothing else writes the state.
/** @import { Company, Cue, Game, Given, Log, SessionEvent } from "./types.d.ts" */
import { advance, replay, start, timetable } from "./coach.js";
import { at } from "./standing.js";
import { makeClock, note, part, render, renderTime, sentence, words } from "./view.js";

const AWAY_MS = 90_000; // A page that was gone for longer did not lead anybody: it pauses where it was left.
const ALIVE_MS = 5_000;
const TICK_MS = 200;
const STALE_MS = 3_000; // A cue that is older than this is shown but no longer spoken.
const NOTED = [
  "softer", "softest", "firmer", "firmest", "hurts", "left_alone", "skipped", "winding_down", "too_long", "lighter", "paused", "resumed",
];

const given = /** @type {Given} */ (JSON.parse(document.getElementById("given")?.textContent ?? "{}"));
const { plan } = given;
const begun = start(plan, given.routes, given.rooms);
const shelf = `warmhands:massage:${given.session}`;

/** Events of the server and of this device; where both have one, ours holds: its time is this clock's. */
const readLog = () => {
  /** @type {Log} */
  let own = { events: [], kept: [], aliveMs: 0 };
  try {
    own = { ...own, ...JSON.parse(localStorage.getItem(shelf) ?? "{}") };
  } catch {
    // A private window may have no storage: the server's events are all there is.
  }
  const ours = new Map(own.events.map((event) => [event.id, event]));
  const known = new Set(given.events.map((event) => event.id));
  const events = given.events.map((event) => ours.get(event.id) ?? event);
  return { ...own, events: [...events, ...own.events.filter((event) => !known.has(event.id))], kept: [...known] };
};

const keepLog = () => {
  if (given.practice) return;
  try {
    localStorage.setItem(shelf, JSON.stringify(game.log));
  } catch {
    // Full or forbidden: the massage goes on from memory and the server.
  }
};

const now = makeClock(() => Date.now(), () => performance.now());
/** @type {Cue[]} */
let due = [];
/** @type {Company | null} */
let company = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** A random id; `randomUUID` is missing on plain http. */
const newId = () =>
  globalThis.crypto?.randomUUID?.() ??
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} kind @param {number} atMs @param {Partial<SessionEvent>} [more] @returns {SessionEvent} */
const event = (kind, atMs, more = {}) => ({
  id: kind === "begin" ? "begin" : newId(),
  kind,
  at: new Date(atMs).toISOString(),
  step: game.state.step,
  into_step_ms: game.state.intoMs,
  ...more,
});

/** @type {Game["happen"]} */
const happen = (kind, more) => {
  if (kind === "hurts" && !more && company?.asks()) return;
  if (kind === "begin" && now() > Date.parse(plan.valid_until)) return refuse();
  pass();
  const before = game.state;
  const made = event(kind, now(), more);
  const told = company?.varied(made) ?? made;
  const [state, cues] = advance(plan, before, told);
  if (kind !== "good" && state.status === before.status && !cues.length) return;
  game.state = state;
  lead();
  record(told);
  company?.touched();
  turn(before, cues);
};

/** The steps as they are led by now. */
const lead = () => {
  if (game.state.of) game.plan = { ...plan, steps: game.state.legs.map(({ step }) => step) };
};

/** @param {SessionEvent} told */
const record = (told) => {
  game.log.events.push(told);
  keepLog();
  company?.written();
};

/** @param {Game["state"]} before @param {Cue[]} cues */
const turn = (before, cues) => {
  due = timetable(game.state);
  render(game);
  company?.changed(before);
  say(cues);
  schedule();
};

/** Let time pass: everything that is due by now is recorded, shown and said. */
const pass = () => {
  const before = game.state;
  const moment = now();
  const cues = due.filter((cue) => cue.atMs <= moment);
  due = due.filter((cue) => cue.atMs > moment);
  game.state = at(game.state, moment);
  for (const cue of cues) {
    if (cue.key === "finished") record(event("finish", cue.atMs));
    if (cue.key === "step" || cue.key === "narrowed") record(event("step", cue.atMs, { step: (cue.step ?? 1) - 1, into_step_ms: 0 }));
  }
  if (game.state.step !== before.step) {
    render(game);
    company?.changed(before);
  } else if (game.state !== before) {
    renderTime(game);
  }
  say(cues.filter((cue) => cue.atMs > moment - STALE_MS));
  if (moment - game.log.aliveMs > ALIVE_MS && game.state.status === "stroking") {
    game.log.aliveMs = moment;
    keepLog();
  }
};

const tick = () => {
  pass();
  schedule();
};

const schedule = () => {
  clearTimeout(timer);
  if (game.state.status !== "stroking") return;
  const wait = Math.min(TICK_MS, (due[0]?.atMs ?? Infinity) - now());
  timer = setTimeout(tick, Math.max(0, wait));
};

/** @param {Cue[]} cues */
const say = (cues) => {
  const notes = cues.filter((cue) => NOTED.includes(cue.key)).map((cue) => sentence(given, cue));
  if (notes.length) note(notes.join(" "));
  part("next").classList.toggle("is-near", cues.some((cue) => cue.key === "coming" || cue.key === "ending"));
  company?.said(cues);
};

/** The answers no longer hold: nothing begins, or what has begun ends. @param {string} [because] */
const refuse = (because) => {
  if (game.state.status === "stroking") happen("stop");
  log.events.length = 0;
  keepLog();
  document.body.dataset.status = "stale";
  part("say").textContent = because || words(given, "stale");
  part("next").textContent = "";
  part("again").hidden = false;
};

const log = readLog();
/** @type {Game} */
const game = { given, plan, log, now, happen, refuse, state: replay(plan, log.events, now(), begun) };

const wakeUp = () => {
  const gone = log.aliveMs ? now() - log.aliveMs : 0;
  const then = replay(plan, log.events, log.aliveMs, begun);
  if (gone > AWAY_MS && then.status === "stroking") {
    game.state = then;
    const pause = event("pause", log.aliveMs);
    [game.state] = advance(plan, then, pause);
    record(pause);
    note(words(given, "away"));
  }
  lead();
  due = timetable(game.state);
  render(game);
  schedule();
};

document.addEventListener("click", (click) => {
  const button = /** @type {Element} */ (click.target).closest("[data-do]");
  const does = button?.getAttribute("data-do");
  const note = button?.getAttribute("data-note");
  if (does && does !== "sound") happen(does, note ? { note } : undefined);
});
document.addEventListener("visibilitychange", () => game.state.status === "stroking" && tick());
wakeUp();
for (const button of document.querySelectorAll("button[disabled]")) button.removeAttribute("disabled");
performance.mark("ready"); // Begin works from here on: what follows may come later.
/** Where the connection is lost meanwhile, they come with the next one. @returns {Promise<void>} */
const accompany = () =>
  import("./company.js").then(({ join }) => {
    company = join(game);
    company.touched();
    company.changed(game.state);
    company.written();
  }, () => addEventListener("online", accompany, { once: true }));
accompany();
