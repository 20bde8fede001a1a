// How far it is: one field a step, drawn anew when other steps have come in the place of what was to come.
/** @import { Game } from "./types.d.ts" */
import { lengthMs, work } from "./standing.js";
import { part, renderTime } from "./view.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {Game} game */
export const makeStrip = (game) => {
  const strip = part("progress");
  let drawn = game.given.plan.steps.map((step) => step.seconds).join();

  /** @param {string} name @param {number} x @param {number} width @param {number} gap */
  const field = (name, x, width, gap) => {
    const made = document.createElementNS(SVG, "rect");
    for (const [key, value] of Object.entries({ class: name, x, y: 2, width, height: 6, rx: gap })) {
      made.setAttribute(key, String(value));
    }
    return made;
  };

  return {
    show: () => {
      const { state } = game;
      const lengths = state.legs.map((_, index) => (index < state.step || work(state, index) ? lengthMs(state, index) / 1000 : 0));
      if (lengths.map(Math.round).join() === drawn) return;
      drawn = lengths.map(Math.round).join();
      const total = lengths.reduce((sum, each) => sum + each, 0);
      const gap = total / 160;
      let x = 0;
      strip.replaceChildren(...lengths.flatMap((seconds, index) => {
        const filled = field("player-filled", x, 0, gap);
        filled.dataset.step = String(index);
        const pair = [field("player-field", x, seconds && Math.max(1, seconds - gap), gap), filled];
        x += seconds;
        return pair;
      }));
      strip.setAttribute("viewBox", `0 0 ${total} 10`);
      strip.setAttribute("aria-valuemax", String(Math.round(total)));
      renderTime(game);
    },
  };
};
