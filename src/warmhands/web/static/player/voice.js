// The device's own voice. It may be missing, and then words and bell lead.
/** @import { Setting } from "../sound/setting.js" */

// Chrome falls silent after about fifteen seconds of one utterance: only short pieces are handed over.
const LONGEST = 140;
const USUAL_MS = 68; // How long a voice takes for a letter at rate 1.

/** Cut at the ends of sentences, and at commas where a sentence is long. @param {string} text @returns {string[]} */
export const pieces = (text) =>
  (text.match(/[^.!?]+[.!?]*/g) ?? []).flatMap((sentence) =>
    sentence.length <= LONGEST ? [sentence] : sentence.match(/[^,;]+[,;]?/g) ?? [sentence]
  ).map((piece) => piece.trim()).filter(Boolean);

/** @param {string} language */
export const makeVoice = (language) => {
  const synthesis = globalThis.speechSynthesis;
  /** @type {Pick<Setting, "on" | "loudness">} */
  let setting = { on: true, loudness: 0.7 };

  /** A voice on the device itself before one from the network, which falls silent without a connection. */
  const choose = () => {
    const fitting = (synthesis?.getVoices() ?? []).filter((voice) => voice.lang.startsWith(language));
    return fitting.find((voice) => voice.localService) ?? fitting[0] ?? null;
  };

  return {
    found: () => choose() !== null,
    /**
     * Say a line of a rhyme in the time that it has, unless something else is being said.
     * @param {string} text @param {number} ms
     */
    chant: (text, ms) => {
      if (!synthesis || !setting.on || synthesis.speaking || synthesis.pending) return;
      const utterance = new SpeechSynthesisUtterance(text);
      const rate = Math.min(1.3, Math.max(0.75, (text.length * USUAL_MS) / ms));
      Object.assign(utterance, { voice: choose(), lang: language, volume: setting.loudness, rate });
      synthesis.speak(utterance);
    },
    loudness: () => (setting.on ? setting.loudness : 0),
    hush: () => synthesis?.cancel(),
    /** @param {Pick<Setting, "on" | "loudness">} next */
    tune: (next) => {
      setting = next;
      if (!setting.on) synthesis?.cancel();
    },
    /** @param {string} text */
    speak: (text) => {
      if (!synthesis || !setting.on) return;
      synthesis.cancel();
      for (const piece of pieces(text)) {
        const utterance = new SpeechSynthesisUtterance(piece);
        Object.assign(utterance, { voice: choose(), lang: language, volume: setting.loudness, rate: 0.95 });
        synthesis.speak(utterance);
      }
    },
  };
};
