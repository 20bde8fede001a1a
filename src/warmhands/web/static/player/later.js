// The words that nobody needs before Begin. Where they cannot be had, the signs speak alone.
/** @import { Given } from "./types.d.ts" */

/** @type {Promise<void> | undefined} */
let fetching;

/** @param {Given} given */
const fetchOnce = async (given) => {
  try {
    const answer = await fetch("/player/words", { headers: { accept: "application/json" } });
    if (answer.ok) Object.assign(given.words, await answer.json());
  } catch {
    // No connection just now; the massage does not wait for words.
  }
};

/** They are asked for once, by whoever needs them first. @param {Given} given */
export const fetchLater = (given) => fetching ??= fetchOnce(given);

/** One of them, empty while it is not there. @param {Given} given @param {string} key */
export const later = (given, key) => given.words[key] ?? "";
