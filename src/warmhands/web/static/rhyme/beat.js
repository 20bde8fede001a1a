// The time of a rhyme: how often a verse is sung while a step lasts, when each line begins, where each word falls.
/** @import { Verse } from "../player/types.d.ts" */

/**
 * What is sung in a step: the numbers of the verse's lines in their order, and how long a line and a beat last.
 * @typedef {{ order: number[], lineMs: number, beatMs: number }} Score
 */

/** A piece of a line: the beat (from 0, in fractions) at which it is sung. @typedef {{ text: string, at: number, stressed: boolean }} Piece */

const SLOWEST = 60;

/** Beats a minute in which a step is sung: its own, or its half beats where those are too slow to sing. @param {number} own */
export const tempo = (own) => {
  let beats = Math.max(1, own);
  while (beats < SLOWEST) beats *= 2;
  return beats;
};

/**
 * Fill a step with whole pairs of lines, as near to its time as they come; the last line ends with the step.
 * A pair that is left over beside whole verses is the last one, sung once more.
 * @param {Verse} verse @param {number} stepMs @param {number} beatsPerMinute @returns {Score}
 */
export const score = (verse, stepMs, beatsPerMinute) => {
  const pairs = verse.lines.length / 2;
  const pairMs = (2 * verse.beats * 60_000) / beatsPerMinute;
  const sung = Math.max(1, Math.round(stepMs / pairMs));
  const whole = Math.floor(sung / pairs) * pairs;
  const order = Array.from({ length: sung }, (_, round) =>
    round < whole || whole === 0 ? round % pairs : pairs - (sung - round)
  ).flatMap((pair) => [2 * pair, 2 * pair + 1]);
  const lineMs = stepMs / order.length;
  return { order, lineMs, beatMs: lineMs / verse.beats };
};

/**
 * The line that is sung at a moment of the step: its place in the order, and how far into it that is.
 * @param {Score} sung @param {number} intoMs
 */
export const lineAt = ({ order, lineMs }, intoMs) => {
  const place = Math.min(order.length - 1, Math.max(0, Math.floor(intoMs / lineMs)));
  return { place, line: order[place] ?? 0, intoMs: Math.max(0, intoMs - place * lineMs) };
};

/**
 * A line cut where its stressed syllables (between stars) begin and end; what lies between two beats is sung halfway.
 * @param {string} text @returns {Piece[]}
 */
export const pieces = (text) => {
  let beat = -1;
  return text.split(/(\*[^*]+\*)/).filter(Boolean).map((part) => {
    const stressed = part.startsWith("*");
    if (stressed) beat += 1;
    return { text: stressed ? part.slice(1, -1) : part, at: Math.max(0, stressed ? beat : beat + 0.5), stressed };
  });
};

/** The line without its stars. @param {string} text */
export const plain = (text) => text.replaceAll("*", "");
