// The answer to a gesture: a large calm sign in the middle, a short tremble, a soft note. And the ring before "it hurts".
/** @import { Cue, Game } from "./types.d.ts" */
import { later } from "./later.js";
import { draw } from "./light.js";
import { part } from "./view.js";

const SHOWN_MS = 1000;
const CALM_MS = 200; // A tap is over by then: no ring flickers up under it.
const FIRMER = "M12 15V4M7.500 8.500L12 4l4.500 4.500M5 19.500h14";
const NOT_DONE = ["softest", "firmest", "too_long"];
/** @type {Record<string, number[]>} */
const TREMBLES = { pause: [40], resume: [40], next: [25, 50, 25], back: [25, 50, 25], softer: [90], firmer: [40, 60, 90], hurts: [180] };
const REFUSED = [25, 40, 25, 40, 25];

/** The button that does the same; a baby shows that it hurts by having had enough. @param {string} does */
export const buttonOf = (does) =>
  /** @type {HTMLElement | null} */ (document.querySelector(
    `.player-under-way :is([data-do="${does}"]${does === "hurts" ? ", .is-enough" : ""})`,
  ));

/** @param {string} [path] */
export const glyph = (path = FIRMER) => {
  const made = draw("svg", { class: "icon", viewBox: "0 0 24 24" });
  made.append(draw("path", { d: path }));
  return made;
};

/** The glyph on that button, for another place. @param {string} does */
export const clone = (does) => /** @type {Element} */ (buttonOf(does)?.querySelector("svg")?.cloneNode(true) ?? glyph());

const ring = () => {
  const made = draw("svg", { class: "touch-ring", viewBox: "0 0 100 100" });
  made.append(draw("circle", { cx: 50, cy: 50, r: 47, pathLength: 100 }));
  return made;
};

/** @param {Game} game @param {() => boolean} trembles */
export const makeSign = (game, trembles) => {
  const sign = document.createElement("div");
  sign.className = "touch-sign";
  sign.ariaHidden = "true";
  part("stage").append(sign);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {string[]} */
  let cues = [];

  const hide = () => {
    clearTimeout(timer);
    sign.className = "touch-sign";
  };

  /** @param {string} state @param {string} does @param {string} text */
  const show = (state, does, text) => {
    const told = document.createElement("span");
    told.textContent = text;
    sign.replaceChildren(clone(does), told, ring());
    sign.className = `touch-sign ${state}`;
  };

  /** @param {string} does */
  const wordOf = (does) => buttonOf(does)?.textContent?.trim() || later(game.given, `${does}_button`);

  /** @param {number[]} pattern */
  const tremble = (pattern) => {
    if (trembles() && !matchMedia("(prefers-reduced-motion: reduce)").matches) navigator.vibrate?.(pattern);
  };

  return {
    /** @param {Cue[]} said */
    said: (said) => {
      cues = said.map(({ key }) => key);
    },
    /** A hold is on its way, or no longer. @param {string | null} does */
    coming: (does) => {
      hide();
      if (does) timer = setTimeout(() => show("is-coming", does, wordOf(does)), CALM_MS);
    },
    /** Do it, and answer with what came of it; whether a bell rang by itself. @param {string} does @param {() => void} act */
    answer: (does, act) => {
      hide();
      cues = [];
      act();
      const refused = NOT_DONE.find((key) => cues.includes(key));
      show(refused ? "is-shown is-refused" : "is-shown", does, refused ? later(game.given, `sign_${refused}`) : wordOf(does));
      tremble(refused ? REFUSED : TREMBLES[does] ?? [40]);
      timer = setTimeout(hide, SHOWN_MS);
      return cues.includes("step") || cues.includes("narrowed");
    },
  };
};
