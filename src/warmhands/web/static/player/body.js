// The picture: the place is lit, and a hand goes the way that the stroke goes.
/** @import { Game, Side, Work } from "./types.d.ts" */
import { handOf, laid, reach } from "./own_hands.js";
import { work } from "./standing.js";
import { arrow, keptAside, keyframes, trail } from "./motion.js";
import { part } from "./view.js";

const SVG = "http://www.w3.org/2000/svg";
const HAND_CM = 20;
const FROM_SPINE = 0.1; // Of its length: hands keep to their side, for the spine itself is never worked.

/** @param {string} name @param {Record<string, string | number>} attributes */
const draw = (name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

/** @param {Game} game */
export const makeBody = (game) => {
  const stage = part("stage");
  const map = /** @type {SVGSVGElement} */ (part("body").querySelector(".body-map"));
  const glow = draw("g", { class: "player-glow" });
  const layer = draw("g", { class: "player-hands" });
  map.append(glow, layer);
  const { height, width } = map.viewBox.baseVal;
  stage.style.setProperty("--tall", String(height / width));
  const pixelsPerCm = Number(stage.dataset.pixelsPerCm);
  const spine = /** @type {SVGPathElement | null} */ (map.querySelector('[data-zone="spine_line"]'))?.getBBox();
  const own = game.given.receiver === "self";
  const lefts = [.../** @type {NodeListOf<SVGPathElement>} */ (map.querySelectorAll('[data-side="left"]'))];
  const leftIsLeft = lefts.reduce((sum, path) => sum + path.getBBox().x + path.getBBox().width / 2 - width / 2, 0) < 0;
  let shown = "";

  /** @param {string} zone @param {Side} side @returns {SVGPathElement | null} */
  const outline = (zone, side) => map.querySelector(`[data-zone="${zone}"][data-side="${side}"]`);

  /** @param {Side} side @returns {Side[]} */
  const sidesOf = (side) => (side === "both" ? ["left", "right"] : [side]);

  /** The places of a stroke in the order in which the hand comes by. @param {Work} done @returns {string[]} */
  const places = ({ zone, toZone }) => {
    if (toZone === null) return [zone];
    const route = game.given.routes.find((each) => each.includes(zone) && each.includes(toZone)) ?? [zone, toZone];
    const [from, to] = [route.indexOf(zone), route.indexOf(toZone)];
    return from < to ? route.slice(from, to + 1) : route.slice(to, from + 1).reverse();
  };

  /** @param {string} zone @param {Side} side */
  const box = (zone, side) => {
    const found = outline(zone, side);
    if (found) return found.getBBox();
    const whole = outline(zone, "middle")?.getBBox();
    if (whole) return side === "left" || side === "right" ? half(whole, side) : whole;
    const [left, right] = [outline(zone, "left")?.getBBox(), outline(zone, "right")?.getBBox()];
    if (!left || !right) return null;
    return new DOMRect(left.x, left.y, right.x + right.width - left.x, left.height);
  };

  /** Of a place in the middle, the half on that side: seen from the front, left is on the right. @param {DOMRect} whole @param {"left" | "right"} side */
  const half = ({ x, y, width: wide, height: high }, side) =>
    new DOMRect(x + ((side === "right") === leftIsLeft ? wide / 2 : 0), y, wide / 2, high);

  /** @param {Work | null} done */
  const light = (done) => {
    const zones = done ? places(done) : [];
    const sides = done?.side === "middle" ? ["left", "right", "middle"] : [...sidesOf(done?.side ?? "both"), "middle"];
    glow.replaceChildren();
    for (const path of map.querySelectorAll(".zone")) {
      const side = path.getAttribute("data-side") ?? "";
      const lit = zones.includes(path.getAttribute("data-zone") ?? "") && sides.includes(side);
      path.classList.toggle("is-lit", lit);
      if (lit) glow.append(draw("path", { d: path.getAttribute("d") ?? "" }));
    }
  };

  /** @param {Work} done @param {Side} side */
  const move = (done, side) => {
    const step = game.plan.steps[game.state.step];
    const boxes = places(done).flatMap((zone) => box(zone, side) ?? []);
    if (!step || !boxes.length) return;
    const out = { left: -1, right: 1, both: 0, middle: 0 }[side];
    const points = keptAside(trail(boxes, step.direction, side), out ? spine : undefined, FROM_SPINE);
    layer.append(draw("path", { class: "player-way", d: `M${points.map((point) => point.join(" ")).join("L")}` }));
    layer.append(draw("path", { class: "player-head", d: arrow(points) }));
    const size = HAND_CM * pixelsPerCm;
    const hand = draw("g", { class: "player-hand" });
    hand.append(draw("image", {
      href: stage.dataset[`${handOf(done.side, side, own, game.given.left_handed)}Hand`] ?? "",
      width: size, height: size,
      ...(own ? reach(done, side, size) : laid(out * 2.2 * pixelsPerCm, size, leftIsLeft)),
    }));
    layer.append(hand);
    const { frames, duration } = keyframes(points, step, pixelsPerCm);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const going = hand.animate(frames, { duration, iterations: Infinity, easing: "linear" });
    if (still) {
      going.pause();
      going.currentTime = duration / 2;
    } else if (game.state.status !== "stroking") going.pause();
  };

  /** Bring the lit place into the middle of the stage. */
  const aim = () => {
    const lit = [...map.querySelectorAll(".zone.is-lit")].map((path) => /** @type {SVGPathElement} */ (path).getBBox());
    const middle = lit.reduce((sum, each) => sum + each.y + each.height / 2, 0) / (lit.length || 1);
    stage.style.setProperty("--aim", String(lit.length ? middle / height : 0.35));
  };

  return {
    show: () => {
      const { state } = game;
      const done = ["stroking", "paused"].includes(state.status) ? work(state, state.step) : null;
      const wanted = JSON.stringify([state.status, state.step, done]);
      if (wanted === shown) return;
      shown = wanted;
      layer.replaceChildren();
      light(done);
      if (done) for (const side of sidesOf(done.side)) move(done, side);
      aim();
    },
  };
};
