// A soft tune, played on the spot: one note a beat, as a music box would.

const LETTERS = "C.D.EF.G.A.B";
const LEAST = 0.0001;

/** The pitch (hertz) of a note such as A4 or F#5. @param {string} note */
export const pitch = (note) => {
  const [, letter = "A", sign, octave = "4"] = /^([A-G])([#b]?)(\d)$/.exec(note) ?? [];
  const half = LETTERS.indexOf(letter) + (sign === "#" ? 1 : sign === "b" ? -1 : 0) + 12 * (Number(octave) - 4);
  return 440 * 2 ** ((half - 9) / 12);
};

/**
 * The notes of a line from a moment of it on: pitch and delay (ms).
 * @param {string} notes @param {number} beatMs @param {number} intoMs @returns {[number, number][]}
 */
export const notesFrom = (notes, beatMs, intoMs) =>
  notes.split(" ").map((note, beat) => /** @type {[number, number]} */ ([pitch(note), beat * beatMs - intoMs]))
    .filter(([, delay]) => delay >= 0);

/** @param {() => number} loudness from 0 to 1 */
export const makeTune = (loudness) => {
  /** @type {AudioContext | null} */
  let room = null;
  /** @type {GainNode | null} */
  let line = null;

  /** @param {AudioContext} here @param {AudioNode} out @param {number} hertz @param {number} from */
  const pluck = (here, out, hertz, from) => {
    for (const [partial, share] of /** @type {[number, number][]} */ ([[1, 0.05], [2, 0.016], [4, 0.004]])) {
      const tone = here.createOscillator();
      const gain = here.createGain();
      tone.frequency.value = hertz * partial;
      gain.gain.setValueAtTime(LEAST, from);
      gain.gain.linearRampToValueAtTime(share, from + 0.01);
      gain.gain.exponentialRampToValueAtTime(LEAST, from + 0.9 / partial + 0.2);
      tone.connect(gain).connect(out);
      tone.start(from);
      tone.stop(from + 1.2);
    }
  };

  const hush = () => {
    line?.disconnect();
    line = null;
  };

  return {
    hush,
    /** Browsers give sound only after a tap. */
    wake: () => {
      if (!("AudioContext" in globalThis) || navigator.userActivation?.hasBeenActive === false) return;
      room ??= new AudioContext();
      if (room.state !== "running") room.resume().catch(() => {});
    },
    /** @param {string} notes @param {number} beatMs @param {number} intoMs */
    play: (notes, beatMs, intoMs) => {
      hush();
      if (!room || room.state !== "running" || loudness() === 0) return;
      line = room.createGain();
      line.gain.value = loudness();
      line.connect(room.destination);
      for (const [hertz, delay] of notesFrom(notes, beatMs, intoMs)) {
        pluck(room, line, hertz, room.currentTime + delay / 1000);
      }
    },
  };
};
