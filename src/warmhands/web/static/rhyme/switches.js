// Reading aloud and the tune: on or off, remembered on this device.
import { part } from "../player/view.js";

const SHELF = "warmhands:rhyme";
const NAMES = /** @type {const} */ (["aloud", "tune"]);

/** @typedef {Record<typeof NAMES[number], boolean>} Switches */

/** @param {() => void} changed @returns {Switches} */
export const makeSwitches = (changed) => {
  const set = { aloud: true, tune: true };
  try {
    Object.assign(set, JSON.parse(localStorage.getItem(SHELF) ?? "{}"));
  } catch {
    // A private window may have no storage: both are on.
  }
  for (const name of NAMES) {
    const box = /** @type {HTMLInputElement} */ (part(`rhyme-${name}`));
    box.checked = set[name];
    box.addEventListener("change", () => {
      set[name] = box.checked;
      try {
        localStorage.setItem(SHELF, JSON.stringify(set));
      } catch {
        // It holds until the page is left.
      }
      changed();
    });
  }
  return set;
};
