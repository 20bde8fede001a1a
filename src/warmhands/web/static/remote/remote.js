// The receiver's remote: a touch counts at once, and the line above says whether it was heard.
import { makeVoice, stayAwake, tremble } from "./feel.js";
import { counts, makeTaps } from "./taps.js";

const ASK_MS = 2000;
const AWAY_MS = 5000;
const SHOWN_MS = 4000;

const given = JSON.parse(document.getElementById("given")?.textContent ?? "{}");
const { words } = given;
const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";

/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-part="${name}"]`));
const voice = makeVoice(part("voice"), words);
const awake = stayAwake();
/** @type {Record<string, number>} */
const last = {};
let reachedMs = performance.now();
let saidUntilMs = 0;
let isOver = false;

/** @param {string} text @param {boolean} cut */
const write = (text, cut) => {
  const line = part("line");
  if (line.textContent !== text) line.textContent = text;
  line.parentElement?.classList.toggle("is-cut", cut);
};

/** Say what became of a tap; it stays long enough to be read. @param {string} kind @param {string} fate */
const tell = (kind, fate) => {
  const text = words.fates[fate === "unheard" ? "waiting" : fate].replace("{tap}", words.taps[kind]);
  const area = document.querySelector(`.remote-area.is-${kind}`);
  area?.setAttribute("data-fate", fate);
  const fades = () => fate !== "unheard" && area?.getAttribute("data-fate") === fate && area.removeAttribute("data-fate");
  setTimeout(fades, SHOWN_MS);
  saidUntilMs = performance.now() + SHOWN_MS;
  write(text, fate !== "heard");
  voice.speak(text);
};

const end = () => {
  if (isOver) return;
  isOver = true;
  taps.drop();
  write(words.over, false);
  for (const area of document.querySelectorAll("button")) area.disabled = true;
};

/** The areas whose last tap was said to be unheard: it is said once. @type {Set<string>} */
const unheard = new Set();

const taps = makeTaps(given.session, token, {
  settled: (kind, fate) => {
    unheard.delete(kind);
    tell(kind, fate);
    if (fate !== "heard") tremble("unheard");
  },
  unheard: (kind) => {
    if (unheard.has(kind)) return;
    unheard.add(kind);
    tell(kind, "unheard");
    tremble("unheard");
  },
  over: end,
  slow: () => write(words.slow, true),
  reached: () => {
    reachedMs = performance.now();
  },
});

const ask = async () => {
  try {
    const answer = await fetch(`/remote/${given.session}/now`, {
      headers: { accept: "application/json" }, signal: AbortSignal.timeout(ASK_MS),
    });
    if ([403, 404, 410].includes(answer.status)) return end();
    if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
    const now = await answer.json();
    reachedMs = performance.now();
    if (now.over) return end();
    if (performance.now() > saidUntilMs) write(now.line, !now.linked);
    taps.again();
  } catch {
    if (performance.now() - reachedMs >= AWAY_MS) write(words.cut, true);
  }
};

const asking = async () => {
  await ask();
  if (!isOver) setTimeout(asking, ASK_MS);
};

/** @param {string} kind */
const press = (kind) => {
  awake.take();
  if (isOver || !counts(last, kind, performance.now())) return;
  tremble(kind);
  document.querySelector(`.remote-area.is-${kind}`)?.setAttribute("data-fate", "waiting");
  unheard.delete(kind);
  taps.tap(kind);
};

for (const area of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(".remote-area"))) {
  let touched = false;
  area.addEventListener("pointerdown", () => {
    touched = true;
    press(area.value);
  });
  area.addEventListener("click", (click) => {
    click.preventDefault();
    if (!touched) press(area.value); // A key or a screen reader; a finger has counted already when it came down.
    touched = false;
  });
  area.addEventListener("contextmenu", (menu) => menu.preventDefault());
}
addEventListener("online", ask);
document.addEventListener("visibilitychange", ask);
asking();
