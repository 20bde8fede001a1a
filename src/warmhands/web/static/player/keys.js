// Keys of the keyboard or of a pedal.
/** @import { Game } from "./types.d.ts" */
import { part } from "./view.js";

/** @type {Record<string, string>} */
const KEYS = {
  ArrowLeft: "back", ArrowRight: "next", PageUp: "back", PageDown: "next",
  r: "repeat", s: "softer", f: "firmer", h: "hurts", t: "time", u: "unwell", Escape: "stop", MediaPlayPause: " ",
};
/** @type {Record<string, string>} */
const MAIN = { ready: "begin", stroking: "pause", paused: "resume", stopped: "resume" };
/** What a key does in a status, or nothing. @param {string} key @param {string} status @returns {string | undefined} */
export const deed = (key, status) => {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const does = KEYS[name] ?? name;
  return does === " " ? MAIN[status] : KEYS[name];
};

/** @param {Game} game */
export const makeKeys = (game) => {
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
};
