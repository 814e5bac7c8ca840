// The desk in Wagtail's admin: a print button, and the running total of a checklist.
// Everything works without; the server computes what counts.

function printPage(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

function taskTotal(form) {
  const total = form.querySelector("[data-total]");
  const passTotal = Number(form.dataset.pass);

  function show() {
    const chosen = [...form.querySelectorAll('input[type="radio"]:checked')];
    const sum = chosen.reduce((points, radio) => points + Number(radio.value), 0);
    const star = chosen.some((radio) => radio.value === "0" && radio.closest("[data-starred]"));
    total.querySelector("[data-sum]").textContent = sum;
    total.querySelector('[data-when="star"]').hidden = !star;
    total.querySelector('[data-when="enough"]').hidden = star || sum < passTotal;
  }

  total.hidden = false;
  form.addEventListener("change", show);
  show();
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

const COMPONENTS = { "print-page": printPage, "queue-keys": queueKeys, "task-total": taskTotal };

for (const element of document.querySelectorAll("[data-component]")) {
  const attach = COMPONENTS[element.dataset.component];
  if (attach) attach(element);
}
