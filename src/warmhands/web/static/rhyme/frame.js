// The book shows the back large and always from the same place, so that the eye can rest.
/** @import { Rhyme } from "../player/types.d.ts" */
import { part } from "../player/view.js";
import { backOf } from "./lanes.js";

// What is seen of the picture, in lengths of the back: to each side of the spine, and along it.
const ASIDE = 0.73;
const ALONG = 0.62;
const MIDDLE = 0.5;

/** @param {SVGSVGElement} map @param {Rhyme} rhyme */
export const frame = (map, rhyme) => {
  const stage = part("stage");
  const { foot, up, length } = backOf(map, rhyme);
  const { width } = map.viewBox.baseVal;
  const x = foot[0] + up[0] * length * MIDDLE;
  const y = foot[1] + up[1] * length * MIDDLE;
  const lies = Math.abs(up[0]) > Math.abs(up[1]);
  const [wide, high] = (lies ? [ALONG, ASIDE] : [ASIDE, ALONG]).map((share) => 2 * share * length);

  const fit = () => {
    const { clientWidth, clientHeight } = stage;
    const bar = parseFloat(getComputedStyle(stage, "::before").blockSize) || 0;
    const scale = Math.min(clientWidth / (wide ?? 1), (clientHeight - bar) / (high ?? 1));
    const set = { wide: width * scale, x: clientWidth / 2 - x * scale, y: (clientHeight + bar) / 2 - y * scale };
    for (const [name, value] of Object.entries(set)) stage.style.setProperty(`--book-${name}`, `${value.toFixed(1)}px`);
    stage.classList.add("is-framed");
  };
  new ResizeObserver(fit).observe(stage);
  fit();
};
