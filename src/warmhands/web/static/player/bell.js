// A soft bell, made on the spot: no file to load, no file to be missing.
/** @import { Setting } from "./sound.js" */

/** Notes in hertz with their delay in seconds. @type {Record<string, [number, number][]>} */
const TUNES = {
  step: [[523.25, 0], [659.25, 0.16]],
  narrowed: [[523.25, 0], [659.25, 0.16]],
  ending: [[659.25, 0]],
  heard: [[392, 0]],
  finished: [[523.25, 0], [659.25, 0.22], [783.99, 0.44]],
};

export const makeBell = () => {
  /** @type {AudioContext | null} */
  let context = null;
  let setting = { on: true, loudness: 0.7 };

  /** @param {AudioContext} room @param {number} pitch @param {number} from */
  const strike = (room, pitch, from) => {
    for (const [partial, share, length] of /** @type {[number, number, number][]} */ ([[1, 0.28, 1.6], [2.76, 0.05, 0.5]])) {
      const tone = room.createOscillator();
      const gain = room.createGain();
      tone.frequency.value = pitch * partial;
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(share * setting.loudness, from + 0.012);
      gain.gain.exponentialRampToValueAtTime(0.0001, from + length);
      tone.connect(gain).connect(room.destination);
      tone.start(from);
      tone.stop(from + length);
    }
  };

  return {
    /** Browsers give sound only after a tap: called at every one. */
    wake: () => {
      if (!("AudioContext" in globalThis) || navigator.userActivation?.hasBeenActive === false) return;
      context ??= new AudioContext();
      if (context.state !== "running") context.resume().catch(() => {});
    },
    /** @param {Setting} next */
    tune: (next) => {
      setting = next;
    },
    /** @param {string} name */
    ring: (name) => {
      if (!context || !setting.on || setting.loudness === 0) return;
      for (const [pitch, delay] of TUNES[name] ?? []) strike(context, pitch, context.currentTime + delay);
    },
  };
};
