// A tap of the receiver's remote, done as if the player's own button had been pressed.
/** @import { Game, RemoteTap, Side, SessionEvent } from "./types.d.ts" */
import { replay, start } from "./coach.js";
import { later } from "./later.js";
import { work } from "./standing.js";
import { length, note } from "./view.js";

const LATE_MS = 10_000;
const UNDER_WAY = ["stroking", "paused"];

/**
 * Where the massage stood at an earlier moment, from the log. @param {Game} game @param {number} atMs
 */
export const stoodAt = ({ given, log }, atMs) => {
  const before = log.events.filter((event) => Date.parse(event.at) <= atMs);
  return replay(given.plan, before, atMs, start(given.plan, given.routes, given.rooms));
};

/**
 * The places that are meant by a pain of `ageMs` ago, when the hands have gone on to another step since; else none,
 * and the place is where the hands are. @param {Game} game @param {number} ageMs @returns {{ zone: string, side: Side }[]}
 */
export const leftBehind = (game, ageMs) => {
  const then = stoodAt(game, game.now() - ageMs);
  const done = work(then, then.step);
  if (!done || (then.step === game.state.step && then.of === game.state.of)) return [];
  return (then.passes[then.step] ?? []).map((zone) => ({ zone, side: done.side }));
};

/** @param {Game} game @param {() => boolean} asks whether it asked first where it hurts */
export const makeDoing = (game, asks) => {
  /** What is asked about has no event yet. @type {Set<string>} */
  const asked = new Set();

  /** @param {RemoteTap} tap */
  const hurt = ({ id, age_ms }) => {
    const places = leftBehind(game, age_ms);
    if (places.length) {
      places.forEach((place, index) => game.happen("hurts", { ...place, id: index ? `${id}.${index}` : id, who: "receiver" }));
    } else if (document.body.dataset.asking !== "" && asks()) {
      asked.add(id);
    } else if (document.body.dataset.asking !== "") {
      game.happen("hurts", { id, who: "receiver" });
    }
  };

  /** @param {RemoteTap} tap */
  const does = (tap) => {
    const { id, kind } = tap;
    if (kind === "hurts") return hurt(tap);
    if (kind === "stop") return game.happen("stop", { id, who: "receiver" });
    const done = work(game.state, game.state.step);
    game.happen(kind, { id, who: "receiver", ...(done ? { zone: done.zone, side: done.side } : {}) });
    if (kind === "good") note(later(game.given, "remote_good"));
  };

  /** @param {string} id */
  const isKnown = (id) => asked.has(id) || game.log.events.some((event) => event.id === id);

  /** What becomes of it, and what is to be said of one that comes late. @param {RemoteTap} tap @returns {[import("./types.d.ts").Fate, string]} */
  return (tap) => {
    const late = tap.kept || tap.age_ms >= LATE_MS ? later(game.given, `remote_late_${tap.kind}`).replace("{time}", length(tap.age_ms)) : "";
    if (isKnown(tap.id)) return ["heard", late];
    if (tap.kind === "stop" && game.state.status === "stopped") return ["heard", late];
    if (!UNDER_WAY.includes(game.state.status)) return ["idle", ""];
    does(tap);
    return ["heard", late];
  };
};
