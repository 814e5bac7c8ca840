// Keeps a shared device safe: a page that comes back from the browser's memory is loaded anew,
// and two minutes before the session ends the page asks whether anybody is there.

const WARNED_MS = 120000;

export function attach(element) {
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });
  const form = element.querySelector("form");
  if (form && element.dataset.ends) {
    watch(element, form);
  }
}

function watch(element, form) {
  let timers = [];
  const begin = (leftMs) => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => ask(form), Math.max(leftMs - WARNED_MS, 0)),
      setTimeout(() => window.location.assign(element.dataset.still), leftMs + 1000),
    ];
  };
  begin(Number(element.dataset.left) * 1000);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    carryOn(element, form, begin);
  });
}

function ask(form) {
  form.hidden = false;
  form.querySelector("button").focus();
}

// The server hears the yes without a new page, so nothing that was typed is lost.
async function carryOn(element, form, begin) {
  const answer = await fetch(form.action, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
  }).catch(() => null);
  if (!answer || !answer.ok || answer.redirected) {
    return;
  }
  const { left, line } = await answer.json();
  element.querySelector(".session__line span").textContent = line;
  form.hidden = true;
  begin(left * 1000);
}
