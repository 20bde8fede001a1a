// The train and what falls off it: grain and peas.
/** @import { Cut, Moment, Stage } from "./stage.js" */
import { CUTS } from "./cuts.js";
import { draw, scattered } from "./stage.js";

const CARS = /** @type {[Cut, number, number][]} */ ([[CUTS.engine, 1.75, 0], [CUTS.grainWagon, 1.6, 4.1], [CUTS.bearWagon, 1.6, 7.3]]);
const TRAIN_CM = 9;
const PUFFS = 4;

/** It climbs one side while a pair of lines is sung, then the other. @param {Stage} stage */
export const train = (stage) => {
  const puffs = Array.from({ length: PUFFS }, () => draw("circle", { class: "book-puff", r: 0.5 * stage.cm }));
  stage.layer.append(...puffs);
  const cars = CARS.map(([cut, wide, behind]) => ({ ...stage.actor(cut, wide), behind: behind * stage.cm }));
  return (/** @type {Moment} */ moment) => {
    const lane = stage.laneOf(moment);
    const tail = (TRAIN_CM * stage.cm) / lane.length;
    const whole = 1.1 + tail;
    const from = (moment.place % 2) * (whole / 2) - 0.05;
    for (const { place, body, behind } of cars) {
      const late = behind / lane.length;
      stage.travel(place, lane, [from - late, from + whole / 2 - late], moment.lineMs, { turns: true });
      stage.play(place, fade(from - late, whole / 2), { duration: moment.lineMs });
      stage.play(body, [{ transform: "scale(1)" }, { transform: "scale(1.05, 0.97)" }, { transform: "scale(1)" }], { duration: moment.beatMs, iterations: moment.beats });
    }
    puffs.forEach((puff, beat) => {
      const share = from + (whole / 2) * (beat / PUFFS) + 0.12;
      const { x, y } = lane.at(share);
      const shown = share > 0 && share < 1.1 ? 0.9 : 0;
      const drift = `translate(${(x + (beat % 2 ? 9 : -7)).toFixed(1)}px, ${(y + 8).toFixed(1)}px)`;
      stage.play(puff, [{ transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(0.4)`, opacity: 0 }, { opacity: shown, offset: 0.15 }, { transform: `${drift} scale(1.7)`, opacity: 0 }], { delay: beat * moment.beatMs, duration: moment.beatMs * 1.8 });
    });
  };
};

/** Seen on the lane, gone before it and after it. @param {number} from @param {number} length @returns {Keyframe[]} */
const fade = (from, length) => {
  const seen = (/** @type {number} */ share) => (share < -0.12 || share > 1.1 ? 0 : 1);
  return Array.from({ length: 9 }, (_, index) => ({ opacity: seen(from + (length * index) / 8) }));
};

/** Things that lie scattered on the lanes. @param {Stage} stage @param {Cut} cut @param {number} wide @param {number} each */
const spill = (stage, cut, wide, each) =>
  stage.lanes.flatMap((lane, side) =>
    Array.from({ length: each }, (_, index) => {
      const seed = side * 40 + index;
      const { x, y, angle } = lane.at(0.04 + 0.92 * scattered(seed));
      const aside = (scattered(seed + 500) - 0.5) * 3 * stage.cm;
      const actor = stage.actor(cut, wide * (0.85 + 0.3 * scattered(seed + 900)));
      const turn = Math.round(scattered(seed + 700) * 180);
      return { ...actor, lane, index, turn, x: x - Math.sin(angle) * aside, y: y + Math.cos(angle) * aside };
    })
  );

/** @param {{ x: number, y: number }} point @param {number} turn @param {number} [scale] */
const lying = ({ x, y }, turn, scale = 1) => `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) rotate(${turn}deg) scale(${scale})`;

/** It stays where it is. @param {string} transform @returns {Keyframe[]} */
const still = (transform) => [{ transform }, { transform }];

/** Grain runs out, and is swept to a heap at the top of each lane. @param {Stage} stage */
export const grain = (stage) => {
  const seeds = spill(stage, CUTS.grain, 0.6, 15);
  return (/** @type {Moment} */ { line, lineMs, place }) => {
    for (const seed of seeds) {
      const { lane, turn, index } = seed;
      const top = lane.at(0.9);
      const heap = { x: top.x + ((index % 5) - 2) * 4.5, y: top.y + (index % 3) * 4.5 };
      const sack = lying(place ? heap : lane.at(1), 0, place ? 1 : 0.2);
      const late = 0.3 * (index / 15);
      const lies = lying(seed, turn);
      if (line === 0) stage.play(seed.place, [{ transform: sack }, { transform: sack, offset: late, easing: "ease-out" }, { transform: lies }], { duration: lineMs * 0.8 });
      else if (line === 2) stage.play(seed.place, [{ transform: lies, easing: "ease-in-out" }, { transform: lying(heap, turn + 160) }], { duration: lineMs * 0.95 });
      else stage.play(seed.place, still(line === 1 ? lies : lying(heap, turn + 160)), { duration: lineMs });
    }
  };
};

/** Peas hop out, and roll in small rings. @param {Stage} stage */
export const peas = (stage) => {
  const all = spill(stage, CUTS.pea, 0.72, 9);
  return (/** @type {Moment} */ { line, lineMs, beatMs, beats, place }) => {
    for (const pea of all) {
      const { lane, index } = pea;
      const lies = lying(pea, 0);
      if (line === 0 && place === 0) {
        const out = lying(lane.at(1), 0, 0.2);
        const high = lying({ x: pea.x, y: pea.y - 1.6 * stage.cm }, 0);
        stage.play(pea.place, [{ transform: out }, { transform: high, offset: 0.45 }, { transform: lies, offset: 0.75 }, { transform: lying({ x: pea.x, y: pea.y - 5 }, 0), offset: 0.85 }, { transform: lies }], { duration: lineMs * 0.9, easing: "ease-in-out" });
        continue;
      }
      stage.play(pea.place, still(lies), { duration: lineMs });
      const ring = Array.from({ length: 13 }, (_, step) => {
        const angle = (step / 12 + index / 9) * 2 * Math.PI;
        return { transform: `translate(${(Math.sin(angle) * 6).toFixed(1)}px, ${(-Math.cos(angle) * 6).toFixed(1)}px)` };
      });
      stage.play(pea.body, ring, { duration: beatMs * 2, iterations: beats / 2 });
    }
  };
};

/** What is left of it for the chickens. @param {Stage} stage @param {Cut} cut @param {number} wide */
export const leftOver = (stage, cut, wide) => {
  for (const { place, x, y, turn } of spill(stage, cut, wide, 6)) {
    place.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})`);
    stage.ground.append(place);
  }
};
