// The picture: the place is lit, and the hands go their ways over it as a teacher's would.
/** @import { Game } from "./types.d.ts" */
/** @import { Atlas } from "./strokes.js" */
import { makeHands } from "./hands.js";
import { join, makeLight } from "./light.js";
import { handsAt, keyOf } from "./own_hands.js";
import { work } from "./standing.js";
import { fetchHands, fetchStrokes } from "./strokes.js";
import { part } from "./view.js";

/** @param {Game} game */
export const makeBody = (game) => {
  const light = makeLight(game);
  const hands = makeHands();
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const pixelsPerCm = Number(part("stage").dataset.pixelsPerCm);
  /** @type {Atlas | null} */
  let atlas = null;
  let shown = "";

  /** @param {import("./types.d.ts").Work | null} done */
  const turn = (done) => {
    const { state, given } = game;
    const step = state.legs[state.step]?.step;
    const glow = light(done);
    if (!atlas) return;
    const name = step && done ? keyOf(step, done) : "";
    const stroke = atlas.strokes[name];
    if (!done || !step || !stroke) return hands(atlas, null, still.matches);
    const working = handsAt(stroke, done.side, given.receiver === "self", given.left_handed);
    if (done.toZone !== null) join(glow, stroke, working, pixelsPerCm);
    const scene = { name: `${state.step} ${name}`, stroke, step, hands: working, level: done.pressure, goes: state.status === "stroking" };
    hands(atlas, scene, still.matches);
  };

  const show = () => {
    const { state } = game;
    const done = ["stroking", "paused"].includes(state.status) ? work(state, state.step) : null;
    const wanted = JSON.stringify([state.status, state.step, done, still.matches, atlas !== null]);
    if (wanted === shown) return;
    shown = wanted;
    turn(done);
  };

  still.addEventListener("change", show);
  // In a picture book the figures lead. Without the ways of the hands the place is lit all the same.
  if (!game.given.rhyme) {
    fetchStrokes().then((found) => {
      atlas = found;
      show();
      fetchHands(found, game);
    }, console.warn);
  }
  return { show };
};
