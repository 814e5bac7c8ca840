// Shows what stands: which buttons are pressed, who is there, how many.

export function viewOf(root, stateOf) {
  const buttons = Array.from(root.querySelectorAll("button[name=tap]"));
  const people = Array.from(root.querySelectorAll("[data-learner]"), (one) => one.dataset.learner);
  const whom = root.querySelector("#whom");
  const isThere = (learner) => !["", "not"].includes(stateOf("here", learner));

  function isPressed(button) {
    const [kind, learner, key, value] = button.value.split(":");
    const state = stateOf(kind, learner, key);
    if (kind === "here") return state.split(" ")[0] === value.split(" ")[0];
    if (kind === "came") return !["", "0"].includes(state);
    if (kind === "tick") return state === "1";
    if (kind === "mark") return state === button.dataset.value;
    return state !== "";
  }

  function show() {
    buttons
      .filter((button) => button.hasAttribute("aria-pressed"))
      .forEach((button) => button.setAttribute("aria-pressed", String(isPressed(button))));
    root.querySelectorAll("[data-there]").forEach((one) => {
      const only = one.tagName === "TR" && whom.value;
      one.hidden = only ? one.dataset.there !== only : !isThere(one.dataset.there);
    });
    const came = people.filter(isThere).length;
    root.querySelector("[data-came]").textContent = came;
    root.querySelectorAll("[data-nobody]").forEach((one) => {
      one.hidden = came > 0;
    });
    root.querySelector("[data-ended]").hidden = !stateOf("taught", "");
  }

  if (whom) {
    root.querySelector("[data-whom]").hidden = false;
    whom.addEventListener("change", show);
  }
  return { buttons, people, isThere, show };
}

// One part at a time on a phone; beside the clock on a tablet.
export function showParts(root) {
  const parts = Array.from(root.querySelectorAll("[data-part]"));
  const links = Array.from(root.querySelectorAll(".run__nav a"));
  const strip = root.querySelector("[data-strip]");

  function choose(id) {
    parts.forEach((part) => part.toggleAttribute("data-shown", part.id === id));
    links.forEach((link) => {
      if (link.hash === `#${id}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    strip.hidden = id === "now" || !document.getElementById("now");
  }

  const wanted = () => {
    const part = parts.find(({ id }) => `#${id}` === window.location.hash);
    return part ? part.id : "register";
  };
  root.classList.add("run--parts");
  window.addEventListener("hashchange", () => choose(wanted()));
  choose(wanted());
}
