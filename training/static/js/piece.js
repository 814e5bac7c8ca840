// A file of a person: drawn or recorded in the page, and sent with the form around it.
// Without scripts the form sends what was chosen, and the server says what is wrong.

import { pad } from "./pad.js";
import { recorder } from "./recorder.js";

export function attach(form) {
  const said = form.querySelector("[data-said]");
  const makers = [];
  const paper = form.querySelector("[data-pad]");
  const sound = form.querySelector("[data-recorder]");
  if (paper) makers.push(pad(paper));
  if (sound) makers.push(recorder(sound));
  let sending = false;

  form.addEventListener("submit", (event) => {
    const made = makers.map((maker) => maker && maker.made()).find(Boolean);
    const chosen = [...form.querySelectorAll('input[type="file"]')].some((one) => one.files.length);
    if (sending) {
      event.preventDefault();
      return;
    }
    if (!made || chosen) {
      makers.forEach((maker) => maker && maker.sent());
      said.textContent = form.dataset.sending;
      return;
    }
    event.preventDefault();
    send(made);
  });

  // The page may come back from the store of the browser, with the words of before.
  window.addEventListener("pageshow", () => {
    said.textContent = "";
  });

  async function send(made) {
    sending = true;
    said.textContent = form.dataset.sending;
    const data = new FormData(form);
    data.set("taken", await made.blob(), made.name);
    try {
      const response = await fetch(form.action || location.href, {
        method: "POST",
        body: data,
        credentials: "same-origin",
        headers: { Accept: "application/json" },
      });
      if (response.ok && !response.redirected) {
        const { to } = await response.json();
        makers.forEach((maker) => maker && maker.sent());
        go(to);
        return;
      }
      said.textContent = problemIn(await response.text()) || form.dataset.notSent;
    } catch (error) {
      said.textContent = form.dataset.notSent;
    }
    sending = false;
  }
}

// Also where it is this page, which then shows what was sent.
function go(to) {
  const here = location.pathname;
  location.assign(to);
  if (to.split("#")[0] === here) location.reload();
}

// What the server says is wrong, from the page that it answers with.
function problemIn(page) {
  const answer = new DOMParser().parseFromString(page, "text/html");
  const found = answer.querySelectorAll(".govuk-error-message, .error-message, .help-critical");
  return [...found].map((one) => one.textContent.trim()).join(" ");
}
