// Make a massage ready for a time without a connection, and say honestly whether it is.
/** @import { Game } from "../player/types.d.ts" */
/** @import { Readiness } from "./types.d.ts" */
import { sweep } from "./cupboard.js";
import { fetchList, fillMassage, fillSound } from "./fill.js";
import { leadAlone } from "./one_tab.js";
import { makeReadyLine } from "./ready_line.js";

const FIRST_MS = 2500; // The player itself comes first, on a slow phone above all.
const AGAIN_MS = 20_000;
const WORKER = "/sw.js";

/** Scripts have an address that is trusted by name; a name is given once. */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("sw", { createScriptURL: () => WORKER });

/** @returns {Promise<{ worker: ServiceWorker | null } | { why: Readiness }>} */
const register = async () => {
  if (!isSecureContext) return { why: "plain" };
  if (!navigator.serviceWorker || !globalThis.caches) return { why: "kept_out" };
  try {
    await navigator.serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER);
    return { worker: (await navigator.serviceWorker.ready).active };
  } catch (trouble) {
    const why = whyNot(trouble, location.protocol);
    if (!why) throw trouble;
    return { why };
  }
};

/** Why a browser refuses a worker for good; nothing where the house was only not reached. @param {unknown} trouble @param {string} protocol @returns {Readiness | null} */
export const whyNot = (trouble, protocol) => {
  if (!(trouble instanceof DOMException) || trouble.name === "AbortError") return null;
  return protocol === "https:" && trouble.name === "SecurityError" ? "certificate" : "kept_out";
};

/** @param {Game} game @param {(then: () => void, ms: number) => unknown} [later] */
export const prepare = async (game, later = setTimeout) => {
  const { session } = game.given;
  leadAlone(session);
  await new Promise((next) => later(() => next(null), FIRST_MS));
  const tell = makeReadyLine(game.given);

  const all = async () => {
    const list = await fetchList(session);
    Object.assign(game.given.words, list.kept.words);
    tell("loading");
    const registered = await register();
    if ("why" in registered) return registered.why;
    await sweepQuietly();
    const cache = await fillMassage(session, list, location.pathname + location.search, Date.now());
    tell("voice");
    const speaks = await fillSound(cache, session, later);
    registered.worker?.postMessage("claim"); // From now on what is kept here answers this page, too.
    return speaks ? "yes" : "mute";
  };

  const attempt = async () => {
    try {
      tell(await all());
    } catch (trouble) {
      if (whyNot(trouble, "")) return tell("kept_out"); // For example no space.
      tell("loading");
      later(attempt, AGAIN_MS);
    }
  };
  await attempt();
};

const sweepQuietly = () => sweep(Date.now()).catch(() => {}); // What is left over does no harm.
