// The queue of shared words: next and before by key, phrases into the answer, focus on the words.
// All of it can be done without; links and buttons do the same.

const SWITCH = "queue-keys";

// The keys work outside fields, and can be switched off (WCAG 2.1.4).
export function queueKeys(links) {
  const towards = { j: "next", k: "prev" };
  const label = links.querySelector("[data-switch]");
  const box = label.querySelector("input");

  function show() {
    for (const key of links.querySelectorAll("[data-key]")) key.hidden = !box.checked;
  }

  box.checked = localStorage.getItem(SWITCH) !== "off";
  box.addEventListener("change", () => {
    localStorage.setItem(SWITCH, box.checked ? "on" : "off");
    show();
  });
  label.hidden = false;
  show();
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!box.checked || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const link = links.querySelector(`[rel="${towards[event.key.toLowerCase()]}"]`);
    if (link) link.click();
  });
}

// Where somebody goes on reading or pressing.
export function land(element) {
  const { inside } = element.dataset;
  (inside ? element.querySelector(inside) : element).focus();
}

export function phrases(form) {
  const answer = form.querySelector('textarea[name="words"]');
  const said = form.querySelector("[data-said]");
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-words]");
    if (!button) return;
    event.preventDefault();
    const before = answer.value.slice(0, answer.selectionStart);
    const gap = before && !/\s$/.test(before) ? "\n" : "";
    answer.setRangeText(gap + button.dataset.words, answer.selectionStart, answer.selectionEnd, "end");
    answer.dispatchEvent(new Event("input", { bubbles: true }));
    answer.focus();
    said.textContent = said.dataset.in;
  });
}
