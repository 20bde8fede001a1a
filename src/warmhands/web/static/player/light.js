// The light on the picture: the place that is worked now, in one piece, and the picture moved so that it is seen.
/** @import { Game, Stroke, Work, Working } from "./types.d.ts" */
import { part } from "./view.js";

const SVG = "http://www.w3.org/2000/svg";
// A long stroke passes beside this tender place without working on it: it is lit softly, so that the light has no hole.
const PASSED = { zone: "between_shoulder_blades", beside: ["long_back_muscles", "shoulder_top"], opacity: 0.55 };

/** @param {string} name @param {Record<string, string | number>} attributes */
export const draw = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return /** @type {SVGElement} */ (made);
};

/**
 * The places of a stroke in the order in which the hand comes by.
 * @param {Work} done @param {string[][]} routes @returns {string[]}
 */
export const places = ({ zone, toZone }, routes) => {
  if (toZone === null) return [zone];
  const route = routes.find((each) => each.includes(zone) && each.includes(toZone)) ?? [zone, toZone];
  const [from, to] = [route.indexOf(zone), route.indexOf(toZone)];
  return from < to ? route.slice(from, to + 1) : route.slice(to, from + 1).reverse();
};

/** @param {Game} game */
export const makeLight = (game) => {
  const stage = part("stage");
  const map = /** @type {SVGSVGElement} */ (part("body").querySelector(".body-map"));
  const glow = draw("g", { class: "player-glow" });
  map.append(glow);
  const { height, width } = map.viewBox.baseVal;
  stage.style.setProperty("--tall", String(height / width));

  /** Bring the lit place into the middle of the stage. @param {SVGPathElement[]} lit */
  const aim = (lit) => {
    const boxes = lit.map((path) => path.getBBox());
    const middle = boxes.reduce((sum, box) => sum + box.y + box.height / 2, 0) / (boxes.length || 1);
    stage.style.setProperty("--aim", String(boxes.length ? middle / height : 0.35));
  };

  /** @param {string} zone @param {string} side @returns {SVGPathElement[]} */
  const outlines = (zone, side) => [...map.querySelectorAll(`[data-zone="${zone}"][data-side="${side}"]`)].map((path) => /** @type {SVGPathElement} */ (path));

  /** @param {SVGPathElement} path @param {number} opacity */
  const copy = (path, opacity) => draw("path", { d: path.getAttribute("d") ?? "", opacity });

  /** @param {Work | null} done */
  return (done) => {
    const zones = done ? places(done, game.given.routes) : [];
    const side = done?.side ?? "both";
    const sides = side === "both" || side === "middle" ? ["left", "right", "middle"] : [side, "middle"];
    /** @type {SVGPathElement[]} */
    const lit = [];
    for (const path of /** @type {NodeListOf<SVGPathElement>} */ (map.querySelectorAll(".zone"))) {
      const on = zones.includes(path.dataset.zone ?? "") && sides.includes(path.dataset.side ?? "");
      path.classList.toggle("is-lit", on);
      if (on) lit.push(path);
    }
    glow.replaceChildren(...lit.map((path) => copy(path, 1)));
    if (PASSED.beside.every((zone) => zones.includes(zone)) && !zones.includes(PASSED.zone)) {
      for (const each of sides) glow.append(...outlines(PASSED.zone, each).map((path) => copy(path, PASSED.opacity)));
    }
    aim(lit);
    return glow;
  };
};

/**
 * Light what hands sweep over between two lit places, so that a long stroke is lit in one piece.
 * @param {SVGElement} glow @param {Stroke} stroke @param {Working[]} hands @param {number} pixelsPerCm
 */
export const join = (glow, { press_cm: [wide] }, hands, pixelsPerCm) => {
  for (const { points } of hands.flatMap(({ ways }) => ways)) {
    const swept = draw("path", { d: `M${points.map(([x, y]) => `${x} ${y}`).join("L")}` });
    Object.assign(swept.style, { fill: "none", strokeWidth: `${wide * pixelsPerCm}px` });
    glow.append(swept);
  }
};
