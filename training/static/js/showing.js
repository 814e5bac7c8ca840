// The screen of a room: one slide after the other, by one button or the keys of a remote. All slides
// are in the page, so it goes on without a network; its place is sent when it can be.

import { startClock, stopClock } from "./showing-clock.js";
import { filmOf } from "./showing-film.js";

const AGAIN = 5000;
const FORWARD = [" ", "ArrowRight", "PageDown", "Right", "Spacebar"];
const BACK = ["ArrowLeft", "PageUp", "Left"];

export function attach(stage) {
  const slides = Array.from(stage.querySelectorAll("[data-slide]"));
  const words = stage.dataset;
  const find = (name) => stage.querySelector(`[data-${name}]`);
  const form = find("back").form;
  const end = find("finish");
  const next = find("next") || nextButton(form);
  const save = saver(stage.dataset.url, form);
  const film = filmOf(stage, () => go(place + 1), changed);
  let place = Number(stage.dataset.place);

  const isLast = () => place === slides.length - 1;
  const waitsToPlay = () => slides[place].dataset.kind === "film" && film.waits();

  function changed() {
    const playing = film.isPlaying();
    stage.classList.toggle("screen--playing", playing);
    find("pause").hidden = !playing;
    next.hidden = isLast() && !waitsToPlay();
    end.hidden = !isLast() || waitsToPlay();
    next.querySelector("[data-next-words]").textContent = waitsToPlay()
      ? words.wordsPlay
      : words.wordsNext;
  }

  function show() {
    const slide = slides[place];
    slides.forEach((one) => {
      one.hidden = one !== slide;
    });
    film.open(slide.dataset);
    find("number").textContent = place + 1;
    find("back").disabled = place === 0;
    stage.querySelectorAll("[data-go]").forEach((button) => {
      if (Number(button.value) === place) {
        button.setAttribute("aria-current", "step");
      } else {
        button.removeAttribute("aria-current");
      }
    });
    changed();
    startClock(slide);
  }

  function go(wanted) {
    if (wanted < 0 || wanted >= slides.length || wanted === place) {
      return;
    }
    stopClock();
    slides[place].dataset.spent = "0";
    place = wanted;
    show();
    slides[place].querySelector("h1").focus();
    save(place);
  }

  function forward() {
    if (waitsToPlay()) {
      film.play();
    } else if (isLast()) {
      end.focus();
    } else {
      go(place + 1);
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  next.addEventListener("click", forward);
  find("back").addEventListener("click", () => go(place - 1));
  find("pause").addEventListener("click", film.pause);
  stage.querySelectorAll("[data-go]").forEach((button) => {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      button.closest("details").open = false;
      go(Number(button.value));
    });
  });
  listen({ forward, back: () => go(place - 1), film });
  offerFullScreen(find("whole"), words);
  show();
}

// On the last slide the server leaves the button out; a step back needs it again.
function nextButton(form) {
  const button = document.createElement("button");
  button.className = "govuk-button govuk-button--big screen__next";
  button.innerHTML = "<span data-next-words></span>";
  form.appendChild(button);
  return button;
}

function listen({ forward, back, film }) {
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    const isSpace = event.key === " " || event.key === "Spacebar";
    if (event.altKey || event.ctrlKey || event.metaKey || target.closest("details[open], input")) {
      return;
    }
    if (isSpace && target.closest("button, a, summary")) {
      return;
    }
    if (FORWARD.indexOf(event.key) >= 0) {
      event.preventDefault();
      if (isSpace && film.isPlaying()) {
        film.pause();
      } else {
        forward();
      }
    } else if (BACK.indexOf(event.key) >= 0) {
      event.preventDefault();
      back();
    }
  });
}

// The last place wins: what could not be sent is sent when the network is back.
function saver(url, form) {
  let wanted = null;
  let timer = 0;

  async function send() {
    clearTimeout(timer);
    const place = wanted;
    if (place === null) {
      return;
    }
    const body = new URLSearchParams(new FormData(form));
    body.set("place", place);
    try {
      const headers = { Accept: "application/json" };
      const answer = await fetch(url, { method: "POST", body, credentials: "same-origin", headers });
      if (!answer.ok) {
        throw new Error("not saved");
      }
      if (wanted === place) {
        wanted = null;
      }
    } catch (error) {
      timer = setTimeout(send, AGAIN);
    }
  }

  window.addEventListener("online", send);
  return (place) => {
    wanted = place;
    send();
  };
}

function offerFullScreen(button, words) {
  const whole = document.documentElement;
  if (!whole.requestFullscreen || !document.exitFullscreen) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : whole.requestFullscreen();
    done.catch(() => {});
  });
  document.addEventListener("fullscreenchange", () => {
    const label = document.fullscreenElement ? words.wordsPart : words.wordsWhole;
    button.querySelector("span").textContent = label;
  });
}
