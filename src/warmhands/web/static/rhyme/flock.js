// Small animals on the lanes: birds, chickens, geese, the mouse, the little elephant.
/** @import { Actor, Moment, Stage } from "./stage.js" */
/** @import { Lane } from "./lanes.js" */
import { CUTS } from "./cuts.js";
import { draw } from "./stage.js";

/** Facing the way it goes: to the right as drawn, else mirrored. @param {number} way */
const facing = (way) => `scale(${way < 0 ? -1 : 1}, 1)`;

/** Two birds that sit and breathe, as the hands do. @param {Stage} stage */
export const birds = (stage) => {
  const nests = stage.lanes.map((lane) => ({ lane, ...stage.actor(CUTS.bird, 4.6) }));
  return (/** @type {Moment} */ { beatMs, beats, line }) => {
    nests.forEach(({ lane, place, body }, index) => {
      const { x, y } = lane.at(0.42);
      place.setAttribute("transform", `translate(${x} ${y + 10}) ${facing(lane.side === "left" ? 1 : -1)}`);
      const bows = line === 2 + (index % 2);
      stage.play(body, [{ transform: "none" }, { transform: bows ? "rotate(9deg)" : "scale(1.02, 0.97)" }, { transform: "none" }], { duration: beatMs * (bows ? 2 : 1), iterations: bows ? beats / 2 : beats, easing: "ease-in-out" });
    });
  };
};

/** Where each of some begins on its lane, as shares of it. @param {number} count */
const row = (count) => Array.from({ length: count }, (_, index) => index / count + (count === 1 ? 0.35 : 0.05));

/** One line up the lane, the next line back again. @param {Moment} moment @param {number} base @param {number} reach @returns {[number, number]} */
const upAndBack = ({ place }, base, reach) => (place % 2 ? [base + reach, base] : [base, base + reach]);

/** They hop along and peck on every beat. @param {Stage} stage */
export const chickens = (stage) => {
  const all = stage.lanes.flatMap((lane, side) =>
    row(stage.fits(lane, 4.4, 2)).map((base, index) => {
      const hen = stage.actor(CUTS.chicken, 3.5);
      const turned = draw("g", { transform: facing((side + index) % 2 ? -1 : 1) });
      turned.append(hen.body);
      hen.place.append(turned);
      const head = stage.actor(CUTS.chickenHead, 2.1, hen.body);
      const scale = (3.5 * stage.cm) / 88;
      head.place.setAttribute("transform", `translate(${24 * scale} ${-46 * scale})`);
      return { lane, base, index: side * 2 + index, ...hen, head };
    })
  );
  return (/** @type {Moment} */ moment) => {
    const { beatMs, beats, lineMs } = moment;
    for (const { lane, base, index, place, body, head } of all) {
      stage.travel(place, lane, upAndBack(moment, base, 0.3), lineMs, { aside: 1 });
      const delay = (index % 2) * beatMs * 0.5 - beatMs;
      stage.play(head.body, [{ transform: "none" }, { transform: "translate(2px, 5px) rotate(62deg)", offset: 0.4 }, { transform: "none", offset: 0.75 }, { transform: "none" }], { delay, duration: beatMs, iterations: beats + 1, easing: "ease-in-out" });
      stage.play(body, [{ transform: "none" }, { transform: "translate(0, -4px)" }, { transform: "none" }], { delay, duration: beatMs, iterations: beats + 1 });
    }
  };
};

/** They waddle in a row. @param {Stage} stage */
export const geese = (stage) => {
  const all = stage.lanes.flatMap((lane, side) =>
    row(stage.fits(lane, 2.7, 3)).map((base, index) => {
      const goose = stage.actor(CUTS.goose, 3.3);
      const turned = draw("g", { transform: facing(side ? -1 : 1) });
      turned.append(goose.body);
      goose.place.append(turned);
      return { lane, base, index, ...goose };
    })
  );
  return (/** @type {Moment} */ moment) => {
    for (const { lane, base, index, place, body } of all) {
      stage.travel(place, lane, upAndBack(moment, base, 0.26), moment.lineMs, { aside: 0.9 });
      const gathers = moment.line === 2;
      const low = gathers ? "rotate(22deg)" : "rotate(7deg)";
      stage.play(body, [{ transform: gathers ? "none" : "rotate(-7deg)" }, { transform: low }, { transform: gathers ? "none" : "rotate(-7deg)" }], { delay: -index * moment.beatMs * 0.3, duration: moment.beatMs * 2, iterations: moment.beats, easing: "ease-in-out" });
    }
  };
};

/** She waits while one line is sung, and slides outwards with the next. @param {Stage} stage */
export const mouse = (stage) => {
  const sledge = stage.actor(CUTS.mouse, 4.6);
  const turned = draw("g");
  turned.append(sledge.body);
  sledge.place.append(turned);
  return (/** @type {Moment} */ moment) => {
    const lane = stage.laneOf(moment);
    const slides = moment.place % 2 === 1;
    turned.setAttribute("transform", facing(Math.cos(lane.at(0.5).angle)));
    stage.travel(sledge.place, lane, slides ? [0.05, 1.05] : [0.05, 0.05], moment.lineMs);
    const wiggle = slides ? [{ transform: "rotate(4deg)" }, { transform: "rotate(14deg)" }] : [{ transform: "rotate(-4deg)" }, { transform: "rotate(4deg)" }, { transform: "rotate(-4deg)" }];
    stage.play(sledge.body, wiggle, slides ? { duration: moment.lineMs } : { duration: moment.beatMs, iterations: moment.beats });
  };
};

/** An elephant with an ear that flaps; the ear is the last of its pieces. @param {Stage} stage @param {"elephant" | "littleElephant"} name @param {number} wide @returns {Actor & { ear: Actor }} */
export const elephantOf = (stage, name, wide) => {
  const all = stage.actor(CUTS[name], wide);
  const ear = stage.actor(CUTS[name === "elephant" ? "elephantEar" : "littleEar"], (wide * 46) / 150, all.body);
  const scale = (wide * stage.cm) / 150;
  ear.place.setAttribute("transform", `translate(${26 * scale} ${-74 * scale})`);
  return { ...all, ear };
};

/** The little one trots along the lanes. @param {Stage} stage */
export const littleElephant = (stage) => {
  const small = elephantOf(stage, "littleElephant", 4.2);
  const turned = draw("g");
  turned.append(small.body);
  small.place.append(turned);
  return (/** @type {Moment} */ moment) => {
    const lane = /** @type {Lane} */ (stage.laneOf(moment));
    turned.setAttribute("transform", facing(lane.side === "left" ? 1 : -1));
    stage.travel(small.place, lane, moment.place % 2 ? [0.5, 0.95] : [0.05, 0.5], moment.lineMs, { aside: 0.9 });
    stage.play(small.body, [{ transform: "rotate(-3deg)" }, { transform: "translate(0, -6px) rotate(3deg)" }, { transform: "rotate(-3deg)" }], { duration: moment.beatMs, iterations: moment.beats });
    stage.play(small.ear.body, [{ transform: "none" }, { transform: "scale(0.78, 1)" }, { transform: "none" }], { duration: moment.beatMs, iterations: moment.beats });
  };
};
