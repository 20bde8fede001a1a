// The verified rests that the massage carries along, so that a pain or a hurry is met without a connection too.
// Which one is taken is all that is decided here; what may follow was composed and checked by the house.
/** @import { Game, Leg, SessionEvent, Step } from "./types.d.ts" */
import { painful } from "./coach.js";
import { work } from "./standing.js";

const PATIENCE_MS = 20_000;

/** @typedef {{ of: string, steps: object[], rests: Record<string, number[]>, until: number | null, places: Record<string, string>, words: Record<string, string> }} Carried */

/** The name of the change that an event asks for, or nothing when no other steps are needed. @param {Game["state"]} state @param {SessionEvent} event */
export const variant = (state, event) => {
  const start = `${state.of}/${state.step}/${event.kind}`;
  if (event.kind === "no_time") return `${start}/${event.left_s}`;
  if (event.kind !== "hurts" || painful(state, event).some((each) => each.most > 0)) return null;
  const passes = state.passes[state.step] ?? [];
  const zone = event.zone ?? (passes.length === 1 ? passes[0] : "*");
  return `${start}/${zone}/${event.side ?? work(state, state.step)?.side}`;
};

/**
 * A rest as legs: three numbers each, which are the step (counted through those of the plan and on through those
 * that came with the rests), its seconds and its room.
 * @param {Step[]} planned @param {Carried} carried @param {string} name @returns {Leg[] | null}
 */
export const unpack = (planned, carried, name) => {
  const row = carried.rests[name];
  const steps = [...planned, ...carried.steps];
  if (!row) return null;
  return Array.from({ length: row.length / 3 }, (_, index) => {
    const [step = 0, seconds = 0, room = 0] = row.slice(index * 3, index * 3 + 3);
    return /** @type {Leg} */ ({ step: { ...steps[step], n: 0, seconds }, room, moreMs: 0 });
  });
};

/** @param {Game} game */
export const makeCarried = (game) => {
  const shelf = `warmhands:rests:${game.given.session}`;
  /** @type {Carried | null} */
  let carried = null;
  let busy = false;

  const name = () => {
    Object.assign(game.given.places, carried?.places);
    Object.assign(game.given.words, carried?.words);
  };

  try {
    carried = JSON.parse(localStorage.getItem(shelf) ?? "null");
    name();
  } catch {
    // Nothing kept here: they are asked for.
  }

  const keep = () => {
    name();
    try {
      localStorage.setItem(shelf, JSON.stringify(carried));
    } catch {
      // Full or forbidden: they are carried in memory.
    }
  };

  const isNeeded = () =>
    !game.given.practice && ["ready", "stroking", "paused"].includes(game.state.status) &&
    (carried?.of !== game.state.of || carried.until !== null);

  /** Ask for what is still missing for the massage as it stands; some at a time. */
  const more = async () => {
    const { of } = game.state;
    const from = carried?.of === of ? carried.until ?? 0 : game.state.step;
    const answer = await fetch(`/session/${game.given.session}/rests?first=${from}`, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
    /** @type {Carried} */
    const part = await answer.json();
    if (part.of !== of || game.state.of !== of) throw new Error("The massage has changed meanwhile.");
    const before = carried?.of === of ? carried : { ...part, steps: [], rests: {} };
    carried = joined(game.given.plan.steps.length, before, part);
    keep();
  };

  const fetchAll = async () => {
    if (busy) return;
    busy = true;
    try {
      while (isNeeded()) await more();
    } catch {
      setTimeout(fetchAll, PATIENCE_MS);
    }
    busy = false;
  };

  addEventListener("online", fetchAll);
  return {
    fetch: fetchAll,
    /** The event with the rest that it takes, where one is carried. @param {SessionEvent} event @returns {SessionEvent} */
    varied: (event) => {
      const name = variant(game.state, event);
      const rest = name && carried?.of === game.state.of ? unpack(game.given.plan.steps, carried, name) : null;
      return rest ? { ...event, variant: name, rest } : event;
    },
  };
};

/** Both parts as one; the steps of the second come after those of the first. @param {number} planned @param {Carried} before @param {Carried} part @returns {Carried} */
export const joined = (planned, before, part) => {
  const shift = before.steps.length;
  const moved = Object.entries(part.rests).map(([name, row]) => [
    name, row.map((each, place) => (place % 3 || each < planned ? each : each + shift)),
  ]);
  return {
    ...part,
    steps: [...before.steps, ...part.steps],
    rests: { ...before.rests, ...Object.fromEntries(moved) },
    places: { ...before.places, ...part.places },
    words: { ...before.words, ...part.words },
  };
};
