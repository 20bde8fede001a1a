// What the lock screen, a watch or a car shows of the massage, and the keys of a headset.
/** @import { Game } from "../player/types.d.ts" */
import { leftMs } from "../player/standing.js";

/** @type {Record<string, string>} */
const KEYS = { play: "resume", pause: "pause", nexttrack: "next", previoustrack: "back", stop: "stop" };
const ARTWORK = [192, 512].map((size) => ({
  src: new URL(`../icons/app-${size}.png`, import.meta.url).pathname,
  sizes: `${size}x${size}`,
  type: "image/png",
}));

/** @param {Game} game @param {() => void} woken */
export const makeHeadset = (game, woken) => {
  const session = navigator.mediaSession;
  let shown = "";
  for (const [action, does] of Object.entries(KEYS)) {
    try {
      session?.setActionHandler(/** @type {MediaSessionAction} */ (action), () => {
        game.happen(does);
        woken();
      });
    } catch {
      // This browser does not know this key.
    }
  }

  return {
    show: () => {
      const { plan, state } = game;
      if (!session || !("MediaMetadata" in globalThis)) return;
      const over = !["stroking", "paused"].includes(state.status);
      session.playbackState = over ? "none" : state.status === "stroking" ? "playing" : "paused";
      const title = plan.steps[state.step]?.title ?? "";
      if (title !== shown) session.metadata = new MediaMetadata({ title, artist: document.title, artwork: ARTWORK });
      shown = title;
      if (over) return session.setPositionState?.();
      const whole = (state.strokedMs + leftMs(state)) / 1000;
      session.setPositionState?.({ duration: whole, position: Math.min(whole, state.strokedMs / 1000), playbackRate: 1 });
    },
  };
};
