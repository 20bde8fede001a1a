// Keys of the keyboard, a pedal or a headset.
/** @import { Game } from "./types.d.ts" */
import { part } from "./view.js";

// Headset keys reach a page only while it plays something: a file of silence.
const QUIET = new URL("./quiet.mp3", import.meta.url).href;
/** @type {Record<string, string>} */
const KEYS = {
  ArrowLeft: "back", ArrowRight: "next", PageUp: "back", PageDown: "next",
  r: "repeat", s: "softer", f: "firmer", h: "hurts", t: "time", u: "unwell", Escape: "stop", MediaPlayPause: " ",
};
/** @type {Record<string, string>} */
const MAIN = { ready: "begin", stroking: "pause", paused: "resume", stopped: "resume" };
/** @type {Record<string, string>} */
const HEADSET = { play: "resume", pause: "pause", nexttrack: "next", previoustrack: "back", stop: "stop" };

/** What a key does in a status, or nothing. @param {string} key @param {string} status @returns {string | undefined} */
export const deed = (key, status) => {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const does = KEYS[name] ?? name;
  return does === " " ? MAIN[status] : KEYS[name];
};

/** @param {Game} game */
export const makeKeys = (game) => {
  const quiet = new Audio(QUIET);
  quiet.preload = "none";
  quiet.loop = true;
  const headset = navigator.mediaSession;

  document.addEventListener("keydown", (press) => {
    const on = /** @type {Element} */ (press.target);
    if (press.ctrlKey || press.metaKey || press.altKey || press.repeat || on.closest("dialog, input")) return;
    if (press.key === " " && on.closest("button, a")) return; // The button under the focus is meant.
    const does = deed(press.key, game.state.status);
    if (!does) return;
    press.preventDefault();
    if (does === "time") part("left").click();
    else game.happen(does);
  });
  for (const [action, does] of Object.entries(HEADSET)) {
    try {
      headset?.setActionHandler(/** @type {MediaSessionAction} */ (action), () => game.happen(does));
    } catch {
      // This browser does not know this key.
    }
  }
  return {
    wake: () => {
      if (quiet.paused && game.state.status !== "ready") quiet.play().catch(() => {});
    },
    show: () => {
      const { plan, state } = game;
      const over = !["stroking", "paused"].includes(state.status);
      if (over) quiet.pause();
      if (!headset || !("MediaMetadata" in globalThis)) return;
      headset.playbackState = over ? "none" : state.status === "stroking" ? "playing" : "paused";
      headset.metadata = new MediaMetadata({ title: plan.steps[state.step]?.title ?? "", artist: document.title });
    },
  };
};
