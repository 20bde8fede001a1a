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
  who?: "giver" | "receiver";
  note?: string;
  left_s?: number | null;
  variant?: string | null;
  rest?: Leg[] | null;
}

/** A stretch of the massage: a step, how many seconds longer it may last, and how much longer it does. */
export interface Leg {
  step: Step;
  room: number;
  moreMs: number;
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
  routes: string[][];
  legs: Leg[];
  targetMs: number;
  of: string;
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
  seconds?: number;
  gain?: string | undefined;
}

export type Words = Record<string, string>;

/** A verse of the rhyme of a play massage: its stressed syllables stand between stars. */
export interface Verse {
  figure: string;
  beats: number;
  lines: { text: string; gesture: string }[];
}

/** The rhyme of a play massage; `verses` by the title of the step, points in the picture's pixels by side. */
export interface Rhyme {
  title: string;
  beats_per_minute: number;
  tune: string[];
  verses: Record<string, Verse>;
  tracks: Record<string, Record<string, [number, number][]>>;
  landmarks: Record<string, Record<string, [number, number]>>;
}

/** What the page hands over to the player; `places` by "zone:side". */
export interface Given {
  session: string;
  again: string;
  plan: Plan;
  events: SessionEvent[];
  routes: string[][];
  rooms: number[];
  left_handed: boolean;
  receiver: string;
  practice: boolean;
  rhyme: Rhyme | null;
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
  happen: (kind: string, more?: Pick<Partial<SessionEvent>, "id" | "who" | "zone" | "side" | "note" | "left_s">) => void;
}

/** What happened, as this device keeps it: `kept` are the ids that the server has written down. */
export interface Log {
  events: SessionEvent[];
  kept: string[];
  aliveMs: number;
}

/** What became of a tap of the receiver's remote. */
export type Fate = "heard" | "idle";

/** A tap of the receiver's remote, made `age_ms` ago; `kept` when it is in the journal already. */
export interface RemoteTap {
  id: string;
  kind: "softer" | "good" | "hurts" | "stop";
  age_ms: number;
  kept: boolean;
}

/** The picture book of a play massage. */
export interface Book {
  show: () => void;
  wake: () => void;
}

/** Where a hand lies: x and y in pixels of the picture, its turn in degrees clockwise from fingers up the picture. */
export type Place = [number, number, number];

/** The way of one hand; `phase` is the share of a round by which it is behind the other hand. */
export interface HandWay {
  points: Place[];
  run: "once" | "back" | "round" | "still";
  phase: number;
}

/** What the hands do in one kind of step on one picture; `lie_cm` is the width and length of all that lies on the skin. */
export interface Stroke {
  form: string;
  press_cm: [number, number];
  lie_cm: [number, number];
  sides: Partial<Record<Side, HandWay>>;
}

/** A drawn hand; `contact` is the middle of what touches, in its own pixels. */
export interface Sprite {
  picture: string;
  size: [number, number];
  contact: [number, number];
}

/** One drawn hand in a step and the ways that it goes in turn. */
export interface Working {
  side: Side;
  hand: "left" | "right";
  ways: HandWay[];
}

/** What goes along with a massage once it is loaded. */
export interface Company {
  asks: () => boolean;
  varied: (event: SessionEvent) => SessionEvent;
  touched: () => void;
  changed: (before: State) => void;
  said: (cues: Cue[]) => void;
  written: () => void;
}
