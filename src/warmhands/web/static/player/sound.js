// The Sound dialog: on or off and how loud. What else can be chosen comes once its words are there.
/** @import { Setting } from "../sound/setting.js" */
import { remember } from "../sound/setting.js";
import { part } from "./view.js";

/** @param {Setting} setting @param {() => void} tuned */
export const makeSound = (setting, tuned) => {
  const dialog = /** @type {HTMLDialogElement} */ (part("sounds"));
  const box = /** @type {HTMLInputElement} */ (part("sound-on"));
  const slider = /** @type {HTMLInputElement} */ (part("loudness"));

  const apply = () => {
    document.body.classList.toggle("is-silent", !setting.on);
    dialog.classList.toggle("is-off", !setting.on);
    box.checked = setting.on;
    slider.value = String(Math.round(setting.loudness * 100));
    slider.disabled = !setting.on;
    remember(setting);
    tuned();
  };

  /** @param {() => void} test @param {() => string} voice which voice there is, in words */
  const wire = (test, voice) => {
    document.querySelector('[data-do="sound"]')?.addEventListener("click", () => {
      part("voice").textContent = voice();
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
  return { wire, apply };
};
