// How to keep the screen on oneself: this device first, then the others.
/** @import { Given } from "./types.d.ts" */
import { later } from "./later.js";

/** Which of the ways is this device's, by what its browser calls itself. @param {string} agent */
export const ownWay = (agent) => {
  if (/iPhone|iPad/.test(agent)) return "awake_iphone";
  return /Android/.test(agent) ? "awake_android" : "awake_computer";
};

/** @param {"h2" | "p" | "button" | "form"} name @param {string} text @param {string} [looks] */
const made = (name, text, looks = "") => {
  const element = document.createElement(name);
  Object.assign(element, { textContent: text, className: looks });
  return element;
};

/** @param {Given} given */
export const open = (given) => {
  const own = ownWay(navigator.userAgent);
  const others = ["awake_iphone", "awake_android", "awake_computer"].filter((way) => way !== own);
  const dialog = document.createElement("dialog");
  const title = made("h2", later(given, "awake_title"));
  const done = made("form", "");
  done.setAttribute("method", "dialog");
  done.append(made("button", later(given, "awake_done"), "button"));
  title.id = "awake-title";
  dialog.className = "player-sound";
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.append(
    title,
    made("p", later(given, own)),
    ...(isSecureContext ? [] : [made("p", later(given, "awake_plain"))]),
    ...others.map((way) => made("p", later(given, way), "small soft")),
    made("p", later(given, "awake_back"), "small soft"),
    done,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
