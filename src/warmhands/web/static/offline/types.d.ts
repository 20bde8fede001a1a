/** Shapes that the modules about missing connections share; nothing here is loaded by a browser. */
import type { SessionEvent } from "../player/types.d.ts";

/** Something to be handed in: an event of a massage, or how it was for one of the two. */
export interface Told extends Omit<SessionEvent, "who"> {
  value?: number;
  who?: "giver" | "receiver" | null;
}

/** How handing in went: all of it is done or set aside (`because` says why), or the massage may not go on. */
export interface Outcome {
  done: string[];
  aside: number;
  because: string;
  stale: string | null;
}

/** What the house says about this massage for a time without a connection. */
export interface Kept {
  rev: string;
  title: string;
  files: string[];
  pages: string[];
  words: Record<string, string>;
}

/** Whether a massage is ready: `voice` still loads it, `mute` has none; the others say why not. */
export type Readiness = "yes" | "voice" | "mute" | "loading" | "plain" | "certificate" | "kept_out";
