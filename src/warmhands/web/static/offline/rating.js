// How it was, also while the house is gone: the taps and the note wait with everything else.
/** @import { Told } from "./types.d.ts" */
import { asker, deliver } from "./deliver.js";
import { put } from "./outbox.js";

const form = globalThis.document?.querySelector("form[data-rating]");

/** Everything has an id before it is kept, so that a second try changes nothing. @returns {string} */
const newId = () =>
  globalThis.crypto?.randomUUID?.() ??
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The taps as events; a note goes with the first of them, or alone. @param {FormData} fields @param {string} at @returns {Told[]} */
export const ratings = (fields, at) => {
  const note = String(fields.get("note") ?? "").trim().slice(0, 2000);
  const sides = /** @type {const} */ (["receiver", "giver"]).filter((who) => fields.get(who));
  const events = sides.map((who, index) => ({
    id: newId(), kind: "rated", at, who, value: Number(fields.get(who)), note: index ? "" : note,
  }));
  return events.length || !note ? events : [{ id: newId(), kind: "noted", at, note }];
};

/** @param {HTMLFormElement} form @param {string} session @param {string} token */
const wire = (form, session, token) => {
  form.addEventListener("submit", async (submit) => {
    submit.preventDefault();
    const events = ratings(new FormData(form), new Date().toISOString());
    put(session, events);
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button:not([type])"));
    button.disabled = true;
    try {
      await deliver(session, asker(session, token));
      location.assign(`/journal/${session}`);
    } catch {
      const kept = /** @type {HTMLElement} */ (document.querySelector("[data-rating-kept]"));
      kept.hidden = false;
      form.replaceWith(kept);
      kept.focus();
    }
  });
};

if (form && form instanceof HTMLFormElement) {
  const token = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("_csrf_token"))?.value ?? "";
  wire(form, form.dataset.rating ?? "", token);
}
