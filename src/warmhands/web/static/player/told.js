// What the picture shows, in words, for whoever hears the page: the hands, their way, the pressure and the pace.
/** @import { Game, Given, Step, Work } from "./types.d.ts" */
import { work } from "./standing.js";
import { part, words } from "./view.js";

/**
 * A step as it is done just now in one sentence; one that has become another than was planned says what and where.
 * @param {Given} given @param {Step} step @param {Work} done
 */
export const told = (given, step, done) => {
  const { zone, toZone, side, pressure } = done;
  const key = `told.${[step.technique, step.hand, zone, toZone ?? "-", step.direction, side].join("/")}`;
  if (given.words[key]) return words(given, key, { level: words(given, `level.${pressure}`) });
  const places = [zone, toZone].flatMap((each) => (each ? [given.places[`${each}:${side}`] ?? ""] : []));
  return [step.title, ...places].filter(Boolean).join(", ");
};

/** @param {Game} game */
export const makeTold = (game) => {
  const { given } = game;
  const picture = part("body").firstElementChild;
  const before = picture?.getAttribute("aria-label") ?? "";

  const show = () => {
    const { state } = game;
    const step = state.legs[state.step]?.step;
    const done = ["stroking", "paused"].includes(state.status) ? work(state, state.step) : null;
    const now = step && done ? told(given, step, done) : before;
    if (picture?.getAttribute("aria-label") !== now) picture?.setAttribute("aria-label", now);
  };

  /** Without an answer the shorter words stay. */
  const learn = async () => {
    const answer = await fetch(`/session/${given.session}/told`, { headers: { accept: "application/json" } });
    if (!answer.ok) return;
    Object.assign(given.words, await answer.json());
    show();
  };

  if (!given.practice) learn().catch(() => {});
  return { show };
};
