// What is heard and how loud, remembered on this device.

/** @typedef {"learning" | "normal" | "quiet"} Verbosity */
/** @typedef {{ on: boolean, loudness: number, verbosity: Verbosity, pad: boolean, beat: boolean, counts: boolean }} Setting loudness from 0 to 1 */

const SHELF = "warmhands:sound";

/** @type {Setting} */
export const USUAL = { on: true, loudness: 0.7, verbosity: "normal", pad: true, beat: true, counts: false };

/** @returns {Setting} */
export const remembered = () => {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(SHELF) ?? "{}") };
  } catch {
    return { ...USUAL };
  }
};

/** @param {Setting} setting */
export const remember = (setting) => {
  try {
    localStorage.setItem(SHELF, JSON.stringify(setting));
  } catch {
    // Not remembered in a private window; it holds until the page is left.
  }
};
