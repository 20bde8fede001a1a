// What happened and is not yet handed in: an entry an event, so that two tabs never write over each other.
/** @import { Told } from "./types.d.ts" */

const SHELF = "warmhands:unsent:";
const ASIDE = "warmhands:aside:";

/** Where a browser keeps nothing, this page remembers. @type {Map<string, string>} */
const memory = new Map();

/** @param {string} name @param {string} value */
const keep = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    memory.set(name, value);
  }
};

/** @param {string} name */
const drop = (name) => {
  memory.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing is kept here.
  }
};

/** @param {string} shelf @returns {[string, any][]} */
const entries = (shelf) => {
  let names = [...memory.keys()];
  try {
    names = [...names, ...Object.keys(localStorage)];
  } catch {
    // Storage is forbidden here.
  }
  return names.filter((name) => name.startsWith(shelf)).flatMap((name) => {
    try {
      return [[name.slice(shelf.length), JSON.parse(memory.get(name) ?? localStorage.getItem(name) ?? "")]];
    } catch {
      return []; // Not ours, or half of it: nothing to be handed in.
    }
  });
};

/** @param {string} session @returns {{ n: number, event: Told }[]} */
const inOrder = (session) =>
  entries(`${SHELF}${session}:`).map(([, entry]) => entry).sort((a, b) => a.n - b.n || a.event.at.localeCompare(b.event.at));

/** Everything of a massage that is not handed in, in the order in which it happened. @param {string} session @returns {Told[]} */
export const unsent = (session) => inOrder(session).map(({ event }) => event);

/** Keep these until they are handed in. @param {string} session @param {Told[]} events */
export const put = (session, events) => {
  const there = inOrder(session);
  let n = there.at(-1)?.n ?? 0;
  const known = new Set(there.map(({ event }) => event.id));
  for (const event of events) {
    if (known.has(event.id)) continue;
    n += 1;
    keep(`${SHELF}${session}:${event.id}`, JSON.stringify({ n, event }));
  }
};

/** @param {string} session @param {string[]} ids */
export const remove = (session, ids) => ids.forEach((id) => drop(`${SHELF}${session}:${id}`));

/** The massages of which something is not handed in. @returns {string[]} */
export const waitingSessions = () => [...new Set(entries(SHELF).map(([name]) => name.split(":")[0] ?? ""))];

/** The house will not have these: they stay here, and somebody is told. @param {string} session @param {Told[]} events @param {string} because */
export const setAside = (session, events, because) => {
  for (const event of events) keep(`${ASIDE}${session}:${event.id}`, JSON.stringify({ event, because }));
  remove(session, events.map(({ id }) => id));
};

/** Why some things could not be handed in, each reason once. @returns {string[]} */
export const reasons = () => [...new Set(entries(ASIDE).map(([, { because }]) => because))];

export const forgetAside = () => entries(ASIDE).forEach(([name]) => drop(ASIDE + name));
