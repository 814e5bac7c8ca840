// Opens the meaning of a hard word beside it. Without this, the link leads to the glossary.

const GAP = 8;

export function attach(link) {
  const template = document.querySelector("[data-term-box]");
  if (!template || !("popover" in HTMLElement.prototype)) return;
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link, template);
  });
}

function open(link, template) {
  const box = template.content.firstElementChild.cloneNode(true);
  box.querySelector("[data-word]").textContent = link.dataset.term;
  box.querySelector("[data-meaning-here]").textContent = link.dataset.meaning;
  box.setAttribute("aria-label", link.dataset.term);
  box.querySelector("a").href = link.href;
  link.after(box);
  box.querySelector("[data-close]").addEventListener("click", () => box.hidePopover());
  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed") {
      link.setAttribute("aria-expanded", "false");
      if (box.contains(document.activeElement)) link.focus();
      box.remove();
    }
  });
  box.showPopover();
  place(box, link);
  link.setAttribute("aria-expanded", "true");
  box.querySelector("[data-close]").focus();
}

function place(box, link) {
  const at = link.getBoundingClientRect();
  const most = document.documentElement.clientWidth - box.offsetWidth - GAP;
  const below = at.bottom + GAP;
  const fits = below + box.offsetHeight < document.documentElement.clientHeight;
  box.style.left = `${Math.max(GAP, Math.min(at.left, most))}px`;
  box.style.top = `${fits ? below : Math.max(GAP, at.top - box.offsetHeight - GAP)}px`;
}
