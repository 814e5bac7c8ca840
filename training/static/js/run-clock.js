// The row of the plan that is on, and the time left in it. Two devices agree: the start is the
// server's, and this device's clock is put right by what the server says.

const SECOND = 1000;

export function clockOf(root, stateOf, serverNow) {
  const rows = Array.from(root.querySelectorAll("[data-row]"));
  const find = (name) => root.querySelector(`#now [data-${name}]`);
  const all = (name) => root.querySelectorAll(`[data-${name}]`);
  if (!find("what")) return { row: () => 0, valueOf: () => "", show() {} };

  function now() {
    const [value, since] = stateOf();
    const [row, runs, spent] = (value || "0 pause 0").split(" ");
    const passed = runs === "run" ? Math.max(0, serverNow() - since) / SECOND : 0;
    return {
      row: Math.min(Number(row), rows.length - 1),
      runs: runs === "run",
      spent: Math.min(Math.round(Number(spent) + passed), 99999),
    };
  }

  // What a button of the clock says: a step, start or pause, or a row by its number.
  function valueOf(button) {
    const { row, runs, spent } = now();
    if (button.dataset.go) {
      return `${Math.min(Math.max(row + Number(button.dataset.go), 0), rows.length - 1)} run 0`;
    }
    if ("toggle" in button.dataset) return `${row} ${runs ? "pause" : "run"} ${spent}`;
    return button.value.split(":")[3];
  }

  const words = (row, name) => {
    const found = rows[row] && rows[row].querySelector(`[data-row-${name}]`);
    return found ? found.textContent : "";
  };

  function show() {
    const { row, runs, spent } = now();
    all("what").forEach((one) => set(one, words(row, "what")));
    set(find("how"), words(row, "how"));
    set(find("if"), words(row, "if"));
    find("if-line").hidden = !words(row, "if");
    set(find("next"), words(row + 1, "what") || find("next").dataset.end);
    set(find("number"), String(row + 1));
    root.querySelector("[data-go='-1']").disabled = row === 0;
    root.querySelector("[data-go='1']").disabled = row === rows.length - 1;
    const { start, on, pause } = find("toggle").dataset;
    set(find("toggle"), runs ? pause : spent ? on : start);
    rows.forEach((one, number) => {
      if (number === row) one.setAttribute("aria-current", "step");
      else one.removeAttribute("aria-current");
    });
    showLeft(Number(rows[row].dataset.minutes) * 60 - spent);
  }

  function showLeft(left) {
    const size = Math.abs(left);
    const text = `${left < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
    all("left").forEach((one) => {
      set(one, text);
      one.classList.toggle("run__over", left < 0);
    });
  }

  setInterval(show, SECOND);
  return { row: () => now().row, valueOf, show };
}

function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
