// Keep the screen on where the browser can, and say so honestly where it cannot.
/** @import { Game } from "./types.d.ts" */
import { later } from "./later.js";
import { part, words, write } from "./view.js";

const AGAIN_MS = 1000; // A system that takes the lock back at once shall not be asked without end.
const PAUSE_MS = 600_000; // A pause this long has been forgotten: the screen may sleep.

/** @typedef {"yes" | "can" | "refused" | "missing"} Awake whether the screen stays on; `can`: nobody has asked yet */

/**
 * Hold the lock for as long as it is wanted, through everything that takes it away.
 * @param {Pick<WakeLock, "request"> | undefined} lock @param {Pick<Document, "visibilityState" | "addEventListener">} page
 * @param {(awake: Awake) => void} told @param {(then: () => void, ms: number) => unknown} wait
 */
export const keepAwake = (lock, page, told, wait = setTimeout) => {
  let wanted = false;
  let asks = false;
  /** @type {WakeLockSentinel | null} */
  let held = null;

  const gone = () => {
    held = null;
    if (wanted && page.visibilityState === "visible") wait(take, AGAIN_MS);
  };

  const take = async () => {
    if (!lock || !wanted || held || asks || page.visibilityState !== "visible") return;
    asks = true;
    try {
      held = await lock.request("screen");
      held.addEventListener("release", gone);
      told("yes");
    } catch {
      told("refused"); // For example by a saver of power.
    }
    asks = false;
    if (!wanted) letGo();
  };

  const letGo = () => held?.release().catch(() => {});

  page.addEventListener("visibilitychange", take); // The lock is lost whenever the page is hidden.
  told(lock ? "can" : "missing");
  return (/** @type {boolean} */ on) => {
    wanted = on;
    if (on) take();
    else letGo();
  };
};

/** The line below the controls, and the way to what one can set oneself. @param {Game} game */
const makeLine = ({ given }) => {
  const how = document.createElement("button");
  how.type = "button";
  how.className = "awake-how";
  how.ariaHasPopup = "dialog";
  part("awake").after(how);
  how.addEventListener("click", async () => (await import("./awake_help.js")).open(given));
  /** @type {Awake} */
  let now = "can";
  const show = () => {
    const isOff = now === "refused" || now === "missing";
    write("awake", words(given, isOff ? "awake_no" : "awake_yes"));
    how.textContent = later(given, "awake_how");
    how.hidden = !isOff || !how.textContent;
    document.body.classList.toggle("is-dimming", isOff);
  };
  return {
    show,
    tell: (/** @type {Awake} */ awake) => {
      now = awake;
      show();
    },
  };
};

/** @param {Game} game */
export const makeAwake = (game) => {
  const line = makeLine(game);
  const hold = keepAwake(navigator.wakeLock, document, line.tell);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return {
    learned: line.show,
    changed: () => {
      clearTimeout(timer);
      const { status } = game.state;
      hold(["stroking", "paused"].includes(status));
      if (status === "paused") timer = setTimeout(() => hold(false), PAUSE_MS);
    },
  };
};
