// The hands over the picture: those of the step are there, others lift off and go.
/** @import { Game, Stroke, Step, Work, Working } from "./types.d.ts" */
import { arrowsOf } from "./arrows.js";
import { makeHand } from "./hand.js";
import { join } from "./light.js";
import { handsAt, keyOf } from "./own_hands.js";
import { fetchHands, fetchStrokes } from "./strokes.js";
import { part } from "./view.js";

const LANDS = { duration: 700, delay: 200, easing: "ease-out", fill: /** @type {const} */ ("backwards") };

/** @typedef {ReturnType<typeof makeHand>} Hand */
/** @typedef {{ stroke: Stroke, step: Step, hands: Map<string, Working>, level: number, goes: boolean }} Scene `hands` by what makes each one another hand */

/** A layer over the picture, as large as its pixels and scaled with it. */
const makeLayer = () => {
  const map = /** @type {SVGSVGElement} */ (part("body").querySelector(".body-map"));
  const { width, height } = map.viewBox.baseVal;
  const layer = document.createElement("div");
  layer.className = "player-hands";
  layer.ariaHidden = "true";
  Object.assign(layer.style, { width: `${width}px`, height: `${height}px` });
  new ResizeObserver(() => layer.style.setProperty("transform", `scale(${map.clientWidth / width})`)).observe(map);
  const looks = document.createElement("link");
  Object.assign(looks, { rel: "stylesheet", href: new URL("./hands.css", import.meta.url).href });
  document.head.append(looks);
  part("body").append(layer);
  return { layer, width, height, cm: Number(part("stage").dataset.pixelsPerCm) };
};

/** Fetch what is drawn, and show the hands of each step from then on. @param {Game} game */
export const open = async (game) => {
  const own = game.given.receiver === "self";
  const atlas = await fetchStrokes(own);
  const { layer, ...picture } = makeLayer();
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {Map<string, Hand>} */
  const there = new Map();
  /** @type {Scene | null} */
  let scene = null;

  /** @param {Work | null} done @returns {Scene | null} */
  const sceneOf = (done) => {
    const { state, given } = game;
    const step = state.legs[state.step]?.step;
    const stroke = step && done ? atlas.strokes[keyOf(step, done)] : undefined;
    if (!step || !done || !stroke) return null;
    const hands = new Map(handsAt(stroke, done.side, own, given.left_handed).map((working) =>
      [JSON.stringify([state.step, keyOf(step, done), working.side, working.hand]), working]
    ));
    return { stroke, step, hands, level: done.pressure, goes: state.status === "stroking" };
  };

  /** @param {Scene} on @param {Working} working */
  const land = ({ stroke, step, hands }, working) => {
    const sprite = atlas.hands[stroke.form]?.[working.hand];
    if (!sprite) return null;
    const scale = picture.cm / atlas.pixelsPerCm;
    const made = makeHand({
      sprite, address: atlas.address(sprite.picture), scale, cm: picture.cm, stroke, step, working, pair: hands.size > 1,
    });
    layer.append(made.root);
    made.start(still.matches);
    if (!still.matches) made.root.animate([{ opacity: 0 }, { opacity: 1 }], LANDS);
    return made;
  };

  /** @param {(id: string) => boolean} stays */
  const clear = (stays) => {
    layer.querySelector(".player-arrows")?.remove();
    for (const [id, hand] of there) {
      if (stays(id)) continue;
      there.delete(id);
      hand.leave(still.matches);
    }
  };

  const set = () => {
    for (const [id, working] of scene?.hands ?? []) {
      const hand = there.get(id) ?? land(/** @type {Scene} */ (scene), working);
      if (!hand) continue;
      there.set(id, hand);
      hand.press(scene?.level ?? 1);
      hand.go(scene?.goes ?? false);
    }
    const ways = [...scene?.hands.values() ?? []].flatMap((working) => working.ways);
    if (scene && still.matches) layer.append(arrowsOf(ways, scene.step, picture));
  };

  still.addEventListener("change", () => {
    clear(() => false);
    set();
  });
  fetchHands(atlas, game);
  /** @param {Work | null} done @param {SVGElement} glow */
  return (done, glow) => {
    scene = sceneOf(done);
    if (scene && done?.toZone) join(glow, scene.stroke, [...scene.hands.values()], picture.cm);
    clear((id) => scene?.hands.has(id) ?? false);
    set();
  };
};
