// A film: its player, chapters and words. Keys are loaded when the focus first comes in, what asks
// and what notes when the film first plays.

import { attachSizes } from "./film-sizes.js";
import { attachTools, written } from "./film-tools.js";
import { attachWords } from "./film-words.js";

export function attach(root) {
  const video = root.querySelector("[data-film-video]");
  if (!video) {
    return;
  }
  const film = {
    root,
    video,
    start: Number(root.dataset.start),
    end: Number(root.dataset.end),
    wanted: null,
    words: root.querySelector("[data-film-words-of-player]").dataset,
    said: root.querySelector("[data-film-said]"),
  };
  film.isWhole = film.start === 0 && film.end >= Number(root.dataset.seconds);
  film.say = (words) => {
    film.said.textContent = words;
  };
  film.position = () => (film.wanted === null ? video.currentTime : film.wanted);
  film.play = () => {
    const begun = video.play();
    if (begun) {
      begun.catch((error) => {
        if (error.name !== "AbortError") {
          film.say(film.words.failed);
        }
      });
    }
  };
  film.toggle = () => (video.paused ? film.play() : video.pause());
  film.go = (seconds) => go(film, seconds);
  film.sizes = attachSizes(film);
  film.tools = attachTools(film);
  attachWords(film);
  onceItIsEntered(film);
  keepToSpan(film);
  beginWhere(film);
  onceItPlays(film);
  posterWhenNear(video);
}

// Nothing is loaded for a jump: a film that has not begun keeps the place for later.
function go(film, seconds) {
  const { video } = film;
  const at = Math.min(Math.max(seconds, film.start), film.end);
  if (video.readyState === 0) {
    film.wanted = at;
  } else {
    film.wanted = null;
    video.currentTime = at;
  }
  film.root.dispatchEvent(new CustomEvent("film-moved", { detail: at }));
}

function keepToSpan(film) {
  const { video } = film;
  video.addEventListener("loadedmetadata", () => {
    const at = film.wanted;
    film.wanted = null;
    if (at !== null && at !== video.currentTime) {
      video.currentTime = at;
    }
  });
  video.addEventListener("timeupdate", () => {
    if (!film.isWhole && !video.paused && video.currentTime >= film.end) {
      video.pause();
      video.currentTime = film.end;
      ended(film);
    }
  });
  video.addEventListener("play", () => {
    if (!film.isWhole && film.wanted === null && video.currentTime >= film.end) {
      film.go(film.start);
    }
  });
  video.addEventListener("ended", () => ended(film));
  video.addEventListener("error", () => film.say(film.words.failed));
}

function ended(film) {
  film.say(film.words.ended);
  film.root.dispatchEvent(new CustomEvent("film-ended"));
}

// At the time that the address names, or else where this person was before.
function beginWhere(film) {
  const asked = /[#?&]t=(\d+(?:\.\d+)?)/.exec(window.location.hash || window.location.search);
  const named = asked ? Number(asked[1]) : NaN;
  const resume = Number(film.root.dataset.resume);
  const inside = (at) => at > film.start && at < film.end - 1;
  const at = [named, resume].find(inside);
  film.go(at === undefined ? film.start : at);
  if (at !== undefined && at === resume) {
    film.say(film.words.resume.replace("{time}", written(at)));
  }
}

function onceItIsEntered(film) {
  const enter = () => {
    film.root.removeEventListener("focusin", enter);
    import("./film-keys.js").then((module) => module.attachKeys(film)).catch(() => {});
  };
  film.root.addEventListener("focusin", enter);
}

function onceItPlays(film) {
  const { video } = film;
  const begin = () => {
    video.removeEventListener("play", begin);
    pauses(film).catch(() => {});
    import("./film-watching.js").then((module) => module.attachWatching(film)).catch(() => {});
  };
  video.addEventListener("play", begin);
  film.root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("[data-film-pause]") : null;
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const leave = () => window.location.assign(link.href);
      pauses(film).then((found) => found.open(link.dataset.filmPause)).catch(leave);
    }
  });
}

function pauses(film) {
  film.pauses = film.pauses || import("./film-pauses.js").then((one) => one.attachPauses(film));
  return film.pauses;
}

function posterWhenNear(video) {
  const { poster } = video.dataset;
  if (!poster) {
    return;
  }
  if (!("IntersectionObserver" in window)) {
    video.poster = poster;
    return;
  }
  const observer = new IntersectionObserver((seen) => {
    if (seen.some((one) => one.isIntersecting)) {
      video.poster = poster;
      observer.disconnect();
    }
  }, { rootMargin: "200px" });
  observer.observe(video);
}
