// Saves what is typed while it is typed. Words live in the page and on the server, nowhere else.

const PAUSE = 1500;
const AGAIN = 10000;

export function attach(form) {
  const said = form.querySelector("[data-draft-said]");
  let timer = 0;
  let sending = false;
  let changed = false;

  const wait = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  };

  async function send() {
    if (sending) {
      wait(PAUSE);
      return;
    }
    sending = true;
    changed = false;
    try {
      show(await post(form));
    } catch (error) {
      changed = true;
      said.textContent = form.dataset.notSaved;
      wait(AGAIN);
    }
    sending = false;
  }

  function show(answer) {
    if (answer.saved) {
      form.elements.seen.value = answer.seen;
      said.textContent = answer.words;
    } else {
      changed = true;
      said.textContent = form.dataset.notSaved;
    }
  }

  form.addEventListener("input", () => {
    changed = true;
    wait(PAUSE);
  });
  form.addEventListener("submit", () => {
    changed = false;
    clearTimeout(timer);
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
}

async function post(form) {
  const response = await fetch(form.dataset.draftUrl, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    credentials: "same-origin",
    headers: { Accept: "application/json" },
  });
  return response.json();
}
