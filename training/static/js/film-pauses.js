// The film stops at a pause and a panel opens with its question. The person goes on by a press.

// The words of the next scene are not shown yet.
const JUST_BEFORE = 0.05;

export function attachPauses(film) {
  const { root, video } = film;
  const panel = root.querySelector("[data-film-panel]");
  const doors = Array.from(root.querySelectorAll("[data-film-pause]")).map((link) => {
    return { number: link.dataset.filmPause, at: Number(link.dataset.at), url: link.href };
  });
  const passed = new Set((root.dataset.answered || "").split(" ").filter(Boolean));
  let before = film.position();
  let open = null;
  let pressed = null;

  function close() {
    open = null;
    panel.hidden = true;
    panel.textContent = "";
  }

  function goOn() {
    passed.add(open.number);
    const at = open.at;
    close();
    video.focus();
    if (at < film.end) {
      before = at;
      film.play();
    }
  }

  async function stop(door) {
    open = door;
    video.pause();
    film.go(door.at - JUST_BEFORE);
    leaveWholeScreen(video);
    await show(() => fetch(part(door.url), { credentials: "same-origin" }));
  }

  async function show(ask) {
    const door = open;
    try {
      const response = await ask();
      if (open !== door) {
        return;
      }
      if (new URL(response.url).pathname !== new URL(door.url).pathname) {
        window.location.assign(response.url);
        return;
      }
      if (!response.ok && response.status !== 422) {
        throw new Error(String(response.status));
      }
      fill(await response.text());
      film.say(film.words.question);
    } catch (error) {
      if (open === door) {
        withoutQuestion();
      }
    }
  }

  function fill(html) {
    panel.innerHTML = html;
    panel.hidden = false;
    for (const box of panel.querySelectorAll("[data-component=listen]")) {
      import("./listen.js").then((module) => module.attach(box)).catch(() => {});
    }
    if (!panel.querySelector("form")) {
      passed.add(open.number);
    }
    const last = open.at >= film.end ? panel.querySelector("[data-film-go-on]") : null;
    if (last && film.isWhole === false) {
      last.parentElement.remove();
    }
    focusOn(panel.querySelector("[data-film-question]") || panel);
  }

  // Nobody is kept from the film by a bad line: the question waits on its own page.
  function withoutQuestion() {
    const words = document.createElement("p");
    words.textContent = film.words.noQuestion;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button";
    button.dataset.filmGoOn = "";
    button.textContent = film.words.goOn;
    panel.textContent = "";
    panel.append(words, button);
    panel.hidden = false;
    focusOn(button);
  }

  function send(event) {
    event.preventDefault();
    const form = event.target;
    const body = new URLSearchParams(new FormData(form));
    if (pressed && pressed.name) {
      body.set(pressed.name, pressed.value);
    }
    show(() => fetch(form.action, { method: "POST", body, credentials: "same-origin" }));
  }

  panel.addEventListener("submit", send);
  panel.addEventListener("click", (event) => {
    pressed = event.target.closest("button");
    if (event.target.closest("[data-film-go-on]")) {
      event.preventDefault();
      goOn();
    }
  });
  video.addEventListener("timeupdate", () => {
    const now = video.currentTime;
    const door = doors.find((one) => before < one.at && one.at <= now && !passed.has(one.number));
    before = now;
    if (door && !open) {
      stop(door);
    }
  });
  video.addEventListener("seeking", () => {
    before = video.currentTime;
    if (open && Math.abs(before - open.at) > 1) {
      close();
    }
  });
  video.addEventListener("play", () => {
    if (open && !panel.hidden) {
      insist();
    }
  });

  function insist() {
    if (passed.has(open.number) || panel.querySelector("[data-film-go-on]")) {
      passed.add(open.number);
      close();
      return;
    }
    video.pause();
    film.say(film.words.answerFirst);
    focusOn(panel.querySelector("[data-film-question]") || panel);
  }

  return {
    open: (number) => {
      const door = doors.find((one) => one.number === number);
      if (door) {
        stop(door);
      }
    },
  };
}

function part(url) {
  return `${url}${url.includes("?") ? "&" : "?"}part=1`;
}

function focusOn(element) {
  if (!element.matches("button")) {
    element.tabIndex = -1;
  }
  element.focus();
}

// A question cannot be seen behind a film that fills the screen.
function leaveWholeScreen(video) {
  const leave = document.exitFullscreen || document.webkitExitFullscreen;
  if (leave && (document.fullscreenElement || document.webkitFullscreenElement)) {
    leave.call(document);
  } else if (video.webkitDisplayingFullscreen && video.webkitExitFullscreen) {
    video.webkitExitFullscreen();
  }
}
