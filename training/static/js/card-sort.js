// Sorting cards: shows only the piles in use and one new one, what lies on each, and says it aloud.
// Without it, each card has a list of all the piles, and all of them can be named.

const FEWEST_SHOWN = 2;
const NEW = "new";
const NO_FIT = "0";

export function attach(root) {
  const selects = [...root.querySelectorAll("select")];
  const rows = new Map(
    [...root.querySelectorAll("[data-pile-row]")].map((row) => [row.dataset.pileRow, row]),
  );
  const piles = [...rows.keys()].filter((number) => number !== NO_FIT);
  const said = root.querySelector("[data-said]");
  const opened = new Set(piles.slice(0, FEWEST_SHOWN));

  const tag = (select) => select.closest("li").querySelector("b").textContent;
  const cardsOn = (number) => selects.filter((select) => select.value === number);
  const nameOf = (number) => rows.get(number).querySelector("input").value.trim();
  const inUse = (number) => opened.has(number) || cardsOn(number).length || nameOf(number);
  const title = (number) => {
    const plain = root.dataset.pile.replace("{number}", number);
    return nameOf(number) ? `${plain}: ${nameOf(number)}` : plain;
  };

  function show() {
    const shown = piles.filter(inUse);
    for (const [number, row] of rows) {
      const lying = cardsOn(number).map(tag).join(", ");
      row.querySelector("[data-cards]").textContent = lying;
      row.hidden = number === NO_FIT ? !lying : !shown.includes(number);
    }
    for (const select of selects) fill(select, shown);
  }

  function fill(select, shown) {
    for (const option of [...select.options]) {
      if (!piles.includes(option.value)) continue;
      option.hidden = option.disabled = !shown.includes(option.value);
      option.textContent = title(option.value);
    }
    const more = select.querySelector(`option[value="${NEW}"]`) || select.appendChild(new Option(root.dataset.new, NEW));
    more.hidden = more.disabled = shown.length === piles.length;
  }

  function choose(select) {
    if (select.value === NEW) {
      const next = piles.find((number) => !inUse(number));
      opened.add(next);
      select.value = "";
      show();
      select.value = next;
    }
    show();
    say(select);
  }

  function say(select) {
    const { now, nowOne, apart, none } = root.dataset;
    const count = cardsOn(select.value).length;
    const inPile = count === 1 ? nowOne : now;
    const words = select.value === "" ? none : select.value === NO_FIT ? apart : inPile;
    said.textContent = words
      .replace("{card}", tag(select))
      .replace("{pile}", select.value)
      .replace("{count}", count);
  }

  for (const select of selects) {
    select.addEventListener("input", () => choose(select));
    select.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      say(select);
    });
  }
  root.querySelector("fieldset").addEventListener("input", show);
  show();
}
