// Screen and hands: gestures anywhere on the screen do what the buttons do, and each is answered.
/** @import { Gesture } from "./gesture.js" */
/** @import { Cue, Game } from "./types.d.ts" */
import { fetchLater, later } from "./later.js";
import { makeSurface } from "./surface.js";
import { placeCards } from "./touch_card.js";
import { makeEdges } from "./touch_edges.js";
import { remember, remembered } from "./touch_setting.js";
import { makeSign } from "./touch_sign.js";

/** @type {Partial<Record<Gesture, string>>} */
const DEEDS = { swipe_left: "next", swipe_right: "back", left_edge: "softer", right_edge: "firmer", hold: "hurts" };

const dress = () => {
  for (const sheet of ["touch", "touch_card"]) {
    const looks = document.createElement("link");
    Object.assign(looks, { rel: "stylesheet", href: new URL(`./${sheet}.css`, import.meta.url).href });
    document.head.append(looks);
  }
};

/** @param {Game} game @param {{ ring: (name: string) => void, wake: () => void }} bell @param {() => void} learned once the words are there */
export const makeTouching = (game, bell, learned) => {
  const setting = remembered();
  const enough = /** @type {HTMLElement | null} */ (document.querySelector(".player-under-way .is-enough"));
  const edges = enough ? null : makeEdges(game); // Nobody asks a baby how hard.
  const sign = makeSign(game, () => setting.trembles);

  /** @param {Gesture} gesture */
  const does = (gesture) => DEEDS[gesture] ?? (game.state.status === "paused" ? "resume" : "pause");

  const apply = () => {
    remember(setting);
    document.body.classList.toggle("is-touched", setting.on);
  };

  const changed = () => {
    const isUnderWay = ["stroking", "paused"].includes(game.state.status);
    const root = document.documentElement;
    document.body.classList.toggle("may-scroll", root.scrollHeight > root.clientHeight + 1);
    edges?.show();
    if (!isUnderWay || setting.seen || !document.querySelector(".player-stage > .touch-card")) return;
    setting.seen = true;
    remember(setting);
  };

  makeSurface(game, {
    edges: () => edges?.where() ?? { width: innerWidth, left: 0, right: Infinity, end: Infinity },
    isOn: () => setting.on,
    holds: (on) => sign.coming(on ? "hurts" : null),
    gesture: (gesture) => {
      const deed = does(gesture);
      bell.wake();
      const rang = sign.answer(deed, () => (deed === "hurts" && enough ? enough.click() : game.happen(deed)));
      if (!rang) bell.ring("heard");
    },
  });
  dress();
  apply();
  fetchLater(game.given).then(() => {
    if (later(game.given, "touch_on")) placeCards(game, setting, apply);
    edges?.show();
    learned();
  });
  return { changed, said: (/** @type {Cue[]} */ cues) => sign.said(cues) };
};
