// What a tap feels and sounds like: each area trembles in its own way, so that closed eyes know which it was.

/** Milliseconds on, off, on … @type {Record<string, number[]>} */
export const PATTERNS = {
  softer: [40],
  good: [40, 70, 40],
  hurts: [140, 70, 140],
  stop: [450],
  unheard: [60, 50, 60, 50, 60, 50, 60, 50, 60],
};
const SHELF = "warmhands:remote:voice";

/** @param {string} name */
export const tremble = (name) => {
  if ("vibrate" in navigator) navigator.vibrate(PATTERNS[name] ?? []);
};

/** The voice that says what was heard; off until it is asked for. @param {HTMLElement} button @param {{ voice_on: string, voice_off: string }} words */
export const makeVoice = (button, words) => {
  let on = false;
  try {
    on = localStorage.getItem(SHELF) === "on";
  } catch {
    // Not remembered in a private window.
  }

  const show = () => {
    button.textContent = on ? words.voice_on : words.voice_off;
    button.setAttribute("aria-pressed", String(on));
  };

  /** @param {string} text */
  const speak = (text) => {
    if (!on || !("speechSynthesis" in globalThis)) return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  };

  button.addEventListener("click", () => {
    on = !on;
    show();
    try {
      localStorage.setItem(SHELF, on ? "on" : "off");
    } catch {
      // It holds until the page is left.
    }
    speak(words.voice_on);
  });
  button.hidden = !("speechSynthesis" in globalThis);
  show();
  return { speak };
};

/** Keep the screen on while this page is seen; without the right to, the phone's own setting holds. */
export const stayAwake = () => {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  const take = async () => {
    if (!("wakeLock" in navigator) || document.visibilityState !== "visible" || (lock && !lock.released)) return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
  };
  document.addEventListener("visibilitychange", take);
  take();
  return { take };
};
