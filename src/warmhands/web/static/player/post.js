// Bring what happened to the server, in its order, again and again until it says that it is written down.
/** @import { Game } from "./types.d.ts" */
import { asker, deliver } from "../offline/deliver.js";
import { put, remove, unsent } from "../offline/outbox.js";
import { later } from "./later.js";
import { part, words, write } from "./view.js";

const PATIENCE_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** @param {Game} game */
export const makePost = (game) => {
  const { given, log } = game;
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  const ask = asker(given.session, token);
  let busy = false;
  let failures = 0;
  let refused = "";
  let seen = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** Before anything is sent it is kept: other pages and tabs hand it in where this one cannot. */
  const keep = () => {
    put(given.session, log.events.slice(seen).filter(({ id }) => !log.kept.includes(id)));
    seen = log.events.length;
  };

  /** A massage that the answers no longer allow has no more to tell, but for what was given. */
  const round = async () => {
    const outcome = await deliver(given.session, ask, game.now);
    log.kept.push(...outcome.done);
    if (outcome.because) refused = `${later(given, "offline_refused")} ${outcome.because}`;
    if (outcome.stale === null) return;
    game.refuse(outcome.stale);
    seen = 0;
    if (!outcome.done.includes("begin")) remove(given.session, unsent(given.session).map(({ id }) => id));
  };

  const send = async () => {
    if (!given.practice) keep();
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    try {
      while (unsent(given.session).length) await round();
      failures = 0;
    } catch {
      timer = setTimeout(send, PATIENCE_MS[Math.min(failures, PATIENCE_MS.length - 1)]);
      failures += 1;
    }
    busy = false;
    part("saved").hidden = failures < 2 && !refused;
    write("saved", failures < 2 ? refused : words(given, "unsaved"));
  };

  addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  return { send };
};
