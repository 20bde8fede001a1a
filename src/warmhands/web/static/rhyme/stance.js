// Where the massage stands, as the picture book needs it: the step, its verse, and how far into it we are.
/** @import { Game } from "../player/types.d.ts" */
import { at, lengthMs, work } from "../player/standing.js";
import { score, tempo } from "./beat.js";

/** @param {Game} game */
export const stance = (game) => {
  const { rhyme } = game.given;
  const state = at(game.state, game.now());
  const step = state.legs[state.step]?.step;
  const verse = step && rhyme?.verses[step.title];
  const done = work(state, state.step);
  if (!rhyme || !step || !verse || !done || !["stroking", "paused"].includes(state.status)) return null;
  return {
    index: state.step,
    verse,
    done,
    zones: done.narrowed ? [done.zone] : state.passes[state.step] ?? [],
    rests: step.technique === "hold",
    goes: state.status === "stroking",
    intoMs: state.intoMs,
    sung: score(verse, lengthMs(state, state.step), tempo(step.beats_per_minute ?? rhyme.beats_per_minute)),
  };
};

/** @typedef {NonNullable<ReturnType<typeof stance>>} Stance */

/** What was drawn on the way here and still lies there. @param {Game} game @param {number} index */
export const behind = ({ state, given }, index) =>
  new Set(state.legs.slice(0, index).map(({ step }) => given.rhyme?.verses[step.title]?.figure ?? ""));
