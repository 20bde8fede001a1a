// The picture: the place is lit, and the hands go their ways over it as a teacher's would.
/** @import { Game } from "./types.d.ts" */
import { makeLight } from "./light.js";
import { work } from "./standing.js";

/** @param {Game} game */
export const makeBody = (game) => {
  const light = makeLight(game);
  /** @type {Awaited<ReturnType<typeof import("./hands.js").open>> | null} */
  let hands = null;
  let shown = "";

  const show = () => {
    const { state } = game;
    const done = ["stroking", "paused"].includes(state.status) ? work(state, state.step) : null;
    const wanted = JSON.stringify([state.status, state.step, done, hands !== null]);
    if (wanted === shown) return;
    shown = wanted;
    const glow = light(done);
    hands?.(done, glow);
  };

  // Without a connection, or where nobody has drawn the ways, the place is lit all the same.
  const load = () =>
    import("./hands.js").then(({ open }) => open(game)).then((found) => {
      hands = found;
      show();
    }, () => addEventListener("online", load, { once: true }));

  // In a picture book the figures lead.
  if (!game.given.rhyme) load();
  return { show };
};
