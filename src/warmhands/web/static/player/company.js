// What goes along with a massage: voice, bell, light, keys, post. Each may be absent, and the massage goes on.
/** @import { Book, Company, Cue, Game, State } from "./types.d.ts" */
import { makePlaying } from "../sound/playing.js";
import { makeAwake } from "./awake.js";
import { makeBody } from "./body.js";
import { makeCarried } from "./carried.js";
import { makeHurry } from "./hurry.js";
import { makeKeys } from "./keys.js";
import { makePost } from "./post.js";
import { makeRemote } from "./remote.js";
import { makeStrip } from "./strip.js";
import { makeTold } from "./told.js";
import { makeTouching } from "./touching.js";
import { makeWhere } from "./where.js";

/** @param {Game} game @returns {Company} */
export const join = (game) => {
  const playing = makePlaying(game);
  const awake = makeAwake(game);
  const body = makeBody(game);
  makeKeys(game);
  const post = makePost(game);
  const where = makeWhere(game);
  const hurry = makeHurry(game);
  const strip = makeStrip(game);
  const told = makeTold(game);
  const touching = makeTouching(game, playing, awake.learned);
  const carried = makeCarried(game);
  const hasRemote = !game.given.practice && ["adult", "child"].includes(game.given.receiver);
  const remote = hasRemote ? makeRemote(game, { asks: where.asks, rings: () => playing.ring("heard") }) : null;
  /** @type {Book | null} */
  let book = null;
  if (game.given.rhyme) {
    import("../rhyme/book.js").then(({ open }) => {
      book = open(game, playing.voice);
      book.show();
    });
  }
  if (!game.given.practice) import("../offline/ready.js").then(({ prepare }) => prepare(game), () => {});
  return {
    asks: where.asks,
    varied: carried.varied,
    touched: () => {
      playing.wake();
      book?.wake();
    },
    changed: () => {
      if (game.state.status !== "paused" && document.body.dataset.asking === "") delete document.body.dataset.asking;
      hurry.settle();
      strip.show();
      body.show();
      told.show();
      touching.changed();
      book?.show();
      playing.changed();
      awake.changed();
      remote?.changed();
    },
    said: (cues) => {
      touching.said(cues);
      playing.said(cues);
    },
    written: async () => {
      if (game.given.practice) return;
      await post.send();
      carried.fetch();
    },
  };
};
