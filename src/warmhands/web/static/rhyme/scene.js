// Which figures belong to a verse, and what lies on the back from the verses before it.
/** @import { Rhyme } from "../player/types.d.ts" */
/** @import { Moment } from "./stage.js" */
/** @import { Stance } from "./stance.js" */
import { bothElephants, elephant, fox, squirrel, sun } from "./beside.js";
import { CUTS } from "./cuts.js";
import { birds, chickens, geese, mouse } from "./flock.js";
import { grain, leftOver, peas, train } from "./freight.js";
import { backOf, lanesOf } from "./lanes.js";
import { draw, Stage } from "./stage.js";
import { layTrack, rails, sleepers } from "./track.js";

/** @type {Record<string, (stage: Stage) => (moment: Moment) => void>} */
const SCENES = { birds, rails, train, grain, peas, chickens, geese, elephant, little_elephant: bothElephants, sun, mouse, fox, squirrel };
const ON_THE_TRACK = ["sleepers", "train", "grain", "peas", "chickens", "geese", "fox", "squirrel"];

const LINE = ["low_back", "between_shoulder_blades"];

/** @param {SVGSVGElement} map @param {Rhyme} rhyme */
export const makeScene = (map, rhyme) => {
  const ground = draw("g", { class: "book-ground" });
  const layer = draw("g", { class: "book-figures" });
  map.append(ground, layer);
  const back = backOf(map, rhyme);
  let built = "";
  /** @type {Stage | null} */
  let stage = null;
  let act = (/** @type {Moment} */ _moment) => {};

  /** @param {Set<string>} before @param {Stage} on @param {string} figure */
  const remains = (before, on, figure) => {
    if (!ON_THE_TRACK.includes(figure)) return;
    layTrack(on, { rails: before.has("rails") || before.has("sleepers"), bars: before.has("sleepers") });
    if (figure === "chickens") leftOver(on, before.has("peas") ? CUTS.pea : CUTS.grain, before.has("peas") ? 0.6 : 0.45);
  };

  const clear = () => {
    stage?.clear();
    ground.replaceChildren();
    layer.replaceChildren();
    stage = null;
    built = "";
  };

  return {
    clear,
    /** Set the stage for a step. @param {Stance} here @param {Set<string>} before */
    show: (here, before) => {
      const wanted = JSON.stringify([here.index, here.done]);
      if (wanted === built) return;
      clear();
      built = wanted;
      const { figure } = here.verse;
      const lanes = lanesOf(map, rhyme, here.done, here.zones);
      const line = lanesOf(map, rhyme, here.done, LINE);
      stage = new Stage({ layer, ground, back, lanes, line });
      remains(before, stage, figure);
      act = figure === "sleepers" ? sleepers(stage, !before.has("rails")) : SCENES[figure]?.(stage) ?? (() => {});
    },
    /** Move to a line of it. @param {Moment} moment @param {number} ms @param {boolean} goes */
    line: (moment, ms, goes) => {
      if (!stage) return;
      stage.clear();
      act(moment);
      stage.set(ms, goes);
    },
  };
};
