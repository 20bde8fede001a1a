// The railway: rails and sleepers on each lane, drawn line by line, and what stays of them later.
/** @import { Lane } from "./lanes.js" */
/** @import { Moment, Stage } from "./stage.js" */
import { draw } from "./stage.js";

const BAR_ROOM = 1.25; // Story cm from one sleeper to the next.
const MOST_BARS = 9;
const GAUGE = 0.55; // Half the distance of the rails, in story cm.

/** A rail of a lane, as the `d` of a path. @param {Lane} lane @param {number} aside */
const rail = (lane, aside) =>
  Array.from({ length: 13 }, (_, index) => {
    const { x, y, angle } = lane.at(index / 12);
    return `${(x - Math.sin(angle) * aside).toFixed(1)} ${(y + Math.cos(angle) * aside).toFixed(1)}`;
  }).join("L");

/** @param {Stage} stage @param {Lane} lane */
const railsOf = (stage, lane) => {
  const aside = GAUGE * stage.cm;
  return draw("path", { class: "book-rail", pathLength: 1, d: `M${rail(lane, aside)}M${rail(lane, -aside)}` });
};

/** @param {Stage} stage @param {Lane} lane @param {number} share */
const barOf = (stage, lane, share) => {
  const { x, y, angle } = lane.at(share);
  const half = GAUGE * 1.7 * stage.cm;
  const place = draw("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${((angle * 180) / Math.PI).toFixed(1)})` });
  const bar = draw("rect", { class: "book-bar", x: -0.16 * stage.cm, y: -half, width: 0.32 * stage.cm, height: 2 * half, rx: 2 });
  place.append(bar);
  return { place, bar };
};

/** The bars of some lanes in the order in which they are laid: one side, then the other. @param {Stage} stage @param {Lane[]} lanes */
const barsOf = (stage, lanes) => {
  const [first] = lanes;
  const count = first ? stage.fits(first, BAR_ROOM, MOST_BARS) : 0;
  return Array.from({ length: count }, (_, index) => lanes.map((lane) => barOf(stage, lane, (index + 0.5) / count))).flat();
};

/** What lies there already. @param {Stage} stage @param {{ rails: boolean, bars: boolean }} laid */
export const layTrack = (stage, { rails, bars }) => {
  if (bars) stage.ground.append(...barsOf(stage, stage.line).map(({ place }) => place));
  if (rails) stage.ground.append(...stage.line.map((lane) => railsOf(stage, lane)));
};

/** A soft light where the fingertip is. @param {Stage} stage */
export const tip = (stage) => {
  const place = draw("g");
  place.append(draw("circle", { class: "book-tip", r: 0.75 * stage.cm }), draw("circle", { class: "book-tip-core", r: 0.32 * stage.cm }));
  stage.layer.append(place);
  return place;
};

/** Long lines, one side and then the other. @param {Stage} stage */
export const rails = (stage) => {
  const drawn = stage.lanes.map((lane) => railsOf(stage, lane));
  const finger = tip(stage);
  stage.ground.append(...drawn);
  return (/** @type {Moment} */ moment) => {
    const lane = stage.laneOf(moment);
    const first = moment.place < 2 * stage.lanes.length;
    const begins = moment.place % 2 === 0;
    drawn.forEach((each, index) => {
      const now = stage.lanes[index] === lane;
      const later = first && Math.floor(moment.place / 2) < index;
      const shows = now && first && begins ? [1, 0] : later ? [1, 1] : [0, 0];
      stage.play(each, shows.map((strokeDashoffset) => ({ strokeDashoffset })), { duration: moment.lineMs * 0.9 });
    });
    stage.travel(finger, lane, begins ? [0, 1] : [1, 1], moment.lineMs * 0.9);
    stage.play(finger, begins ? [{ opacity: 0 }, { opacity: 1, offset: 0.1 }, { opacity: 1, offset: 0.9 }, { opacity: 0.6 }] : [{ opacity: 0.6 }, { opacity: 0 }], { duration: moment.lineMs, composite: "add" });
  };
};

/** Short lines across each lane, one a beat, hopping over the spine from side to side. @param {Stage} stage @param {boolean} withRails */
export const sleepers = (stage, withRails) => {
  const bars = barsOf(stage, stage.lanes);
  stage.ground.append(...bars.map(({ place }) => place));
  const long = withRails ? stage.lanes.map((lane) => railsOf(stage, lane)) : [];
  stage.ground.append(...long);
  return (/** @type {Moment} */ { place, line, beats, beatMs, lineMs }) => {
    const lines = Math.ceil(bars.length / beats);
    const first = place < lines;
    const from = (first ? place : line % lines) * beats;
    bars.forEach(({ bar }, index) => {
      const beat = index - from;
      if (first && beat >= 0) {
        const [delay, duration] = [Math.min(beat, beats) * beatMs, beat < beats ? beatMs * 0.6 : 1];
        const shown = beat < beats ? 1 : 0;
        stage.play(bar, [{ transform: "scale(1, 0)", opacity: 0 }, { transform: `scale(1, ${shown})`, opacity: shown }], { delay, duration });
      } else if (beat >= 0 && beat < beats) {
        stage.play(bar, [{ transform: "none" }, { transform: "scale(1.5, 1.15)" }, { transform: "none" }], { delay: beat * beatMs, duration: beatMs * 0.9 });
      }
    });
    for (const each of long) {
      const [begin, end] = first ? [1 - place / lines, 1 - (place + 1) / lines] : [0, 0];
      stage.play(each, [{ strokeDashoffset: begin }, { strokeDashoffset: end }], { duration: lineMs });
    }
  };
};
