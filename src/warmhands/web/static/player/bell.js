// A soft bell, made on the spot: no file to load, no file to be missing.

/** Notes in hertz with their delay in seconds. @type {Record<string, [number, number][]>} */
const TUNES = {
  step: [[523.25, 0], [659.25, 0.16]],
  narrowed: [[523.25, 0], [659.25, 0.16]],
  ending: [[659.25, 0]],
  heard: [[392, 0]],
  finished: [[523.25, 0], [659.25, 0.22], [783.99, 0.44]],
};
/** Of each note: how many times as high, how loud, how many seconds. @type {[number, number, number][]} */
const PARTIALS = [[1, 0.28, 1.6], [2.76, 0.05, 0.5]];

/** Ring at a moment of the audio clock, in seconds. @param {AudioContext} room @param {AudioNode} out @param {string} name @param {number} when */
export const strike = (room, out, name, when) => {
  const tones = (TUNES[name] ?? []).flatMap(([pitch, delay]) =>
    PARTIALS.map(([partial, share, length]) => {
      const from = when + delay;
      const tone = room.createOscillator();
      const gain = room.createGain();
      tone.frequency.value = pitch * partial;
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(share, from + 0.012);
      gain.gain.exponentialRampToValueAtTime(0.0001, from + length);
      tone.connect(gain).connect(out);
      tone.start(from);
      tone.stop(from + length);
      return tone;
    })
  );
  return { stop: () => tones.forEach((tone) => tone.stop()) };
};
