// The whole screen is a touch area while a massage is under way; buttons, dialogs and lists keep their own.
/** @import { Contact, Edges, Gesture, Touch } from "./gesture.js" */
/** @import { Game } from "./types.d.ts" */
import { HOLD_MS, holding, NOTHING, recognise } from "./gesture.js";

const KEEP_THEIR_OWN = "button, a, input, label, dialog, .player-controls, .player-list";
const CLICK_MS = 500; // The click that a browser makes of the same touch comes within this time.

/** @typedef {{ edges: () => Edges, isOn: () => boolean, gesture: (gesture: Gesture) => void, holds: (on: boolean) => void }} Hearing */

/** @param {Game} game @param {Hearing} hearing */
export const makeSurface = (game, { edges, isOn, gesture, holds }) => {
  const screen = /** @type {HTMLElement} */ (document.querySelector(".player-screen"));
  let contact = NOTHING;
  let deafUntil = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Touch} touch */
  const feel = (touch) => {
    const was = holding(contact) !== null;
    const [next, made] = recognise(contact, touch, edges());
    contact = next;
    const is = holding(contact) !== null;
    if (was !== is) holds(is);
    if (was && !is) clearTimeout(timer);
    if (!made) return;
    deafUntil = touch.atMs + CLICK_MS;
    gesture(made);
  };

  const isFree = () =>
    isOn() && ["stroking", "paused"].includes(game.state.status) && document.body.dataset.asking === undefined &&
    !document.querySelector("dialog[open]") && (visualViewport?.scale ?? 1) < 1.05;

  /** @param {PointerEvent} press */
  const opens = (press) => {
    const on = /** @type {Element} */ (press.target);
    return press.isPrimary && press.button === 0 && isFree() && !on.closest(KEEP_THEIR_OWN);
  };

  /** @param {Touch["kind"]} kind @param {PointerEvent} press @returns {Touch} */
  const touchOf = (kind, press) => ({
    kind,
    id: press.pointerId,
    x: press.clientX,
    y: press.clientY,
    radius: Math.max(press.width, press.height) / 2,
    atMs: performance.now(),
  });

  const letGo = () => {
    clearTimeout(timer);
    if (holding(contact) !== null) holds(false);
    contact = { ...NOTHING, countedMs: contact.countedMs };
  };

  screen.addEventListener("pointerdown", (press) => {
    if (press.isPrimary) letGo(); // Where an earlier point was never seen to leave, it has.
    if (!contact.down.length && !opens(press)) return;
    feel(touchOf("down", press));
    if (press.isPrimary) timer = setTimeout(() => feel({ kind: "wait", atMs: performance.now() }), HOLD_MS);
  });
  for (const [name, kind] of /** @type {["pointermove" | "pointerup" | "pointercancel", Touch["kind"]][]} */ ([
    ["pointermove", "move"], ["pointerup", "up"], ["pointercancel", "cancel"],
  ])) {
    document.addEventListener(name, (press) => {
      if (contact.down.includes(press.pointerId)) feel(touchOf(kind, press));
    });
  }
  document.addEventListener("click", (click) => {
    if (click.detail === 0 || performance.now() >= deafUntil) return; // Keys and readers of the screen click too.
    deafUntil = 0;
    click.preventDefault();
    click.stopPropagation();
  }, true);
  screen.addEventListener("contextmenu", (menu) => contact.down.length && menu.preventDefault());
  document.addEventListener("visibilitychange", letGo);
};
