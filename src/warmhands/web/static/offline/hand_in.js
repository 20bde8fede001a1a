// Hand in what this device still keeps of a massage, and say so in one quiet line.
import { keptMassages, sweep } from "./cupboard.js";
import { asker, deliver } from "./deliver.js";
import { forgetAside, reasons, waitingSessions } from "./outbox.js";

const PATIENCE_MS = 20_000;

const line = document.querySelector("[data-hand-in]");

/** @param {string} key @param {Record<string, string>} [values] */
const say = (key, values = {}) => {
  if (!(line instanceof HTMLElement)) return;
  const text = line.dataset[key] ?? "";
  const told = /** @type {HTMLElement} */ (line.querySelector("[data-said]"));
  told.textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const button = /** @type {HTMLButtonElement} */ (line.querySelector("button"));
  button.hidden = key !== "refused";
  button.addEventListener("click", () => {
    forgetAside();
    line.hidden = true;
  }, { once: true });
  line.hidden = false;
};

/** @param {string} session */
const one = (session) => deliver(session, asker(session, ""));

const all = async () => {
  const waiting = waitingSessions();
  try {
    for (const session of waiting) await one(session);
    if (waiting.length) say("done");
    if (reasons().length) say("refused", { because: reasons().join(" ") });
    if (!document.querySelector("[data-rating]")) await sweep(Date.now());
  } catch {
    say("waiting");
    setTimeout(all, PATIENCE_MS);
  }
};

/** The way back to the massages that are kept here, on the page that says that the house is gone. */
const offer = async () => {
  const place = document.querySelector("[data-kept]");
  if (!place) return;
  for (const [session, title] of await keptMassages()) {
    const link = /** @type {HTMLAnchorElement} */ (place.querySelector("a")?.cloneNode(true));
    link.href = `/session/${session}`;
    /** @type {HTMLElement} */ (link.querySelector("[data-title]")).textContent = title;
    link.hidden = false;
    place.append(link);
  }
};

addEventListener("online", all);
await Promise.all([all(), offer()]);
