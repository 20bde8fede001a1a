// The two edges of the picture: softer on the left, firmer on the right. What was made softer gets a button as well.
/** @import { Edges } from "./gesture.js" */
/** @import { Game, State } from "./types.d.ts" */
import { later } from "./later.js";
import { raised, work } from "./standing.js";
import { buttonOf, clone, glyph } from "./touch_sign.js";
import { part } from "./view.js";

/** Whether "firmer" would give back anything where the hands are now. @param {State} state */
export const canFirm = (state) => {
  const done = work(state, state.step);
  if (!done) return false;
  const ceilings = raised(state.ceilings, state.passes[state.step] ?? [], done.side);
  return (work({ ...state, ceilings }, state.step)?.pressure ?? 0) > done.pressure;
};

/** @param {string} side @param {Element} drawn */
const makeEdge = (side, drawn) => {
  const edge = document.createElement("div");
  edge.className = `touch-edge ${side}`;
  edge.ariaHidden = "true";
  edge.append(drawn, document.createElement("span"));
  part("stage").append(edge);
  return edge;
};

const makeFirmer = () => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "player-control is-warm touch-firmer";
  button.dataset.do = "firmer";
  button.hidden = true;
  button.append(glyph(), document.createElement("span"));
  part("stage").append(button);
  return button;
};

/** @param {Game} game */
export const makeEdges = (game) => {
  const soft = makeEdge("is-soft", clone("softer"));
  const firm = makeEdge("is-firm", glyph());
  const button = makeFirmer();

  return {
    /** @returns {Edges} */
    where: () => {
      const { left, right } = firm.getBoundingClientRect();
      return { width: innerWidth, left: soft.getBoundingClientRect().right, right: left, end: right };
    },
    show: () => {
      const { given, state } = game;
      const offers = canFirm(state) && ["stroking", "paused"].includes(state.status);
      for (const [place, key] of /** @type {[Element, string][]} */ ([[soft, "softer_edge"], [firm, "firmer_edge"], [button, "firmer_button"]])) {
        const text = place.querySelector("span");
        if (text) text.textContent = later(given, key);
      }
      if (button === document.activeElement && !offers) buttonOf("softer")?.focus();
      button.hidden = !offers;
      firm.classList.toggle("is-under", offers);
    },
  };
};
