// The picture book of a play massage: line by line its words, its figures on the back, its voice and its tune.
/** @import { Book, Game } from "../player/types.d.ts" */
/** @import { Moment } from "./stage.js" */
/** @import { Stance } from "./stance.js" */
import { part } from "../player/view.js";
import { lineAt, plain } from "./beat.js";
import { frame } from "./frame.js";
import { makeLine } from "./line.js";
import { makeScene } from "./scene.js";
import { behind, stance } from "./stance.js";
import { makeSwitches } from "./switches.js";
import { makeTune } from "./tune.js";

const SOON_MS = 40; // A line that is over so soon is not begun any more.

/** @param {Game} game @param {{ chant: (text: string, ms: number) => void, loudness: () => number }} voice @returns {Book} */
export const open = (game, voice) => {
  const rhyme = /** @type {NonNullable<Game["given"]["rhyme"]>} */ (game.given.rhyme);
  const map = /** @type {SVGSVGElement} */ (part("body").querySelector(".body-map"));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const line = makeLine();
  const tune = makeTune(() => (set.tune ? voice.loudness() * 0.7 : 0));
  const set = makeSwitches(() => tune.hush());
  const scene = makeScene(map, rhyme);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let shown = "";

  const close = () => {
    scene.clear();
    tune.hush();
    shown = "";
    part("rhyme").hidden = true;
    delete document.body.dataset.figure;
  };

  /** @param {Stance} here @param {number} place @param {number} intoMs */
  const turn = (here, place, intoMs) => {
    const { sung, verse, goes } = here;
    const number = sung.order[place] ?? 0;
    const time = { beatMs: sung.beatMs, lineMs: sung.lineMs, intoMs, goes, still: still.matches };
    part("rhyme").hidden = false;
    document.body.dataset.figure = verse.figure;
    document.body.classList.toggle("is-resting", here.rests);
    line.show(verse, number, time);
    /** @type {Moment} */
    const moment = { place, line: number, beats: verse.beats, beatMs: sung.beatMs, lineMs: sung.lineMs };
    scene.show(here, behind(game, here.index));
    scene.line(moment, still.matches ? sung.lineMs / 2 : intoMs, goes && !still.matches);
    if (!goes) return tune.hush();
    const words = verse.lines[number];
    if (set.aloud && words && intoMs < sung.lineMs / 4) voice.chant(plain(words.text), sung.lineMs - intoMs);
    tune.play(rhyme.tune[number % rhyme.tune.length] ?? "", sung.beatMs, intoMs);
  };

  const show = () => {
    clearTimeout(timer);
    const here = stance(game);
    if (!here) return close();
    const { place, intoMs } = lineAt(here.sung, here.intoMs + SOON_MS);
    const wanted = JSON.stringify([here.index, place, here.goes, here.done, still.matches]);
    if (wanted !== shown) turn(here, place, Math.max(0, intoMs - SOON_MS));
    shown = wanted;
    if (here.goes) timer = setTimeout(show, Math.max(SOON_MS, here.sung.lineMs - intoMs + SOON_MS));
  };

  frame(map, rhyme);
  still.addEventListener("change", show);
  return { show, wake: tune.wake };
};
