// What a touch means: points of contact in, a gesture out. Made for elbows: broad, unsteady, several points at once.

export const HOLD_MS = 700;
export const AGAIN_MS = 400; // A touch so soon after one that counted is its echo.
export const FREE_PX = 24; // What is swiped from the very edge of the screen belongs to the browser.
export const SWIPE_PX = 64;
export const SWIPE_MS = 1000; // What slides for longer is an arm at rest.
const STEADY_PX = 24;
const BROAD_PX = 56; // The middle of a broad contact wanders as it rolls over the glass.
const SLANT = 0.6;

/** @typedef {"tap" | "hold" | "swipe_left" | "swipe_right" | "left_edge" | "right_edge"} Gesture */
/** @typedef {{ kind: "down" | "move" | "up" | "cancel" | "wait", id?: number, x?: number, y?: number, radius?: number, atMs: number }} Touch `wait`: only time went by */
/** @typedef {{ width: number, left: number, right: number, end: number }} Edges `left`: where the strip on the left ends; from `right` to `end`: that on the right */
/**
 * A contact from its first point on the glass to its last off it; the first leads.
 * @typedef {object} Contact
 * @property {number[]} down @property {number} lead @property {boolean} counts whether it may still become a gesture
 * @property {number} sinceMs @property {number} countedMs when the last gesture was counted
 * @property {[number, number]} from @property {[number, number]} by how far the lead is from there
 * @property {number} far how far it has ever been @property {number} radius the largest of all points
 */

/** @type {Contact} */
export const NOTHING = {
  down: [], lead: 0, counts: false, sinceMs: 0, countedMs: -Infinity, from: [0, 0], by: [0, 0], far: 0, radius: 0,
};

/** How far a contact may wander and still be a tap or a hold. @param {Contact} contact */
const steady = ({ far, radius }) => far <= Math.min(BROAD_PX, Math.max(STEADY_PX, radius));

/** Whether it is on its way to a hold, and since when. @param {Contact} contact */
export const holding = (contact) => (contact.counts && contact.down.length > 0 && steady(contact) ? contact.sinceMs : null);

/** @param {Contact} contact @param {Touch} touch @returns {Contact} */
const moved = (contact, { id = 0, x = 0, y = 0, radius = 0 }) => {
  const widest = Math.max(contact.radius, radius);
  if (id !== contact.lead) return { ...contact, radius: widest };
  const by = /** @type {[number, number]} */ ([x - contact.from[0], y - contact.from[1]]);
  return { ...contact, by, far: Math.max(contact.far, Math.hypot(...by)), radius: widest };
};

/** @param {Contact} contact @param {Edges} edges @param {number} atMs @returns {Gesture | null} */
const swiped = ({ from: [x], by: [across, along], sinceMs }, { width }, atMs) => {
  const owned = x >= FREE_PX && x <= width - FREE_PX && atMs - sinceMs <= SWIPE_MS;
  if (!owned || Math.abs(across) < SWIPE_PX || Math.abs(along) > SLANT * Math.abs(across)) return null;
  return across < 0 ? "swipe_left" : "swipe_right";
};

/** What a contact was that has just left the glass. @param {Contact} contact @param {Edges} edges @param {number} atMs @returns {Gesture | null} */
const left = (contact, edges, atMs) => {
  if (!steady(contact)) return swiped(contact, edges, atMs);
  if (contact.from[0] < edges.left) return "left_edge";
  return contact.from[0] >= edges.right && contact.from[0] <= edges.end ? "right_edge" : "tap";
};

/** @param {Contact} contact @param {Touch} touch @returns {Contact} */
const landed = (contact, { id = 0, x = 0, y = 0, radius = 0, atMs }) => {
  if (contact.down.length) return { ...contact, down: [...contact.down, id], radius: Math.max(contact.radius, radius) };
  const counts = atMs - contact.countedMs >= AGAIN_MS;
  return { ...contact, down: [id], lead: id, counts, sinceMs: atMs, from: [x, y], by: [0, 0], far: 0, radius };
};

/** It counts once: whatever else this contact does says nothing. @param {Contact} contact @param {Gesture | null} gesture @param {number} atMs @returns {[Contact, Gesture | null]} */
const counted = (contact, gesture, atMs) => [gesture ? { ...contact, counts: false, countedMs: atMs } : contact, gesture];

/** A hold is over when it leaves the glass: only from then on one waits for its echo. @param {Contact} contact @param {number} atMs */
const spent = (contact, atMs) => (contact.countedMs > contact.sinceMs ? { ...contact, countedMs: atMs } : contact);

/**
 * The contact after a touch, and the gesture that it completes.
 * @param {Contact} contact @param {Touch} touch @param {Edges} edges @returns {[Contact, Gesture | null]}
 */
export const recognise = (contact, touch, edges) => {
  const { kind, id = 0, atMs } = touch;
  if (kind === "down") return [landed(contact, touch), null];
  if (kind !== "wait" && !contact.down.includes(id)) return [contact, null];
  const now = kind === "move" || kind === "up" ? moved(contact, touch) : contact;
  const held = holding(now);
  if (kind !== "cancel" && held !== null && atMs - held >= HOLD_MS) return counted(off(now, kind, id), "hold", atMs);
  if (kind !== "up" && kind !== "cancel") return [now, null];
  const rest = off(now, kind, id);
  if (kind === "cancel") return [{ ...rest, counts: rest.counts && id !== rest.lead }, null];
  if (rest.down.length) return [rest, null];
  return rest.counts ? counted(rest, left(rest, edges, atMs), atMs) : [spent(rest, atMs), null];
};

/** @param {Contact} contact @param {Touch["kind"]} kind @param {number} id @returns {Contact} */
const off = (contact, kind, id) =>
  kind === "up" || kind === "cancel" ? { ...contact, down: contact.down.filter((each) => each !== id) } : contact;
