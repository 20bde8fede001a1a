// The bed beneath a massage, a file that plays on with the screen locked. Where there is none, a file of silence keeps
// the keys of a headset awake.
/** @import { Game, State } from "../player/types.d.ts" */
/** @import { Setting } from "./setting.js" */

const QUIET = new URL("../player/quiet.mp3", import.meta.url).href;
const SHARE = 0.6; // The voice is louder than what lies beneath it.
const OFF_MS = 600;
const AGAIN_MS = 4000;

/**
 * Where the bed is for a state, in milliseconds; null where no step of the plan goes so. A longer step begins again.
 * @param {Game["given"]["plan"]["steps"]} steps @param {State} state
 */
export const bedMs = (steps, { legs, step, intoMs }) => {
  const now = legs[step]?.step;
  if (!now) return null;
  const pace = ["technique", "side", "pace_cm_s", "beats_per_minute"];
  const same = (/** @type {any} */ other) => pace.every((key) => other[key] === (/** @type {any} */ (now))[key]);
  const own = steps[now.n - 1];
  const index = own && same(own) ? now.n - 1 : steps.findIndex(same);
  if (index < 0) return null;
  const before = steps.slice(0, index).reduce((sum, each) => sum + each.seconds, 0);
  return before * 1000 + intoMs % ((steps[index]?.seconds ?? 1) * 1000);
};

/** @param {Game} game @param {Setting} setting */
export const makeBed = (game, setting) => {
  const sound = new Audio(QUIET);
  sound.preload = "none";
  sound.loop = true;
  const steps = game.given.plan.steps; // As they were planned; the bed was made of these.
  let listed = "";
  let ready = ""; // The address of the bed that may be played.

  const address = () => {
    if (!listed || !setting.on || !(setting.pad || setting.beat)) return "";
    if (setting.pad && setting.beat) return listed;
    return `${listed}?pad=${setting.pad ? "yes" : "no"}&beat=${setting.beat ? "yes" : "no"}`;
  };

  /** A bed that was not made ahead is asked for until it is made. */
  const make = async () => {
    const wanted = address();
    const answer = await fetch(wanted, { headers: { range: "bytes=0-0" } }).catch(() => null);
    if (wanted !== address()) return;
    if (answer?.ok) {
      ready = wanted;
      show();
    } else if (!answer || answer.status === 503) setTimeout(() => wanted === address() && make(), AGAIN_MS);
  };

  const choose = () => {
    ready = address() === listed ? listed : "";
    if (address() && !ready) make();
    show();
  };

  const show = () => {
    const { status } = game.state;
    const at = status === "stroking" ? bedMs(steps, game.state) : null;
    const has = Boolean(ready) && at !== null;
    const source = has || (status === "paused" && ready) ? ready : QUIET;
    if (sound.src !== new URL(source, location.href).href) {
      const played = !sound.paused;
      sound.src = source;
      sound.loop = source === QUIET;
      if (played) sound.play().catch(() => {});
    }
    sound.volume = setting.on ? setting.loudness * SHARE : 0;
    if (has && Math.abs(sound.currentTime * 1000 - at) > OFF_MS) sound.currentTime = at / 1000;
    if (!["stroking", "paused"].includes(status) || (status === "paused" && source !== QUIET)) sound.pause();
    else if (sound.paused && navigator.userActivation?.hasBeenActive !== false) sound.play().catch(() => {});
  };

  sound.addEventListener("error", () => {
    if (sound.src === QUIET) return;
    listed = ready = ""; // Out of reach: the massage goes on without it.
    show();
  });
  return {
    show,
    choose,
    /** @param {{ bed: string, bed_ready: boolean }} clips */
    arrived: ({ bed, bed_ready: isMade }) => {
      if (!isMade || listed) return;
      listed = bed;
      choose();
    },
  };
};
