// Bring what happened to the server, in its order, again and again until it says that it is written down.
/** @import { Game } from "./types.d.ts" */
import { part, words, write } from "./view.js";

const PATIENCE_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
const MOST = 100;

/** @param {Game} game */
export const makePost = (game) => {
  const { given, log } = game;
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  let busy = false;
  let failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} path @param {unknown} [body] */
  const bring = (path, body) =>
    fetch(`/session/${given.session}/${path}`, {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json", accept: "application/json", "x-csrftoken": token },
      body: body === undefined ? null : JSON.stringify(body),
    });

  const waiting = () => log.events.filter((event) => !log.kept.includes(event.id));

  /** The beginning goes to its own address: the answers are judged once more there. */
  const round = async () => {
    const events = waiting();
    const begin = events.find((event) => event.kind === "begin");
    const batch = begin ? [begin] : events.slice(0, MOST);
    const told = batch.map(({ rest: _, ...event }) => event); // The server knows what a variant stands for.
    const answer = begin ? await bring("begin") : await bring("events", told);
    if (begin && answer.status === 409) return game.refuse((await answer.json()).because);
    if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
    log.kept.push(...batch.map((event) => event.id));
  };

  const send = async () => {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    try {
      while (waiting().length && document.body.dataset.status !== "stale") await round();
      failures = 0;
    } catch {
      timer = setTimeout(send, PATIENCE_MS[Math.min(failures, PATIENCE_MS.length - 1)]);
      failures += 1;
    }
    busy = false;
    part("saved").hidden = failures < 2;
    write("saved", failures < 2 ? "" : words(given, "unsaved"));
  };

  addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  return { send };
};
