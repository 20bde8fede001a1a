// The taps: each is sent again until it was heard, and its age goes with it, for no clock here is trusted there.

/** @typedef {"waiting" | "heard" | "late" | "idle"} Fate */
/** @typedef {{ id: string, kind: string, madeMs: number, sending: boolean }} Tap */

export const TWICE_MS = 400;
const WAIT_MS = 1500;
const PATIENCE_MS = 5000;
const MOST_WAITING = 30;

/** Whether a tap counts: a second one on the same area so soon is the same tap. @param {Record<string, number>} last @param {string} kind @param {number} nowMs */
export const counts = (last, kind, nowMs) => {
  if (nowMs - (last[kind] ?? -Infinity) < TWICE_MS) return false;
  last[kind] = nowMs;
  return true;
};

/** A random id; `randomUUID` is missing on plain http. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * @param {string} session @param {string} token
 * @param {{ settled: (kind: string, fate: Fate) => void, unheard: (kind: string) => void, over: () => void, slow: () => void, reached: () => void }} tells
 */
export const makeTaps = (session, token, tells) => {
  /** @type {Tap[]} */
  let waiting = [];

  /** @param {Tap} tap */
  const post = (tap) =>
    fetch(`/remote/${session}/tap`, {
      method: "POST",
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { "content-type": "application/json", accept: "application/json", "x-csrftoken": token },
      body: JSON.stringify({ id: tap.id, kind: tap.kind, age_ms: Math.round(performance.now() - tap.madeMs), wait_ms: WAIT_MS }),
    });

  /** @param {Tap} tap */
  const forget = (tap) => {
    waiting = waiting.filter((each) => each !== tap);
  };

  /** @param {Tap} tap @param {Response} answer */
  const read = async (tap, answer) => {
    if ([403, 404, 410].includes(answer.status)) return tells.over();
    if (answer.status === 422) {
      forget(tap);
      return tells.slow();
    }
    if (!answer.ok) return tells.unheard(tap.kind);
    const { fate, over } = await answer.json();
    tells.reached();
    if (over) return tells.over();
    if (fate === "waiting") return tells.unheard(tap.kind);
    forget(tap);
    tells.settled(tap.kind, fate);
  };

  /** @param {Tap} tap */
  const send = async (tap) => {
    if (tap.sending) return;
    tap.sending = true;
    try {
      await read(tap, await post(tap));
    } catch {
      tells.unheard(tap.kind);
    }
    tap.sending = false;
  };

  return {
    /** @param {string} kind */
    tap: (kind) => {
      const tap = { id: newId(), kind, madeMs: performance.now(), sending: false };
      waiting = [...waiting, tap].slice(-MOST_WAITING);
      send(tap);
    },
    /** Try those that were not heard once more. */
    again: () => waiting.forEach(send),
    drop: () => {
      waiting = [];
    },
  };
};
