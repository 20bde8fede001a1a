// The four gestures in one small picture, with the switch that turns them off: on the ready page once, and in the dialog.
/** @import { TouchSetting } from "./touch_setting.js" */
/** @import { Game } from "./types.d.ts" */
import { later } from "./later.js";
import { draw } from "./light.js";
import { part } from "./view.js";

/** Each on a small screen of 40 by 56: what is touched (filled), and how. @type {Record<string, [string, string][]>} */
const PICTURES = {
  tap: [["is-spot", "M20 28h.01"], ["is-wave", "M10 28a10 10 0 0 1 20 0a10 10 0 0 1-20 0"]],
  swipe: [["is-line", "M9 28h22M14 22.500L8.500 28l5.500 5.500M26 22.500L31.500 28L26 33.500"]],
  hold: [["is-spot", "M20 28h.01"], ["is-line", "M20 16a12 12 0 1 1-11.400 8.200"]],
  edges: [["is-strip", "M5.500 8v40"], ["is-strip", "M34.500 8v40"], ["is-line", "M14 24v8m-3-3l3 3l3-3M26 32v-8m-3 3l3-3l3 3"]],
};

/** @param {string} name */
const picture = (name) => {
  const made = draw("svg", { class: "touch-picture", viewBox: "0 0 40 56", "aria-hidden": "true" });
  made.append(draw("rect", { x: 1.5, y: 1.5, width: 37, height: 53, rx: 7 }));
  for (const [kind, d] of PICTURES[name] ?? []) made.append(draw("path", { class: kind, d }));
  return made;
};

/** @param {string} text @param {boolean} on @param {(on: boolean) => void} change */
const makeSwitch = (text, on, change) => {
  const label = document.createElement("label");
  const box = document.createElement("input");
  const told = document.createElement("span");
  label.className = "player-switch";
  Object.assign(box, { type: "checkbox", checked: on });
  told.textContent = text;
  box.addEventListener("change", () => change(box.checked));
  label.append(box, told);
  return label;
};

/** @param {Game} game */
const makePictures = ({ given }) => {
  const list = document.createElement("ul");
  list.className = "touch-pictures";
  const baby = given.receiver === "baby";
  for (const name of baby ? ["tap", "swipe", "hold"] : ["tap", "swipe", "hold", "edges"]) {
    const item = document.createElement("li");
    item.append(picture(name), later(given, name === "hold" && baby ? "touch_hold_baby" : `touch_${name}`));
    list.append(item);
  }
  return list;
};

/** Put the cards where they belong, once the words are there. @param {Game} game @param {TouchSetting} setting @param {() => void} changed */
export const placeCards = (game, setting, changed) => {
  const { given } = game;
  /** @type {HTMLInputElement[]} */
  const boxes = [];
  const card = () => {
    const made = document.createElement("div");
    made.className = "touch-card";
    made.append(makeSwitch(later(given, "touch_on"), setting.on, (on) => {
      setting.on = on;
      for (const box of boxes) box.checked = on;
      changed();
    }), makePictures(game));
    boxes.push(/** @type {HTMLInputElement} */ (made.querySelector("input")));
    return made;
  };

  const end = part("sounds").querySelector("form");
  end?.before(card());
  if ("vibrate" in navigator) {
    end?.before(makeSwitch(later(given, "touch_trembles"), setting.trembles, (on) => {
      setting.trembles = on;
      changed();
    }));
  }
  // A phone that lies on its side has no room beside the picture.
  const fits = matchMedia("(min-height: 30rem)").matches;
  if (!setting.seen && fits && game.state.status === "ready") part("stage").append(card());
};
