// What goes along with a massage: voice, bell, light, keys, post. Each may be absent, and the massage goes on.
/** @import { Book, Company, Cue, Game, State } from "./types.d.ts" */
import { makeAwake } from "./awake.js";
import { makeBell } from "./bell.js";
import { makeBody } from "./body.js";
import { makeCarried } from "./carried.js";
import { makeHurry } from "./hurry.js";
import { makeKeys } from "./keys.js";
import { makePost } from "./post.js";
import { makeRemote } from "./remote.js";
import { makeSound } from "./sound.js";
import { makeStrip } from "./strip.js";
import { makeTold } from "./told.js";
import { makeTouching } from "./touching.js";
import { sentence, words } from "./view.js";
import { makeVoice } from "./voice.js";
import { makeWhere } from "./where.js";

const BELLS = ["step", "narrowed", "finished", "ending"];

/** @param {Game} game @returns {Company} */
export const join = (game) => {
  const bell = makeBell();
  const voice = makeVoice(document.documentElement.lang);
  const sound = makeSound((setting) => {
    bell.tune(setting);
    voice.tune(setting);
  });
  sound.wire(() => {
    bell.wake();
    bell.ring("step");
    voice.speak(words(game.given, "voice_test"));
  }, () => (voice.found() ? "" : words(game.given, "no_voice")));
  const awake = makeAwake(game);
  const body = makeBody(game);
  const keys = makeKeys(game);
  const post = makePost(game);
  const where = makeWhere(game);
  const hurry = makeHurry(game);
  const strip = makeStrip(game);
  const told = makeTold(game);
  const touching = makeTouching(game, bell, awake.learned);
  const carried = makeCarried(game);
  const hasRemote = !game.given.practice && ["adult", "child"].includes(game.given.receiver);
  const remote = hasRemote ? makeRemote(game, { asks: where.asks, rings: () => bell.ring("heard") }) : null;
  /** @type {Book | null} */
  let book = null;
  if (game.given.rhyme) {
    import("../rhyme/book.js").then(({ open }) => {
      book = open(game, voice);
      book.show();
    });
  }
  if (!game.given.practice) import("../offline/ready.js").then(({ prepare }) => prepare(game), () => {});
  return {
    asks: where.asks,
    varied: carried.varied,
    touched: () => {
      bell.wake();
      keys.wake();
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
      keys.show();
      awake.changed();
      remote?.changed();
    },
    said: (cues) => {
      touching.said(cues);
      const spoken = cues.filter((cue) => cue.key !== "skipped").map((cue) => sentence(game.given, cue)).filter(Boolean);
      for (const cue of cues) if (BELLS.includes(cue.key)) bell.ring(cue.key);
      if (spoken.length) voice.speak(spoken.join(" "));
    },
    written: async () => {
      if (game.given.practice) return;
      await post.send();
      carried.fetch();
    },
  };
};
