// "No time left": a tap on the time offers to finish soon. The massage goes on while one chooses.
/** @import { Game } from "./types.d.ts" */
import { leftMs } from "./standing.js";
import { part, words } from "./view.js";

const OFFERED_S = [120, 300];

/** @param {Game} game */
export const makeHurry = (game) => {
  const list = part("places");
  const time = part("left");

  const isOpen = () => document.body.dataset.asking === "time";

  const close = () => {
    if (!isOpen()) return;
    delete document.body.dataset.asking;
    time.setAttribute("aria-expanded", "false");
    time.focus();
  };

  /** @param {string} text @param {() => void} [does] */
  const button = (text, does) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "player-control";
    made.textContent = text;
    made.addEventListener("click", () => {
      close();
      does?.();
    });
    return made;
  };

  const toggle = () => {
    if (isOpen()) return close();
    const { given, state } = game;
    if (!["stroking", "paused"].includes(state.status) || document.body.dataset.asking !== undefined) return;
    const offered = OFFERED_S.filter((seconds) => seconds * 1000 < leftMs(state));
    if (!offered.length) return;
    list.replaceChildren(
      ...offered.map((left_s) => button(words(given, "finish_in", { minutes: left_s / 60 }), () => game.happen("no_time", { left_s }))),
      button(words(given, "finish_later")),
    );
    document.body.dataset.asking = "time";
    time.setAttribute("aria-expanded", "true");
    /** @type {HTMLElement} */ (list.firstElementChild).focus();
  };

  time.addEventListener("click", toggle);
  return {
    toggle,
    /** What has ended asks no more. */
    settle: () => {
      if (!["stroking", "paused"].includes(game.state.status)) close();
    },
  };
};
