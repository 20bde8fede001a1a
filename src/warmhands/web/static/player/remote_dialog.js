// The code for the receiver's phone. Every opening makes a new one: a code works once.
/** @import { Given } from "./types.d.ts" */
import { later } from "./later.js";

/** @typedef {{ shared: true, link: string, picture: string, sign: string } | { shared: false, window: string }} Code */

/** @param {Given} given @returns {Promise<Code>} */
const fetchCode = async (given) => {
  const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
  const answer = await fetch(`/session/${given.session}/remote/code`, {
    method: "POST", headers: { accept: "application/json", "x-csrftoken": token },
  });
  if (!answer.ok) throw new Error(`The server answers ${answer.status}.`);
  return await answer.json();
};

/** @param {string} name @param {string} text @param {string} [looks] */
const make = (name, text, looks = "") => {
  const made = document.createElement(name);
  made.textContent = text;
  if (looks) made.className = looks;
  return made;
};

/** @param {Given} given @param {Code & { shared: true }} code */
const sharedParts = (given, code) => {
  const picture = document.createElement("img");
  Object.assign(picture, { src: code.picture, alt: code.link, className: "remote-code", width: 220, height: 220 });
  const typing = make("details", "");
  typing.append(make("summary", later(given, "remote_type")), make("code", code.link));
  return [
    make("p", later(given, "remote_scan")), picture, make("p", later(given, "remote_warns"), "small soft"), make("p", code.sign, "sign"), typing,
  ];
};

/** @param {Given} given @param {Code & { shared: false }} code */
const aloneParts = (given, code) => {
  const how = make("p", "", "where");
  how.append(make("code", "warmhands run --share"));
  const window = make("a", later(given, "remote_window"), "button is-quiet");
  Object.assign(window, { href: code.window, target: "_blank", rel: "noopener" });
  return [make("p", later(given, "remote_what")), make("p", later(given, "remote_unshared")), how, window];
};

/** @param {Given} given */
export const open = async (given) => {
  const dialog = document.createElement("dialog");
  dialog.className = "player-sound remote-dialog";
  dialog.setAttribute("aria-labelledby", "remote-title");
  const title = make("h2", later(given, "remote_title"));
  title.id = "remote-title";
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(make("button", later(given, "remote_done"), "button"));
  dialog.append(title, form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    const code = await fetchCode(given);
    form.before(...(code.shared ? sharedParts(given, code) : aloneParts(given, code)));
  } catch {
    form.before(make("p", later(given, "remote_failed")));
  }
};
