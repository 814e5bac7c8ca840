// What waits or was not taken, in words: shown, copied, and saved as a text.

export function keptOf(element, { titleOf, nameOf }) {
  const say = (name) => element.dataset[`word${name[0].toUpperCase()}${name.slice(1)}`];
  const list = element.querySelector("[data-kept-list]");
  const find = (name) => element.querySelector(`[data-${name}]`);
  let forget = () => {};

  function whatOf([, , , kind, key, value]) {
    if (kind === "here") return say(value.split(" ")[0]);
    if (kind === "came") return say(value === "0" ? "came" : "late");
    if (kind === "tick") return `${say(value === "1" ? "tick" : "untick")} ${titleOf(key)}`;
    if (kind !== "mark") return say(kind);
    return value === "-" ? say("unmark") : `${say("mark")} ${value} ${titleOf(key)}`;
  }

  function sentence(word, name, reason) {
    const who = word[2] ? name || nameOf(word[2]) || say("somebody") : say("group");
    return `${who}: ${whatOf(word)}. ${reason}`;
  }

  function show(waiting, refused, forgetThem) {
    const lines = refused
      .map(({ word, name, reason }) => sentence(word, name, reason))
      .concat(waiting.map((word) => sentence(word, "", say("waiting"))));
    element.hidden = lines.length === 0;
    element.open = element.open || refused.length > 0;
    find("refused-words").hidden = find("forget").hidden = refused.length === 0;
    list.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement("li");
        item.textContent = line;
        return item;
      }),
    );
    forget = forgetThem;
  }

  const text = () => Array.from(list.children, (item) => item.textContent).join("\n");

  find("copy").addEventListener("click", async (event) => {
    await navigator.clipboard.writeText(text());
    event.target.textContent = event.target.dataset.done;
  });
  find("download").addEventListener("click", (event) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
    link.download = `${event.target.dataset.file}.txt`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  find("forget").addEventListener("click", () => forget());
  return show;
}
