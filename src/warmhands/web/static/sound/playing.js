// The sound of the player as one: voice and bell on the audio clock, the bed, the headset and the dialog.
/** @import { Cue, Game } from "../player/types.d.ts" */
import { fetchLater, later } from "../player/later.js";
import { makeSound } from "../player/sound.js";
import { words } from "../player/view.js";
import { makeVoice } from "../player/voice.js";
import { makeBed } from "./bed.js";
import { placeChoices } from "./choices.js";
import { makeClips } from "./clips.js";
import { makeDesk } from "./desk.js";
import { makeHeadset } from "./headset.js";
import { makeLeading } from "./leading.js";
import { remembered } from "./setting.js";

const TICK_MS = 1000; // All is laid for minutes ahead: it does no harm when this comes later.

const dress = () => {
  const looks = document.createElement("link");
  Object.assign(looks, { rel: "stylesheet", href: new URL("./choices.css", import.meta.url).href });
  document.head.append(looks);
};

/** @param {Game} game */
export const makePlaying = (game) => {
  const { given } = game;
  const setting = remembered();
  const isMade = !given.practice; // Of the doll's massages nothing is kept, also no sound.
  const hasBed = isMade && !given.rhyme; // A rhyme has its own tune.
  const voice = makeVoice(document.documentElement.lang);
  const desk = makeDesk(game.now, () => leading.relay());
  let because = "";
  const clips = makeClips(given.session, (listed) => {
    because = listed.because;
    leading.relay();
    if (hasBed) bed.arrived(listed);
  });
  const leading = makeLeading(game, { desk, clips, voice, setting });
  const bed = makeBed(game, setting);
  const headset = makeHeadset(game, desk.wake);
  const chosen = () => {
    leading.relay();
    bed.choose();
  };
  const sound = makeSound(setting, () => {
    desk.tune(setting);
    voice.tune(setting);
    chosen();
  });
  const test = () => {
    desk.wake();
    leading.test();
  };

  /** Which voice leads, as it is just now. */
  const told = () => {
    if (clips.ms(words(given, "voice_test")) !== undefined) return later(given, "sound_voice");
    const coming = isMade && !because ? later(given, "sound_coming") : "";
    return [voice.found() ? later(given, "sound_device") : words(given, "no_voice"), coming].filter(Boolean).join(" ");
  };

  sound.wire(test, told);
  dress();
  fetchLater(given).then(() => later(given, "sound_said") && placeChoices(given, setting, { apply: sound.apply, test, hasBed }));
  if (isMade) clips.fetch();
  setInterval(leading.lay, TICK_MS);
  return {
    ring: leading.ring,
    wake: () => {
      desk.wake();
      bed.show();
    },
    changed: () => {
      leading.changed();
      bed.show();
      headset.show();
    },
    /** @param {Cue[]} cues */
    said: leading.said,
    voice: {
      loudness: voice.loudness,
      /** @param {string} text @param {number} ms */
      chant: (text, ms) => leading.isSpeaking() || voice.chant(text, ms),
    },
  };
};
