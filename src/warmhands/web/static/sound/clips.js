// The clips of a massage: fetched once, kept packed, unpacked when they are about to be heard.

const AT_ONCE = 3;
const AGAIN_MS = 3000;
const FAILED_MS = 15_000;
const UNPACKED = 80; // Some 15 MB.
const UNPACKING = 2; // What is needed first is not to wait behind all that comes later.
const RATE = 24_000; // As they are made: unpacked so, they take the least memory.

/** @typedef {{ ms: number, packed: ArrayBuffer, wave?: AudioBuffer | undefined }} Clip */
/** @typedef {{ text: string, address: string, ms: number }} Row */
/** @typedef {{ ready: boolean, because: string, clips: Row[], bed: string, bed_ready: boolean }} Listed */

/** @param {string} session @param {(listed: Listed) => void} arrived called whenever more is there */
export const makeClips = (session, arrived) => {
  /** @type {Map<string, Clip>} */
  const shelf = new Map();
  /** @type {Set<string>} */
  const unpacking = new Set();
  const room = "OfflineAudioContext" in globalThis ? new OfflineAudioContext(1, 1, RATE) : null;

  /** @param {Row[]} rows */
  const fetchAll = async (rows) => {
    const waiting = rows.filter(({ text }) => !shelf.has(text));
    const one = async () => {
      for (let row = waiting.shift(); row; row = waiting.shift()) {
        const answer = await fetch(row.address);
        if (answer.ok) shelf.set(row.text, { ms: row.ms, packed: await answer.arrayBuffer() });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  };

  const fetchMore = async () => {
    try {
      const answer = await fetch(`/session/${session}/clips.json`, { headers: { accept: "application/json" } });
      /** @type {Listed} */
      const listed = await answer.json();
      if (room) await fetchAll(listed.clips);
      arrived(listed);
      if (!listed.because && !(listed.ready && listed.bed_ready)) setTimeout(fetchMore, AGAIN_MS);
    } catch {
      setTimeout(fetchMore, FAILED_MS); // What is here already goes on.
    }
  };

  /** The oldest are packed again. */
  const forget = () => {
    const open = [...shelf.values()].filter(({ wave }) => wave);
    for (const clip of open.slice(0, Math.max(0, open.length - UNPACKED))) clip.wave = undefined;
  };

  return {
    fetch: fetchMore,
    /** The length of a sentence that is here, in milliseconds. @param {string} text */
    ms: (text) => shelf.get(text)?.ms,
    /** Its wave, once it is unpacked; `then` is called when that is so. @param {string} text @param {() => void} then */
    wave: (text, then) => {
      const clip = shelf.get(text);
      if (!clip || clip.wave || unpacking.has(text) || unpacking.size >= UNPACKING) return clip?.wave;
      unpacking.add(text);
      room?.decodeAudioData(clip.packed.slice(0)).then((wave) => {
        shelf.delete(text);
        shelf.set(text, { ...clip, wave });
        forget();
        unpacking.delete(text);
        then();
      }, () => {
        shelf.delete(text); // A broken clip is none.
        unpacking.delete(text);
        then();
      });
      return undefined;
    },
  };
};
