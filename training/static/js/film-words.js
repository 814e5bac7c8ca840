// Chapters and lines that lead into the film, and follow it. Only their own box is ever scrolled,
// and not while somebody reads in it by keyboard.

export function attachWords(film) {
  const { root, video } = film;
  const chapters = placesOf(root, "[data-film-chapter]");
  const lines = placesOf(root, "[data-film-line]");
  root.addEventListener("click", (event) => jump(film, event));
  const box = root.querySelector("[data-film-lines]");
  const follow = followSwitch(root);
  if (box && lines.length) {
    oneStop(box, lines);
  }
  readInstead(root);
  let chapter = null;
  let line = null;
  const show = (at) => {
    chapter = mark(chapters, at, chapter);
    const before = line;
    line = mark(lines, at, before);
    if (line && line !== before && follow.checked && !box.contains(document.activeElement)) {
      bringIntoView(box, line.link.parentElement);
    }
  };
  video.addEventListener("timeupdate", () => show(film.position()));
  root.addEventListener("film-moved", (event) => show(event.detail));
}

// "Just read it" opens what was folded.
function readInstead(root) {
  const words = root.querySelector("[data-film-words]");
  const link = words && root.querySelector(`a[href="#${words.id}"]`);
  if (link) {
    link.addEventListener("click", () => {
      words.open = true;
    });
  }
}

function placesOf(root, selector) {
  return Array.from(root.querySelectorAll(selector)).map((link) => {
    return { link, at: Number(link.dataset.filmAt) };
  });
}

function jump(film, event) {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const link = event.target instanceof Element ? event.target.closest("a[data-film-at]") : null;
  const line = event.target instanceof Element ? event.target.closest(".film__line") : null;
  const reads = window.getSelection && String(window.getSelection());
  const found = link || (line && !reads ? line.querySelector("a[data-film-at]") : null);
  if (!plain || !found) {
    return;
  }
  event.preventDefault();
  film.go(Number(found.dataset.filmAt));
  if ("filmChapter" in found.dataset) {
    film.play();
  } else {
    film.say(film.words.moved.replace("{time}", found.textContent));
  }
}

function followSwitch(root) {
  const label = root.querySelector("[data-film-follow]");
  if (!label) {
    return { checked: false };
  }
  label.hidden = false;
  return label.querySelector("input");
}

// The last one that began; nothing is told to a screen reader while the film speaks.
function mark(places, at, before) {
  let now = null;
  for (const place of places) {
    now = place.at <= at + 0.05 ? place : now;
  }
  if (now === before) {
    return now;
  }
  for (const place of places) {
    if (place === now) {
      place.link.setAttribute("aria-current", "true");
    } else if (place.link.hasAttribute("aria-current")) {
      place.link.removeAttribute("aria-current");
    }
    const line = place.link.closest(".film__line, li");
    line.classList.toggle("film__now", place === now);
  }
  return now;
}

function bringIntoView(box, line) {
  const top = line.offsetTop - box.offsetTop;
  const isAbove = top < box.scrollTop;
  const isBelow = top + line.offsetHeight > box.scrollTop + box.clientHeight;
  if (isAbove || isBelow) {
    box.scrollTop = Math.max(top - box.clientHeight / 4, 0);
  }
}

// A hundred lines are one stop of the tab key; the arrows go up and down from there.
function oneStop(box, lines) {
  const links = lines.map((line) => line.link);
  links.forEach((link, place) => {
    link.tabIndex = place === 0 ? 0 : -1;
  });
  box.addEventListener("focusin", (event) => {
    if (links.includes(event.target)) {
      links.forEach((link) => {
        link.tabIndex = link === event.target ? 0 : -1;
      });
    }
  });
  box.addEventListener("keydown", (event) => {
    const place = links.indexOf(event.target);
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    const next = event.key in steps && place >= 0 ? links[place + steps[event.key]] : null;
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
