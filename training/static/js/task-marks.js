// A checklist: the total while one marks, one key for each mark, and all lines filled at once.

export function taskMarks(form) {
  const lines = [...form.querySelectorAll("fieldset")];
  const total = form.querySelector("[data-total]");

  function show() {
    const chosen = [...form.querySelectorAll('input[type="radio"]:checked')];
    const sum = chosen.reduce((points, radio) => points + Number(radio.value), 0);
    const star = chosen.some((radio) => radio.value === "0" && radio.closest("[data-starred]"));
    total.querySelector("[data-sum]").textContent = sum;
    total.querySelector('[data-when="star"]').hidden = !star;
    total.querySelector('[data-when="enough"]').hidden = star || sum < Number(form.dataset.pass);
  }

  function choose(line, mark) {
    const radio = line.querySelector(`input[type="radio"][value="${mark}"]`);
    if (radio) radio.checked = true;
  }

  function fill(event) {
    event.preventDefault();
    for (const line of lines) choose(line, event.currentTarget.dataset.fill);
    show();
  }

  // Only while a mark has the focus, so that no key does anything by surprise.
  function byKey(event) {
    const line = event.target.closest("fieldset");
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (!line || event.target.type !== "radio" || !plain || !/^[0-2]$/.test(event.key)) return;
    event.preventDefault();
    choose(line, event.key);
    show();
    const next = lines[lines.indexOf(line) + 1];
    const after = next ? next.querySelector("input:checked") || next.querySelector("input") : form.querySelector('[name="not_family"]');
    after.focus();
  }

  const firstMark = form.querySelector('input[type="radio"]');
  if (form.dataset.begin !== undefined && firstMark) firstMark.focus({ preventScroll: true });
  total.hidden = false;
  form.querySelector("[data-keys]").hidden = false;
  for (const link of form.querySelectorAll("[data-fill]")) link.addEventListener("click", fill);
  form.addEventListener("change", show);
  form.addEventListener("keydown", byKey);
  show();
}
