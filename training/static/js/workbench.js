// The desk in Wagtail's admin: a print button, the keys of a queue, and the marks of a checklist.
// Everything works without; the server computes what counts.

import { taskMarks } from "./task-marks.js";

function printPage(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

function queueKeys(links) {
  const towards = { n: "next", p: "prev" };
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const link = links.querySelector(`[rel="${towards[event.key.toLowerCase()]}"]`);
    if (link) link.click();
  });
}

const COMPONENTS = { "print-page": printPage, "queue-keys": queueKeys, "task-marks": taskMarks };

for (const element of document.querySelectorAll("[data-component]")) {
  const attach = COMPONENTS[element.dataset.component];
  if (attach) attach(element);
}
