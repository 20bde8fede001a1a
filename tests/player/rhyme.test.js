// The time of a rhyme and the lanes of its figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineAt, pieces, plain, score, tempo } from "../../src/warmhands/web/static/rhyme/beat.js";
import { wayThrough } from "../../src/warmhands/web/static/rhyme/lanes.js";
import { notesFrom, pitch } from "../../src/warmhands/web/static/rhyme/tune.js";

const LINE = { text: "*One* and *two* and *three* and *four*", gesture: "Softly." };

/** @param {number} lines @param {number} [beats] */
const verse = (lines, beats = 4) => ({ figure: "train", beats, lines: Array.from({ length: lines }, () => LINE) });

test("the lines of a step last exactly as long as the step", () => {
  for (const lines of [2, 4]) {
    for (let seconds = 20; seconds <= 120; seconds += 1) {
      for (const beats of [60, 76, 80, 100, 120]) {
        const sung = score(verse(lines), seconds * 1000, beats);

        assert.ok(Math.abs(sung.order.length * sung.lineMs - seconds * 1000) < 1e-6);
        assert.equal(sung.lineMs, sung.beatMs * 4);
      }
    }
  }
});

test("no beat is stretched or squeezed by more than a sixth", () => {
  for (let seconds = 28; seconds <= 120; seconds += 1) {
    for (const beats of [76, 80, 100, 120]) {
      const { beatMs } = score(verse(4), seconds * 1000, beats);

      assert.ok(Math.abs(beatMs / (60_000 / beats) - 1) <= 1 / 6, `${seconds} s at ${beats}: ${beatMs}`);
    }
  }
});

test("a verse is sung whole; a pair that is left over is its last one once more", () => {
  assert.deepEqual(score(verse(4), 5 * 2 * 3000, 80).order, [0, 1, 2, 3, 0, 1, 2, 3, 2, 3]);
  assert.deepEqual(score(verse(4), 4 * 2 * 3000, 80).order, [0, 1, 2, 3, 0, 1, 2, 3]);
  assert.deepEqual(score(verse(2), 3 * 2 * 3000, 80).order, [0, 1, 0, 1, 0, 1]);
});

test("a step that is too short for a verse gets its first pair", () => {
  assert.deepEqual(score(verse(4), 3000, 80).order, [0, 1]);
});

test("a beat that is too slow to sing is halved, and the hands keep theirs", () => {
  assert.deepEqual([120, 60, 59, 50, 40, 24].map(tempo), [120, 60, 118, 100, 80, 96]);
});

test("each moment of a step has its line", () => {
  const sung = score(verse(4), 12_000, 80);

  assert.deepEqual(lineAt(sung, 0), { place: 0, line: 0, intoMs: 0 });
  assert.deepEqual(lineAt(sung, 2999), { place: 0, line: 0, intoMs: 2999 });
  assert.deepEqual(lineAt(sung, 3000), { place: 1, line: 1, intoMs: 0 });
  assert.deepEqual([lineAt(sung, 11_999).place, lineAt(sung, 12_500).place], [3, 3]);
});

test("a stressed syllable falls on its beat, and what stands between two beats halfway", () => {
  assert.deepEqual(pieces("the *lit*tle *train*"), [
    { text: "the ", at: 0, stressed: false },
    { text: "lit", at: 0, stressed: true },
    { text: "tle ", at: 0.5, stressed: false },
    { text: "train", at: 1, stressed: true },
  ]);
});

test("a line is read without its stars", () => {
  assert.equal(plain(LINE.text), "One and two and three and four");
});

test("the tune is in tune", () => {
  assert.deepEqual(["A4", "A5", "C5", "Bb4", "A#4"].map((note) => Math.round(pitch(note))), [440, 880, 523, 466, 466]);
});

test("of a line that is under way only the notes to come are played", () => {
  const delays = notesFrom("C5 E5 G5 E5", 500, 600).map(([, delay]) => delay);

  assert.deepEqual(delays, [400, 900]);
});

test("a lane goes on straight before its beginning and after its end", () => {
  const lane = wayThrough([[0, 100], [0, 50], [0, 0]]);

  assert.deepEqual([-0.1, 0, 0.5, 1, 1.2].map((share) => Math.round(lane.at(share).y)), [110, 100, 50, 0, -20]);
  assert.equal(lane.length, 100);
});
