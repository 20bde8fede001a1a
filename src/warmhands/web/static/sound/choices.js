// What else the Sound dialog lets people choose: how much is said, the bed, the count, and a test.
/** @import { Given } from "../player/types.d.ts" */
/** @import { Setting, Verbosity } from "./setting.js" */
import { later } from "../player/later.js";
import { part } from "../player/view.js";

/** @type {Verbosity[]} */
const SAID = ["normal", "learning", "quiet"];
const SWITCHES = /** @type {const} */ (["pad", "beat", "counts"]);

/** @param {string} kind @param {string} text @param {HTMLInputElement} input */
const labelled = (kind, text, input) => {
  const label = document.createElement("label");
  const told = document.createElement("span");
  label.className = kind;
  told.textContent = text;
  label.append(input, told);
  return label;
};

/** @param {Given} given @param {Setting} setting @param {() => void} apply */
const saidChoice = (given, setting, apply) => {
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = later(given, "sound_said");
  const choices = SAID.map((value) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "said", checked: setting.verbosity === value });
    input.addEventListener("change", () => {
      setting.verbosity = value;
      apply();
    });
    return labelled("sound-choice", later(given, `sound_${value}`), input);
  });
  group.className = "sound-said";
  group.append(legend, ...choices);
  return group;
};

/** @param {Given} given @param {Setting} setting @param {typeof SWITCHES[number]} name @param {() => void} apply */
const switchOf = (given, setting, name, apply) => {
  const input = Object.assign(document.createElement("input"), { type: "checkbox", checked: setting[name] });
  input.addEventListener("change", () => {
    setting[name] = input.checked;
    apply();
  });
  return labelled(name === "counts" ? "player-switch" : "player-switch is-half", later(given, `sound_${name}`), input);
};

/**
 * Put them into the dialog, once their words are there.
 * @param {Given} given @param {Setting} setting @param {{ apply: () => void, test: () => void, hasBed: boolean }} does
 */
export const placeChoices = (given, setting, { apply, test, hasBed }) => {
  part("sounds").querySelector("form")?.classList.add("sound-done");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button is-quiet", textContent: later(given, "sound_test") });
  button.addEventListener("click", test);
  const shown = SWITCHES.filter((name) => hasBed || name === "counts");
  const more = document.createElement("div");
  more.className = "sound-more";
  more.append(button, saidChoice(given, setting, apply), ...shown.map((name) => switchOf(given, setting, name, apply)));
  part("loudness").closest("label")?.after(more);
};
