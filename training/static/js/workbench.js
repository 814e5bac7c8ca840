// The desk in Wagtail's admin: a print button, the keys of a queue, and the marks of a checklist.
// Everything works without; the server computes what counts.

import { keying } from "./keying.js";
import { taskMarks } from "./task-marks.js";
import { land, phrases, queueKeys } from "./workbench-queue.js";

function printPage(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

function piece(form) {
  import("./piece.js").then((module) => module.attach(form)).catch(() => {});
}

const COMPONENTS = {
  keying,
  land,
  phrases,
  piece,
  "print-page": printPage,
  "queue-keys": queueKeys,
  "task-marks": taskMarks,
};

for (const element of document.querySelectorAll("[data-component]")) {
  const attach = COMPONENTS[element.dataset.component];
  if (attach) attach(element);
}
