// Answers for a prepared massage when the house cannot be reached; everything else goes its usual way.
// The pages fill the caches (fill.js): one a massage, named warmhands-massage:SESSION:REVISION:UNTIL.
const OURS = "warmhands-massage:";
const PATIENCE_MS = 4000;
const NEVER_CHANGES = /^\/s\/|^\/session\/[^/]+\/clips\//;
const SOUND = /^\/session\/[^/]+\/bed\.mp3$/;
const KEPT = /^\/session\/[^/]+\/(told|clips\.json|offline\.json)$|^\/player\/words$/;

/** @typedef {Event & { request: Request, respondWith: (answer: Promise<Response>) => void }} Asked */
/** @typedef {Event & { data: unknown, waitUntil: (done: Promise<unknown>) => void }} Told */
/** @typedef {EventTarget & { skipWaiting: () => Promise<void>, clients: { claim: () => Promise<void> } }} Worker */
const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));

/** @param {Request} request @param {boolean} [loosely] whatever stands behind a question mark */
const find = (request, loosely = false) => caches.match(request.url, { ignoreVary: true, ignoreSearch: loosely });

/** A house that hangs counts as gone. @param {Request} request @returns {Promise<Response>} */
const inTime = (request) =>
  new Promise((answer, refuse) => {
    setTimeout(refuse, PATIENCE_MS);
    fetch(request).then(answer, refuse);
  });

/** @param {Request} request @param {Response} kept */
const freshOr = async (request, kept) => {
  try {
    const fresh = await inTime(request);
    return fresh.status < 500 ? fresh : kept;
  } catch {
    return kept;
  }
};

/** @param {Request} request @returns {Promise<Response>} */
const page = async (request) => {
  const kept = await find(request, true) ?? await caches.match("/offline");
  return kept ? freshOr(request, kept) : fetch(request);
};

/** @param {Request} request @returns {Promise<Response>} */
const freshFirst = async (request) => {
  const kept = await find(request);
  return kept ? freshOr(request, kept) : fetch(request);
};

/** @param {Request} request @returns {Promise<Response>} */
const keptFirst = async (request) => await find(request) ?? fetch(request);

/** A player of sound asks for parts, and some play nothing else. @param {Request} request @returns {Promise<Response>} */
const sound = async (request) => {
  const kept = await find(request);
  if (!kept) return fetch(request);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (from === undefined) return kept;
  const whole = await kept.blob();
  const last = Math.min(whole.size - 1, to ? Number(to) : Infinity);
  const range = Number(from) > last ? `bytes */${whole.size}` : `bytes ${from}-${last}/${whole.size}`;
  const headers = { "content-type": "audio/mpeg", "accept-ranges": "bytes", "content-range": range };
  if (Number(from) > last) return new Response(null, { status: 416, headers });
  return new Response(whole.slice(Number(from), last + 1), { status: 206, headers });
};

const sweep = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && Number(name.split(":")[3]) < Date.now());
  await Promise.all(old.map((name) => caches.delete(name)));
};

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => /** @type {Told} */ (event).waitUntil(sweep()));
worker.addEventListener("message", (event) => {
  const { data, waitUntil } = /** @type {Told} */ (event);
  if (data === "claim") waitUntil.call(event, worker.clients.claim());
});
worker.addEventListener("fetch", (event) => {
  const { request } = /** @type {Asked} */ (event);
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  /** @param {Promise<Response>} answer */
  const give = (answer) => /** @type {Asked} */ (event).respondWith(answer);
  if (request.mode === "navigate") give(page(request));
  else if (SOUND.test(pathname)) give(sound(request));
  else if (NEVER_CHANGES.test(pathname)) give(keptFirst(request));
  else if (KEPT.test(pathname)) give(freshFirst(request));
});
