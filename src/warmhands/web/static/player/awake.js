// Keep the screen on where the browser can, and say so honestly where it cannot.
/** @import { Game } from "./types.d.ts" */
import { words, write } from "./view.js";

/** @param {Game} game */
export const makeAwake = ({ given }) => {
  const can = "wakeLock" in navigator;
  let wanted = false;
  /** @type {WakeLockSentinel | null} */
  let lock = null;

  /** @param {boolean} holds */
  const tell = (holds) => write("awake", words(given, holds ? "awake_yes" : "awake_no"));

  const take = async () => {
    if (!can || !wanted || lock || document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => {
        lock = null;
      });
      tell(true);
      if (!wanted) lock.release();
    } catch {
      tell(false); // Refused, for example by a saver of power.
    }
  };

  // The lock is lost whenever the page is hidden.
  document.addEventListener("visibilitychange", take);
  tell(can);
  return {
    /** @param {boolean} on */
    hold: (on) => {
      wanted = on;
      if (on) take();
      else lock?.release().catch(() => {});
    },
  };
};
