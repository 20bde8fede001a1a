// Put everything that a massage needs into its cache, so that it goes on with the house gone.
/** @import { Kept } from "./types.d.ts" */
import { cupboard } from "./cupboard.js";

const AT_ONCE = 4;
const AGAIN_MS = 5000;

/** @param {string} address @returns {Promise<Response>} */
const ask = async (address) => {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
  return answer;
};

/** Only pages may come from the network again: all else has its revision in its name. @param {Cache} cache @param {string[]} addresses @param {boolean} [anew] */
const keepAll = async (cache, addresses, anew = false) => {
  const waiting = [...addresses];
  const one = async () => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      if (!anew && await cache.match(address, { ignoreVary: true })) continue;
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
      await cache.put(address, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
};

/** What there is to keep, and the answer that said so. @param {string} session */
export const fetchList = async (session) => {
  const address = `/session/${session}/offline.json`;
  const answer = await ask(address);
  const copy = answer.clone();
  return { address, copy, kept: /** @type {Kept} */ (await answer.json()) };
};

/** The page itself first, then what it loads. @param {string} session @param {Awaited<ReturnType<typeof fetchList>>} list @param {string} page @param {number} now */
export const fillMassage = async (session, { address, copy, kept }, page, now) => {
  const { cache, filled } = await cupboard(session, kept.rev, now);
  await cache.put(address, copy);
  await keepAll(cache, [page, ...kept.pages], true);
  await keepAll(cache, kept.files);
  await filled();
  return cache;
};

/**
 * The voice and what lies beneath it, as far as they are made; false where there is no voice.
 * @param {Cache} cache @param {string} session @param {(then: () => void, ms: number) => unknown} later
 */
export const fillSound = async (cache, session, later) => {
  const list = `/session/${session}/clips.json`;
  for (;;) {
    const answer = await ask(list);
    const copy = answer.clone();
    const { ready, because, clips, bed, bed_ready: hasBed } = await answer.json();
    await keepAll(cache, [...clips.map((/** @type {{ address: string }} */ clip) => clip.address), ...(hasBed ? [bed] : [])]);
    await cache.put(list, copy);
    if (because || (ready && hasBed)) return !because;
    await new Promise((next) => later(() => next(null), AGAIN_MS));
  }
};
