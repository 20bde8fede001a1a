// Where the massage stands, as the picture book needs it: the step, its verse, and how far into it we are.
/** @import { Game } from "../player/types.d.ts" */
import { at, lengthMs, work } from "../player/standing.js";
import { score, tempo } from "./beat.js";

/** @param {Game} game */
export const stance = (game) => {
  const { plan, given } = game;
  const state = at(game.state, game.now());
  const step = plan.steps[state.step];
  const verse = step && given.rhyme?.verses[step.title];
  const done = work(state, state.step);
  if (!given.rhyme || !step || !verse || !done || !["stroking", "paused"].includes(state.status)) return null;
  const beats = tempo(step.beats_per_minute ?? given.rhyme.beats_per_minute);
  return {
    index: state.step,
    step,
    verse,
    done,
    goes: state.status === "stroking",
    intoMs: state.intoMs,
    sung: score(verse, lengthMs(state, state.step), beats),
  };
};

/** @typedef {NonNullable<ReturnType<typeof stance>>} Stance */

/** What was drawn on the way here and still lies there. @param {Game} game @param {number} index */
export const behind = ({ plan, given }, index) =>
  new Set(plan.steps.slice(0, index).map((step) => given.rhyme?.verses[step.title]?.figure ?? ""));
