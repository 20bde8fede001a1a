// "It hurts" under the lightest long stroke: where? The hands are off while one asks, and only that place is left.
/** @import { Game, Side } from "./types.d.ts" */
import { work } from "./standing.js";
import { part, words } from "./view.js";

/** @param {Game} game */
export const makeWhere = (game) => {
  const list = part("places");
  const map = part("body");
  let goesOn = false;

  /** @param {{ zone: string, side: Side } | "all" | null} place */
  const answer = (place) => {
    if (document.body.dataset.asking !== "") return;
    delete document.body.dataset.asking;
    if (goesOn) game.happen("resume");
    if (place) game.happen("hurts", place === "all" ? {} : place);
    /** @type {HTMLElement | null} */ (document.querySelector('.player-under-way [data-do="hurts"]'))?.focus();
  };

  /** @param {string} text @param {() => void} does */
  const button = (text, does) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "player-control";
    made.textContent = text;
    made.addEventListener("click", does);
    return made;
  };

  /** Ask when one place of several may be meant and the next step down is to leave it; true when it asks. */
  const asks = () => {
    const { given, state } = game;
    const done = work(state, state.step);
    const zones = state.passes[state.step] ?? [];
    if (!done || done.pressure > 1 || zones.length < 2 || document.body.dataset.asking !== undefined) return false;
    goesOn = state.status === "stroking";
    if (goesOn) game.happen("pause");
    document.body.dataset.asking = "";
    part("say").textContent = words(given, "where");
    const { side } = done;
    list.replaceChildren(
      ...zones.map((zone) => button(given.places[`${zone}:${side}`] ?? zone, () => answer({ zone, side }))),
      button(words(given, "where_all"), () => answer("all")),
      button(words(given, "where_none"), () => answer(null)),
    );
    /** @type {HTMLElement} */ (list.firstElementChild).focus();
    return true;
  };

  map.addEventListener("click", (click) => {
    const path = /** @type {Element} */ (click.target).closest(".zone.is-lit");
    const [zone, side] = [path?.getAttribute("data-zone"), path?.getAttribute("data-side")];
    if (zone && side) answer({ zone, side: /** @type {Side} */ (side) });
  });
  return { asks };
};
