// The stage of the picture book: figures are put on it and set in motion for the length of one line.
/** @import { Back, Lane, Point } from "./lanes.js" */

const SVG = "http://www.w3.org/2000/svg";
const STORY_CM = 16; // The back is this long in the story, whoever's back it is.

/** @typedef {[number, number, number, number]} Box */
/** @typedef {{ file: string, size: Point, box: Box, pivot: Point }} Cut A piece of a drawing and the point it turns about. */
/** @typedef {{ place: SVGGElement, body: SVGGElement }} Actor `place` is put somewhere, `body` moves. */
/** @typedef {{ place: number, line: number, beats: number, beatMs: number, lineMs: number }} Moment the line's place in the step, its number in the verse */

/** @param {string} name @param {Record<string, string | number>} [attributes] */
export const draw = (name, attributes = {}) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return /** @type {SVGGElement} */ (made);
};

/** @param {string} file */
const address = (file) => new URL(`./${file}.svg`, import.meta.url).href;

export class Stage {
  /** @type {Animation[]} */
  #going = [];

  /** @param {{ layer: SVGGElement, ground: SVGGElement, back: Back, lanes: Lane[], line: Lane[] }} set `line` is the whole railway line */
  constructor({ layer, ground, back, lanes, line }) {
    this.layer = layer;
    this.ground = ground;
    this.back = back;
    this.lanes = lanes;
    this.line = line;
    this.beside = lanes.map((lane) => lane.side);
    this.cm = back.length / STORY_CM;
  }

  /** The lane of a pair of lines: one side, then the other. @param {Moment} moment */
  laneOf({ place }) {
    return /** @type {Lane} */ (this.lanes[Math.floor(place / 2) % this.lanes.length]);
  }

  /** A point beside the back. @param {string} side @param {number} share of the way up @param {number} cm from the spine @returns {Point} */
  spot(side, share, cm) {
    const { foot, up, length, out } = this.back;
    const [x, y] = out(side);
    return [foot[0] + up[0] * length * share + x * cm * this.cm, foot[1] + up[1] * length * share + y * cm * this.cm];
  }

  /** Put a piece of a drawing on the stage, so wide (story cm). @param {Cut} cut @param {number} wide @param {SVGGElement} [into] @returns {Actor} */
  actor({ file, size, box: [x, y, width, height], pivot }, wide, into = this.layer) {
    const scale = (wide * this.cm) / width;
    const place = draw("g");
    const body = draw("g");
    const window = draw("svg", {
      x: (x - pivot[0]) * scale, y: (y - pivot[1]) * scale, width: width * scale, height: height * scale,
      viewBox: `${x} ${y} ${width} ${height}`,
    });
    window.append(draw("image", { href: address(file), width: size[0], height: size[1] }));
    body.append(window);
    place.append(body);
    into.append(place);
    return { place, body };
  }

  /** Set something in motion for this line; `transform`s are in the picture's pixels. @param {Element} element @param {Keyframe[]} frames @param {KeyframeAnimationOptions} options */
  play(element, frames, options) {
    this.#going.push(element.animate(frames, { fill: "both", ...options }));
  }

  /** How many fit on a lane, each with so much room (story cm). @param {Lane} lane @param {number} room @param {number} most */
  fits(lane, room, most) {
    return Math.max(1, Math.min(most, Math.round(lane.length / (room * this.cm))));
  }

  /** Move along a lane in this line. @param {Element} element @param {Lane} lane @param {[number, number]} way shares from and to @param {number} lineMs @param {{ turns?: boolean, aside?: number }} [how] `aside` is farther out from the spine (story cm) */
  travel(element, lane, [from, to], lineMs, { turns = false, aside = 0 } = {}) {
    const [outX, outY] = this.back.out(lane.side).map((each) => each * aside * this.cm);
    const frames = Array.from({ length: 9 }, (_, index) => {
      const { x, y, angle } = lane.at(from + ((to - from) * index) / 8);
      const turn = turns ? ` rotate(${((angle * 180) / Math.PI + 90).toFixed(1)}deg)` : "";
      return { transform: `translate(${(x + (outX ?? 0)).toFixed(1)}px, ${(y + (outY ?? 0)).toFixed(1)}px)${turn}` };
    });
    this.play(element, frames, { duration: lineMs });
  }

  /** Begin a line afresh. */
  clear() {
    for (const old of this.#going) old.cancel();
    this.#going = [];
  }

  /** Bring everything to a moment of the line. @param {number} ms @param {boolean} goes */
  set(ms, goes) {
    for (const each of this.#going) {
      each.currentTime = ms;
      if (!goes) each.pause();
    }
  }
}

/** @param {Actor} actor @param {Point} point @param {string} [more] */
export const put = ({ place }, [x, y], more = "") => place.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)}) ${more}`);

/** A number from 0 to 1 that looks like chance and is always the same. @param {number} seed */
export const scattered = (seed) => {
  const wave = Math.sin(seed * 12.9898 + 4.1414) * 43758.5453;
  return wave - Math.floor(wave);
};
