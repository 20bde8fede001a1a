// The audio clock: what is laid here sounds at its moment, however late this page's timers come.
/** @import { Sound } from "./score.js" */
/** @import { Setting } from "./setting.js" */
import { strike } from "../player/bell.js";

const SOON_S = 0.01;
const COMES_MS = 1500;
const MOST_LATENCY_S = 0.4;

/** @typedef {{ stop: () => void }} Laid */

/** @param {() => number} now milliseconds since 1970 @param {() => void} woken when sound begins to be given */
export const makeDesk = (now, woken) => {
  /** @type {AudioContext | null} */
  let room = null;
  /** @type {GainNode | null} */
  let master = null;
  let loudness = 0.7;
  let askedMs = 0;

  const open = () => {
    const made = new AudioContext();
    made.addEventListener("statechange", woken);
    master = made.createGain();
    master.gain.value = loudness;
    master.connect(made.destination);
    return made;
  };

  /** @param {AudioContext} at how much later than laid a sound leaves the speaker; a wireless one is slow */
  const latency = (at) => Math.min(MOST_LATENCY_S, at.outputLatency || at.baseLatency || 0);

  return {
    /** Browsers give sound only after a tap: called at every one. */
    wake: () => {
      if (!("AudioContext" in globalThis) || navigator.userActivation?.hasBeenActive === false) return;
      room ??= open();
      if (room.state === "running") return;
      askedMs = now();
      room.resume().catch(() => {});
    },
    /** Whether what is laid will be heard; a clock that was asked to go goes in a moment. */
    runs: () => room?.state === "running" || (room !== null && now() - askedMs < COMES_MS),
    /** @param {Pick<Setting, "on" | "loudness">} setting */
    tune: (setting) => {
      loudness = setting.on ? setting.loudness : 0;
      if (room) master?.gain.setTargetAtTime(loudness, room.currentTime, 0.02);
    },
    /** How far the audio clock is from the page's, in milliseconds. It jumps when the system took the sound away for a time. */
    offset: () => (room ? room.currentTime * 1000 - now() : 0),
    /** @param {Pick<Sound, "kind" | "name" | "atMs" | "untilMs" | "pan">} sound @param {AudioBuffer} [wave] @returns {Laid | null} */
    lay: ({ kind, name, atMs, untilMs, pan }, wave) => {
      if (!room || !master) return null;
      const zero = room.currentTime - now() / 1000 - latency(room);
      const when = (/** @type {number} */ ms) => zero + ms / 1000;
      const from = Math.max(when(atMs), room.currentTime + SOON_S);
      const place = room.createStereoPanner();
      place.pan.value = pan;
      place.connect(master);
      if (kind === "bell") return strike(room, place, name, from);
      if (!wave) return null;
      const source = room.createBufferSource();
      source.buffer = wave;
      source.connect(place);
      source.start(from);
      if (untilMs < Infinity) source.stop(Math.max(from, when(untilMs)));
      return { stop: () => source.stop() };
    },
  };
};
