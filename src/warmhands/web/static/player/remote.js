// The link to the receiver's remote: a stream wakes this page, which then asks what is to be done and says what was.
/** @import { Fate, Game, RemoteTap } from "./types.d.ts" */
import { makeRemoteButton } from "./remote_button.js";
import { makeDoing } from "./remote_taps.js";

const EACH_MS = 2000;
const AWAY_MS = 5000;

/** @param {Game} game @param {{ asks: () => boolean, rings: () => void }} by */
export const makeRemote = (game, { asks, rings }) => {
  const { given } = game;
  const shelf = `warmhands:remote:${given.session}`;
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  const done = makeDoing(game, asks);
  const button = makeRemoteButton(game, () => join());
  /** @type {Record<string, Fate>} */
  let settled = {};
  /** @type {EventSource | null} */
  let stream = null;
  let joined = false;
  let busy = false;
  let more = false;
  let triedMs = 0;
  let reachedMs = 0;

  const title = () => game.plan.steps[game.state.step]?.title ?? "";

  /** @param {Record<string, Fate>} told */
  const post = (told) =>
    fetch(`/session/${given.session}/taps`, {
      method: "POST",
      signal: AbortSignal.timeout(AWAY_MS),
      headers: { "content-type": "application/json", accept: "application/json", "x-csrftoken": token },
      body: JSON.stringify({ status: document.body.dataset.status, title: title(), settled: told }),
    });

  /** @param {RemoteTap} tap */
  const take = (tap) => {
    const [fate, words] = done(tap);
    settled[tap.id] = fate;
    if (fate === "heard") rings();
    if (words) button.tell(words);
    more = true;
  };

  const round = async () => {
    const told = settled;
    triedMs = performance.now();
    const answer = await post(told);
    if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
    /** @type {{ taps: RemoteTap[], remote: "none" | "here" | "away" }} */
    const { taps, remote } = await answer.json();
    reachedMs = performance.now();
    for (const id of Object.keys(told)) delete settled[id];
    if (remote !== "none") join();
    for (const tap of taps) take(tap);
    button.show(remote);
  };

  const checkIn = async () => {
    more = true;
    if (busy) return;
    busy = true;
    try {
      while (more) {
        more = false;
        await round();
      }
    } catch {
      if (joined && performance.now() - reachedMs >= AWAY_MS) button.show("cut");
    }
    busy = false;
  };

  /** A stream that the browser has given up is opened anew. */
  const listen = () => {
    if (stream && stream.readyState !== EventSource.CLOSED) return;
    stream = new EventSource(`/session/${given.session}/live`);
    for (const kind of ["tap", "beat"]) stream.addEventListener(kind, checkIn);
    stream.addEventListener("again", () => {
      stream?.close(); // It is about to end: a new one at once, so that no tap falls between the two.
      listen();
    });
  };

  const watch = () => {
    listen();
    if (performance.now() - triedMs >= EACH_MS) checkIn();
  };

  /** From now on there may be a remote. */
  const join = () => {
    if (joined) return;
    joined = true;
    try {
      localStorage.setItem(shelf, "yes");
    } catch {
      // Not remembered in a private window: the server knows as long as it runs.
    }
    setInterval(watch, EACH_MS / 2);
    addEventListener("online", watch);
    document.addEventListener("visibilitychange", watch);
    watch();
  };

  const begin = () => {
    try {
      if (localStorage.getItem(shelf)) return join();
    } catch {
      // The server is asked.
    }
    checkIn();
  };

  begin();
  return { changed: () => joined && checkIn() };
};
