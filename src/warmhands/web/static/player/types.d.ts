/** Shapes that the player's modules share; nothing here is loaded by a browser. */

export type Side = "left" | "right" | "both" | "middle";

/** A step of the plan, as the contract writes it. */
export interface Step {
  n: number;
  seconds: number;
  phase: string;
  technique: string;
  hand: string;
  zone: string;
  to_zone: string | null;
  side: Side;
  direction: string;
  pressure: number;
  pace_cm_s: number | null;
  beats_per_minute: number | null;
  title: string;
  say: string;
}

export interface Plan {
  steps: Step[];
  limits: { max_minutes: number };
  valid_until: string;
}

/** What happened, as it is stored and sent. */
export interface SessionEvent {
  id: string;
  kind: string;
  at: string;
  step?: number | null;
  into_step_ms?: number | null;
  zone?: string | null;
  side?: Side | null;
}

export interface Ceiling {
  zone: string;
  side: Side;
  most: number;
  because: "softer" | "hurts";
}

/** A step as it is really done. */
export interface Work {
  zone: string;
  toZone: string | null;
  side: Side;
  pressure: number;
  narrowed: boolean;
}

/** Where a massage stands; times in milliseconds, `anchorMs` since 1970. */
export interface State {
  status: string;
  step: number;
  intoMs: number;
  anchorMs: number | null;
  strokedMs: number;
  ceilings: Ceiling[];
  passes: string[][];
}

/** Something to be said at a moment (milliseconds since 1970). */
export interface Cue {
  key: string;
  atMs: number;
  step?: number;
  say?: string;
  title?: string;
  level?: number;
  zones?: string[];
  side?: Side;
  skipped?: number;
  seconds?: number;
}

export type Words = Record<string, string>;

/** What the page hands over to the player; `places` by "zone:side". */
export interface Given {
  session: string;
  again: string;
  plan: Plan;
  events: SessionEvent[];
  routes: string[][];
  left_handed: boolean;
  receiver: string;
  words: Words;
  places: Record<string, string>;
}

/** A massage under way in this page; only player.js changes it. */
export interface Game {
  given: Given;
  plan: Plan;
  state: State;
  log: Log;
  now: () => number;
  refuse: (because?: string) => void;
  happen: (kind: string, place?: { zone?: string; side?: Side }) => void;
}

/** What happened, as this device keeps it: `kept` are the ids that the server has written down. */
export interface Log {
  events: SessionEvent[];
  kept: string[];
  aliveMs: number;
}

/** What goes along with a massage once it is loaded. */
export interface Company {
  asks: () => boolean;
  touched: () => void;
  changed: (before: State) => void;
  said: (cues: Cue[]) => void;
  written: () => void;
}
