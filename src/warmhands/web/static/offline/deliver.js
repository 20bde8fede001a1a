// Hand in what happened in a massage: in its order, each once, also where some of it is refused.
/** @import { Outcome, Told } from "./types.d.ts" */
import { put, remove, setAside, unsent } from "./outbox.js";

const MOST = 100;
const REFUSED = [400, 404, 413, 422]; // The house will say the same again. Anything else may pass.

/** @typedef {{ status: number, body: any }} Answer */
/** @typedef {(path: string, body: unknown) => Promise<Answer>} Ask asks an address of the massage; rejects without a connection */

/** A token may be older than the cookie that belongs to it. @param {string} session @param {string} token @returns {Ask} */
export const asker = (session, token) => {
  /** @param {string} path @param {unknown} body */
  const once = (path, body) =>
    fetch(`/session/${session}/${path}`, {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json", accept: "application/json", "x-csrftoken": token },
      body: JSON.stringify(body),
    });
  return async (path, body) => {
    let answer = token ? await once(path, body) : null;
    if (!answer || answer.status === 403) {
      token = (await (await fetch("/offline/token", { headers: { accept: "application/json" } })).json()).token;
      answer = await once(path, body);
    }
    return { status: answer.status, body: await answer.json().catch(() => null) };
  };
};

/** One at a time in all tabs, where a browser can do that; a repeat changes nothing anyway. @param {string} session @param {() => Promise<Outcome>} deed */
const alone = (session, deed) =>
  globalThis.navigator?.locks ? navigator.locks.request(`warmhands:deliver:${session}`, deed) : deed();

/** @param {Told[]} events */
const bare = (events) => events.map(({ rest: _, ...event }) => event); // The house knows what a variant stands for.

/** @param {Answer} answer */
const why = ({ status, body }) => body?.error?.message ?? `${status}`;

/** @param {string} session @param {Ask} ask @param {() => number} now @returns {Promise<Outcome>} */
const all = async (session, ask, now) => {
  /** @type {Outcome} */
  const outcome = { done: [], aside: 0, because: "", stale: null };

  /** @param {Told[]} events */
  const written = (events) => {
    const ids = events.map(({ id }) => id);
    remove(session, ids);
    outcome.done.push(...ids);
  };

  /** @param {Told[]} events @param {string} because */
  const refused = (events, because) => {
    setAside(session, events, because);
    Object.assign(outcome, { aside: outcome.aside + events.length, because });
  };

  /** The beginning goes to its own address: the answers are judged once more there. @param {Told} begin */
  const open = async (begin) => {
    const answer = await ask("begin", { ago_ms: Math.max(0, now() - Date.parse(begin.at)) });
    if (answer.status === 200) return written([begin]);
    if (answer.status === 409) {
      outcome.stale = answer.body.because;
      return answer.body.begun ? written([begin]) : notBegun();
    }
    if (REFUSED.includes(answer.status)) return refused(unsent(session), why(answer));
    throw new Error(why(answer));
  };

  /** Where nothing was given yet, there is nothing to keep. */
  const notBegun = () => {
    const events = unsent(session);
    const isEmpty = events.every(({ kind }) => ["begin", "stop"].includes(kind));
    if (isEmpty) remove(session, events.map(({ id }) => id));
    else refused(events, outcome.stale ?? "");
  };

  /** One that is refused keeps no other back: they go in ever smaller parts. @param {Told[]} events */
  const tell = async (events) => {
    const answer = await ask("events", bare(events));
    if (answer.status === 200) return written(events);
    if (!REFUSED.includes(answer.status)) throw new Error(why(answer));
    if (events.length === 1 || answer.status === 404) return refused(events, why(answer));
    const half = Math.ceil(events.length / 2);
    await tell(events.slice(0, half));
    await tell(events.slice(half));
  };

  for (let events = unsent(session); events.length; events = unsent(session)) {
    const begin = events.find(({ kind }) => kind === "begin");
    await (begin ? open(begin) : tell(events.slice(0, MOST)));
  }
  return outcome;
};

/**
 * Hand in everything of a massage that waits; rejects where it has to be tried again later.
 * @param {string} session @param {Ask} ask @param {() => number} [now] @param {Told[]} [events] what is new
 */
export const deliver = (session, ask, now = Date.now, events = []) => {
  put(session, events);
  return alone(session, () => all(session, ask, now));
};
