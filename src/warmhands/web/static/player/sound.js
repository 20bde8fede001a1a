// Sound on or off and how loud, remembered on this device.
import { part } from "./view.js";

/** @typedef {{ on: boolean, loudness: number }} Setting loudness from 0 to 1 */

const SHELF = "warmhands:sound";

/** @returns {Setting} */
const remembered = () => {
  try {
    return { on: true, loudness: 0.7, ...JSON.parse(localStorage.getItem(SHELF) ?? "{}") };
  } catch {
    return { on: true, loudness: 0.7 };
  }
};

/** @param {(setting: Setting) => void} tune */
export const makeSound = (tune) => {
  const setting = remembered();
  const dialog = /** @type {HTMLDialogElement} */ (part("sounds"));
  const box = /** @type {HTMLInputElement} */ (part("sound-on"));
  const slider = /** @type {HTMLInputElement} */ (part("loudness"));

  const apply = () => {
    document.body.classList.toggle("is-silent", !setting.on);
    box.checked = setting.on;
    slider.value = String(Math.round(setting.loudness * 100));
    slider.disabled = !setting.on;
    try {
      localStorage.setItem(SHELF, JSON.stringify(setting));
    } catch {
      // Not remembered in a private window; it holds until the page is left.
    }
    tune(setting);
  };

  /** @param {() => void} test @param {() => string} complaint */
  const wire = (test, complaint) => {
    document.querySelector('[data-do="sound"]')?.addEventListener("click", () => {
      part("voice").textContent = complaint();
      dialog.showModal();
    });
    box.addEventListener("change", () => {
      setting.on = box.checked;
      apply();
      test();
    });
    slider.addEventListener("change", () => {
      setting.loudness = Number(slider.value) / 100;
      apply();
      test();
    });
    apply();
  };
  return { wire };
};
