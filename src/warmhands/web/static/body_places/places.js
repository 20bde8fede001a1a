// A place is ticked wherever it stands: on each picture that shows it and in the list. Says what is ticked, too.

/** The boxes of places on this page. @returns {HTMLInputElement[]} */
const boxes = () => [...document.querySelectorAll("input")].filter((box) => /^\w+:\w+$/.test(box.value) && box.type === "checkbox");

/** Tick every box of the same place alike. @param {HTMLInputElement} box */
const spread = (box) => {
  for (const other of boxes()) if (other.value === box.value) other.checked = box.checked;
};

/** The words for a place: those of its label on a picture, else of its row in the list. @param {HTMLInputElement} box */
const wordsFor = (box) => {
  const row = box.closest(".sides");
  const own = box.labels?.[0]?.textContent?.trim() ?? "";
  return row ? `${row.getAttribute("aria-label")} (${own.toLowerCase()})` : own;
};

/** Say what is ticked, each place once. */
const tell = () => {
  const line = document.querySelector("[data-told]");
  if (!(line instanceof HTMLElement)) return;
  const told = new Map();
  for (const box of boxes()) if (box.checked && !told.has(box.value)) told.set(box.value, wordsFor(box));
  line.hidden = told.size === 0;
  line.textContent = `${line.dataset.told} ${[...told.values()].join(", ")}`;
};

boxes().filter((box) => box.checked).forEach(spread);
tell();
document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement && boxes().includes(event.target)) {
    spread(event.target);
    tell();
  }
});
