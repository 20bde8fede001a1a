// The hands over the picture: those of the step are there, others lift off and go.
/** @import { Stroke, Step, Working } from "./types.d.ts" */
/** @import { Atlas } from "./strokes.js" */
import { arrowsOf } from "./arrows.js";
import { makeHand } from "./hand.js";
import { part } from "./view.js";

/** @typedef {ReturnType<typeof makeHand>} Hand */
/** @typedef {{ name: string, stroke: Stroke, step: Step, hands: Working[], level: number, goes: boolean }} Scene `name` says which step and stroke it is */

export const makeHands = () => {
  const stage = part("stage");
  const body = part("body");
  const map = /** @type {SVGSVGElement} */ (body.querySelector(".body-map"));
  const { width, height } = map.viewBox.baseVal;
  const pixelsPerCm = Number(stage.dataset.pixelsPerCm);
  const layer = document.createElement("div");
  layer.className = "player-hands";
  layer.ariaHidden = "true";
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./hands.css", import.meta.url).href }));
  Object.assign(layer.style, { width: `${width}px`, height: `${height}px` });
  body.append(layer);
  new ResizeObserver(() => layer.style.setProperty("transform", `scale(${map.clientWidth / width})`)).observe(map);
  /** @type {Map<string, Hand>} */
  const there = new Map();
  let wasStill = false;

  /** @param {Atlas} atlas @param {Scene} scene @param {Working} working @param {boolean} still */
  const land = ({ hands, pixelsPerCm: drawn, address }, { stroke, step, hands: all }, working, still) => {
    const sprite = hands[stroke.form]?.[working.hand];
    if (!sprite) return null;
    const pair = all.length > 1;
    const made = makeHand({
      sprite, address: address(sprite.picture), scale: pixelsPerCm / drawn, cm: pixelsPerCm, stroke, step, working, pair,
    });
    layer.append(made.root);
    made.start(still);
    if (!still) made.root.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 700, delay: 200, easing: "ease-out", fill: "backwards" });
    return made;
  };

  /** @param {Map<string, Working>} wanted @param {boolean} still */
  const clear = (wanted, still) => {
    for (const [id, hand] of there) {
      if (wanted.has(id) && still === wasStill) continue;
      there.delete(id);
      hand.leave(still);
    }
    wasStill = still;
  };

  /** @param {Atlas} atlas @param {Scene | null} scene @param {boolean} still */
  return (atlas, scene, still) => {
    const wanted = new Map(scene?.hands.map((working) => [JSON.stringify([scene.name, working.side, working.hand]), working]));
    clear(wanted, still);
    layer.querySelector(".player-arrows")?.remove();
    if (!scene) return;
    for (const [id, working] of wanted) {
      const hand = there.get(id) ?? land(atlas, scene, working, still);
      if (!hand) continue;
      there.set(id, hand);
      hand.press(scene.level);
      hand.go(scene.goes);
    }
    if (still) layer.append(arrowsOf(scene.hands.flatMap(({ ways }) => ways), scene.step, { width, height, cm: pixelsPerCm }));
  };
};
