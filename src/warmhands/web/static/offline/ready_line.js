// One quiet line: is the massage ready for a time without a connection? Where it is not, why.
/** @import { Given } from "../player/types.d.ts" */
/** @import { Readiness } from "./types.d.ts" */
import { part } from "../player/view.js";

/** @type {Readiness[]} */
const READY = ["yes", "voice", "mute", "loading"];

/** @param {"h2" | "p" | "button" | "form" | "span" | "dialog"} name @param {string} [text] @param {string} [looks] */
const made = (name, text = "", looks = "") => {
  const element = document.createElement(name);
  Object.assign(element, { textContent: text, className: looks });
  return element;
};

/** @param {Given} given @param {string} key */
const said = (given, key) => given.words[`offline_${key}`] ?? "";

/** @param {Given} given @param {Readiness} why */
const open = (given, why) => {
  const dialog = /** @type {HTMLDialogElement} */ (made("dialog", "", "player-sound"));
  const title = made("h2", said(given, "title"));
  const done = made("form");
  done.setAttribute("method", "dialog");
  done.append(made("button", said(given, "done"), "button"));
  title.id = "offline-title";
  dialog.setAttribute("aria-labelledby", title.id);
  dialog.append(
    title, made("p", said(given, "goes_on")), made("p", said(given, "lost")), made("p", said(given, why), "small soft"), done,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

/** @param {Given} given */
export const makeReadyLine = (given) => {
  const looks = document.createElement("link");
  Object.assign(looks, { rel: "stylesheet", href: new URL("./offline.css", import.meta.url).href });
  document.head.append(looks);
  const line = made("p", "", "player-offline");
  const text = made("span");
  const how = made("button", "", "player-offline-why");
  how.setAttribute("type", "button");
  how.ariaHasPopup = "dialog";
  line.append(text, how);
  part("awake").parentElement?.after(line);
  /** @type {Readiness} */
  let now = "loading";
  how.addEventListener("click", () => open(given, now));
  return (/** @type {Readiness} */ readiness) => {
    now = readiness;
    text.textContent = said(given, READY.includes(readiness) ? readiness : "no");
    how.textContent = said(given, "why");
    how.hidden = READY.includes(readiness);
    line.dataset.ready = readiness;
  };
};
