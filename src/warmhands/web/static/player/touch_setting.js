// Whether the screen is one large touch area and whether it trembles, remembered on this device.

/** @typedef {{ on: boolean, trembles: boolean, seen: boolean }} TouchSetting `seen`: the gestures were shown once */

const SHELF = "warmhands:touch";

/** @returns {TouchSetting} */
export const remembered = () => {
  const usual = { on: true, trembles: true, seen: false };
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(SHELF) ?? "{}") };
  } catch {
    return usual;
  }
};

/** @param {TouchSetting} setting */
export const remember = (setting) => {
  try {
    localStorage.setItem(SHELF, JSON.stringify(setting));
  } catch {
    // Not remembered in a private window; it holds until the page is left.
  }
};
