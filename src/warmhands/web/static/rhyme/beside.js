// Big figures that sit beside the back: the elephant, the sun, the fox and the squirrel with their tails.
/** @import { Actor, Cut, Moment, Stage } from "./stage.js" */
import { CUTS } from "./cuts.js";
import { elephantOf, littleElephant } from "./flock.js";
import { draw, put } from "./stage.js";

/** She rocks; her soft feet are on the lanes. @param {Stage} stage */
export const elephant = (stage) => {
  const feet = stage.lanes.map((lane) => {
    const { x, y } = lane.at(0.45);
    const foot = draw("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` });
    const sole = draw("ellipse", { class: "book-foot", rx: 1.5 * stage.cm, ry: 1.9 * stage.cm });
    foot.append(sole);
    stage.layer.append(foot);
    return sole;
  });
  const big = elephantOf(stage, "elephant", 8.4);
  put(big, stage.spot(stage.beside[0] ?? "left", 0.04, 7.6));
  return (/** @type {Moment} */ { beatMs, beats }) => {
    const rocks = { duration: beatMs * 2, iterations: beats / 2, easing: "ease-in-out" };
    stage.play(big.body, [{ transform: "rotate(-3deg)" }, { transform: "rotate(3deg)" }, { transform: "rotate(-3deg)" }], rocks);
    stage.play(big.ear.body, [{ transform: "none" }, { transform: "scale(0.72, 1.02)" }, { transform: "none" }], rocks);
    for (const sole of feet) {
      stage.play(sole, [{ transform: "translate(-3px, 0)" }, { transform: "translate(3px, 0)" }, { transform: "translate(-3px, 0)" }], rocks);
    }
  };
};

/** Mother looks on while the little one trots. @param {Stage} stage */
export const bothElephants = (stage) => {
  const mother = elephantOf(stage, "elephant", 8.4);
  put(mother, stage.spot(stage.beside[0] ?? "left", 0.04, 7.6));
  const trots = littleElephant(stage);
  return (/** @type {Moment} */ moment) => {
    trots(moment);
    stage.play(mother.ear.body, [{ transform: "none" }, { transform: "scale(0.75, 1)" }, { transform: "none" }], { duration: moment.beatMs * 2, iterations: moment.beats / 2 });
  };
};

/** It shines from beside, and draws golden rings on the lanes. @param {Stage} stage */
export const sun = (stage) => {
  const side = stage.beside[1] ?? stage.beside[0] ?? "right";
  const rays = stage.actor(CUTS.rays, 7);
  const face = stage.actor(CUTS.sun, 4.6);
  for (const each of [rays, face]) put(each, stage.spot(side, 0.42, 7.8));
  const rings = stage.lanes.map((lane) => {
    const { x, y } = lane.at(0.5);
    const ring = draw("circle", { class: "book-ring", pathLength: 1, r: 1.7 * stage.cm, cx: x.toFixed(1), cy: y.toFixed(1), transform: `rotate(-90 ${x.toFixed(1)} ${y.toFixed(1)})` });
    stage.layer.append(ring);
    return ring;
  });
  return (/** @type {Moment} */ { beatMs, beats, lineMs, place }) => {
    stage.play(rays.body, [{ transform: `rotate(${place * 45}deg)` }, { transform: `rotate(${place * 45 + 45}deg)` }], { duration: lineMs });
    stage.play(face.body, [{ transform: "scale(1)" }, { transform: "scale(1.06)" }, { transform: "scale(1)" }], { duration: beatMs, iterations: beats });
    rings.forEach((ring, index) => {
      const turn = place % rings.length === index || rings.length === 1;
      stage.play(ring, turn ? [{ strokeDashoffset: 1, opacity: 1 }, { strokeDashoffset: 0, opacity: 1 }] : [{ strokeDashoffset: 0, opacity: 0.8 }, { strokeDashoffset: 0, opacity: 0 }], { duration: lineMs * 0.9 });
    });
  };
};

/** An animal beside the back whose tail sweeps up the lane, and the track goes with it. @param {Stage} stage @param {Cut} animal @param {Cut} tailCut @param {[number, number]} root of the tail, from the animal's pivot */
const sweeper = (stage, animal, tailCut, root) => {
  const wide = 5.2;
  const scale = (wide * stage.cm) / animal.box[2];
  const sits = stage.actor(animal, wide);
  const tail = stage.actor(tailCut, 8.2);
  sits.place.before(tail.place);
  const rails = [...stage.ground.children];
  return (/** @type {Moment} */ moment) => {
    const lane = stage.laneOf(moment);
    const [x, y] = stage.spot(lane.side, 0.1, 8.6);
    const mirror = stage.back.out(lane.side)[0] > 0 ? -1 : 1;
    put(sits, [x, y], `scale(${mirror} 1)`);
    const hip = { x: x + mirror * root[0] * scale, y: y + root[1] * scale };
    const aims = [0.1, 0.5, 0.9].map((share) => {
      const to = lane.at(share);
      return { angle: Math.atan2(to.y - hip.y, to.x - hip.x), far: Math.hypot(to.x - hip.x, to.y - hip.y) };
    });
    const frames = aims.map(({ angle, far }) => ({
      transform: `translate(${hip.x.toFixed(1)}px, ${hip.y.toFixed(1)}px) rotate(${((angle * 180) / Math.PI).toFixed(1)}deg) scale(${((far + 0.9 * stage.cm) / (8.2 * stage.cm)).toFixed(2)}, ${(mirror * Math.min(1, far / (8.2 * stage.cm) + 0.2)).toFixed(2)})`,
    }));
    const [low, half, high] = frames;
    stage.play(tail.place, /** @type {Keyframe[]} */ ([low, half, high, high, low]), { duration: moment.beatMs * 4, iterations: moment.beats / 4, easing: "ease-in-out" });
    stage.play(sits.body, [{ transform: "none" }, { transform: "rotate(-2.5deg)" }, { transform: "none" }], { duration: moment.beatMs * 2, iterations: moment.beats / 2, easing: "ease-in-out" });
    const swept = [Math.max(0, 1 - moment.place / 8), Math.max(0, 1 - (moment.place + 1) / 8)];
    for (const rail of rails) stage.play(rail, swept.map((opacity) => ({ opacity })), { duration: moment.lineMs });
  };
};

/** @param {Stage} stage */
export const fox = (stage) => sweeper(stage, CUTS.fox, CUTS.foxTail, [18, -16]);

/** @param {Stage} stage */
export const squirrel = (stage) => sweeper(stage, CUTS.squirrel, CUTS.squirrelTail, [14, -18]);
