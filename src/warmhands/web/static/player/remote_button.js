// "Remote for them": a quiet button beside the sound, and the words when the link is there, breaks, or brings late news.
/** @import { Game } from "./types.d.ts" */
import { later } from "./later.js";
import { draw } from "./light.js";
import { note, part } from "./view.js";

const PHONE = "M8.500 2.500h7a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18.500h2M9.500 9.500a3.500 3.500 0 0 1 5 0M12 13v.2";

/** @typedef {"none" | "here" | "away" | "cut"} Link */

/** @param {Game} game */
const fetchWords = async ({ given }) => {
  const answer = await fetch("/player/remote", { headers: { accept: "application/json" } });
  if (answer.ok) Object.assign(given.words, await answer.json());
};

const dress = () => {
  const looks = document.createElement("link");
  Object.assign(looks, { rel: "stylesheet", href: new URL("./remote.css", import.meta.url).href });
  document.head.append(looks);
};

const makeButton = () => {
  const button = document.createElement("button");
  const glyph = draw("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" });
  const told = document.createElement("span");
  glyph.append(draw("path", { d: PHONE }));
  told.className = "only-heard";
  button.append(glyph, told);
  button.type = "button";
  button.className = "player-round remote-button";
  button.ariaHasPopup = "dialog";
  button.hidden = true;
  document.querySelector('[data-do="sound"]')?.before(button);
  return { button, told };
};

/** @param {Game} game @param {() => void} opened */
export const makeRemoteButton = (game, opened) => {
  const { given } = game;
  const { button, told } = makeButton();
  const late = document.createElement("button");
  late.type = "button";
  late.className = "remote-late";
  late.hidden = true;
  late.addEventListener("click", () => {
    late.hidden = true;
  });
  const line = document.createElement("p");
  line.className = "remote-line";
  line.setAttribute("role", "status");
  part("stage").append(line, late);
  /** @type {Link} */
  let link = "none";

  const show = (/** @type {Link} */ next) => {
    if (next === link) return;
    const was = link;
    link = next;
    button.dataset.link = link;
    told.textContent = [later(given, "remote_open"), link === "none" ? "" : later(given, `remote_${link}`)].filter(Boolean).join(". ");
    button.title = told.textContent;
    line.textContent = ["away", "cut"].includes(link) ? later(given, `remote_${link}`) : "";
    if (link === "here" && was !== "here") note(later(given, "remote_here"));
  };

  button.addEventListener("click", async () => {
    opened();
    (await import("./remote_dialog.js")).open(given);
  });
  dress();
  fetchWords(game).then(() => {
    button.hidden = !later(given, "remote_open");
    told.textContent ||= later(given, "remote_open");
    button.title = told.textContent;
  }).catch(() => {});
  return {
    show,
    /** News that came late; it stays until it was seen. @param {string} words */
    tell: (words) => {
      late.textContent = words;
      late.hidden = false;
    },
  };
};
