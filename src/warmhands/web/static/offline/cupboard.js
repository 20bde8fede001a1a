// The caches of prepared massages, and when they are cleared away: over and handed in, or two days old.
import { waitingSessions } from "./outbox.js";

const OURS = "warmhands-massage:";
const LOGS = ["warmhands:massage:", "warmhands:rests:"];
const LASTS_MS = 2 * 86_400_000;
const DECIDES = ["begin", "pause", "resume", "stop", "finish", "unwell"];
const OVER = ["stop", "finish", "unwell"];

/** @param {string} name */
const read = (name) => {
  const [, session = "", rev = "", until = "0"] = name.split(":");
  return { name, session, rev, until: Number(until) };
};

/** Browsers have no cupboard where the address or its certificate is not trusted. */
const ours = async () =>
  globalThis.caches ? (await caches.keys()).filter((name) => name.startsWith(OURS)).map(read) : [];

/** The massages that are kept here and not over, by their titles. @returns {Promise<Map<string, string>>} */
export const keptMassages = async () => {
  const over = noted().filter(([, { events }]) => isOver(events)).map(([session]) => session);
  const open = (await ours()).filter(({ session }) => !over.includes(session));
  const titles = open.map(async ({ name, session }) => {
    const list = await (await caches.open(name)).match(`/session/${session}/offline.json`);
    return /** @type {[string, string]} */ ([session, (await list?.json())?.title ?? ""]);
  });
  return new Map(await Promise.all(titles));
};

/** The cache of a massage for one revision of all files; those of other revisions go when it is filled. @param {string} session @param {string} rev @param {number} now */
export const cupboard = async (session, rev, now) => {
  const there = (await ours()).filter((each) => each.session === session);
  const fitting = there.find((each) => each.rev === rev && each.until > now);
  const name = fitting?.name ?? `${OURS}${session}:${rev}:${now + LASTS_MS}`;
  const cache = await caches.open(name);
  return {
    cache,
    filled: () => Promise.all(there.filter((each) => each.name !== name).map((each) => caches.delete(each.name))),
  };
};

/** @param {string} session */
const forget = async (session) => {
  for (const shelf of LOGS) localStorage.removeItem(shelf + session);
  for (const each of await ours()) if (each.session === session) await caches.delete(each.name);
};

/** The massages that this device knows, each with what it noted. @returns {[string, any][]} */
const noted = () =>
  Object.keys(localStorage).filter((name) => name.startsWith(/** @type {string} */ (LOGS[0]))).map((name) => [
    name.slice(LOGS[0]?.length), JSON.parse(localStorage.getItem(name) ?? "{}"),
  ]);

/** @param {{ kind: string }[]} [events] */
export const isOver = (events = []) => OVER.includes(events.findLast(({ kind }) => DECIDES.includes(kind))?.kind ?? "");

/** Clear away what is over and handed in, and what is too old; what still waits to be handed in stays. @param {number} now */
export const sweep = async (now) => {
  for (const { name, until } of await ours()) if (until < now) await caches.delete(name);
  const waiting = waitingSessions();
  for (const [session, { events, aliveMs }] of noted()) {
    const isOld = aliveMs > 0 && aliveMs < now - LASTS_MS;
    if ((isOver(events) || isOld) && !waiting.includes(session)) await forget(session);
  }
};
