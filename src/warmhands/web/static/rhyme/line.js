// The line that is sung, large, with a ball that hops from beat to beat.
/** @import { Verse } from "../player/types.d.ts" */
import { part } from "../player/view.js";
import { pieces, plain } from "./beat.js";

/** @typedef {{ beatMs: number, lineMs: number, intoMs: number, goes: boolean, still: boolean }} Time */

export const makeLine = () => {
  const [place, gesture] = [part("rhyme-line"), part("rhyme-gesture")];
  const ball = document.createElement("i");
  ball.className = "rhyme-ball";
  /** @type {Animation[]} */
  let going = [];

  /** @param {{ text: string, gesture: string }} line */
  const write = (line) => {
    const cut = pieces(line.text);
    const heard = document.createElement("span");
    heard.className = "only-heard";
    heard.textContent = plain(line.text);
    const shown = document.createElement("span");
    shown.ariaHidden = "true";
    shown.append(...cut.map(({ text, stressed }) => {
      const piece = document.createElement(stressed ? "b" : "span");
      piece.textContent = text;
      return piece;
    }), ball);
    place.replaceChildren(heard, shown);
    if (gesture.textContent !== line.gesture) gesture.textContent = line.gesture;
    return cut.map((piece, index) => ({ ...piece, element: /** @type {HTMLElement} */ (shown.children[index]) }));
  };

  /** Where the ball lands: above the middle of each stressed syllable. @param {ReturnType<typeof write>} cut */
  const landings = (cut) =>
    cut.filter((piece) => piece.stressed).map(({ at, element }) => ({
      at, x: element.offsetLeft + element.offsetWidth / 2, y: element.offsetTop,
    }));

  /** @param {ReturnType<typeof write>} cut @param {number} beats @param {number} lineMs */
  const hop = (cut, beats, lineMs) => {
    const lands = landings(cut);
    /** @type {Keyframe[]} */
    const frames = lands.flatMap(({ at, x, y }, index) => {
      const next = lands[index + 1];
      const down = { offset: at / beats, transform: `translate(${x}px, ${y}px)`, easing: "ease-out" };
      const far = next ?? { at: beats, x, y };
      const top = {
        offset: (at + far.at) / 2 / beats, easing: "ease-in",
        transform: `translate(${(x + far.x) / 2}px, ${Math.min(y, far.y) - 11}px)`,
      };
      return next ? [down, top] : [down, top, { offset: 1, transform: `translate(${x}px, ${y}px)` }];
    });
    return ball.animate(frames, { duration: lineMs, fill: "both" });
  };

  return {
    /** @param {Verse} verse @param {number} number @param {Time} time */
    show: (verse, number, time) => {
      for (const old of going) old.cancel();
      going = [];
      const line = verse.lines[number];
      if (!line) return;
      const cut = write(line);
      ball.hidden = time.still;
      if (time.still) return;
      going = cut.map(({ at, element }) =>
        element.animate([{ opacity: 0.55 }, { opacity: 1 }], { delay: at * time.beatMs, duration: 120, fill: "both" })
      );
      going.push(hop(cut, verse.beats, time.lineMs));
      for (const each of going) {
        each.currentTime = time.intoMs;
        if (!time.goes) each.pause();
      }
    },
  };
};
