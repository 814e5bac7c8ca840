// Which file plays: a size, the sound alone, or the described version. Asked before anything loads;
// a change keeps the place and goes on playing if it played.

const KEPT = "film-size";
const DESCRIBED = "described";

export function attachSizes(film) {
  const buttons = asButtons(film.root);
  const cost = film.root.querySelector("[data-film-cost]");
  let chosen = (buttons.find(isChosen) || buttons[0] || { dataset: {} }).dataset.filmSize;
  let undescribed = chosen === DESCRIBED ? "" : chosen;

  function choose(kind) {
    const button = buttons.find((one) => one.dataset.filmSize === kind);
    if (!button) {
      return;
    }
    buttons.forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    chosen = kind;
    undescribed = kind === DESCRIBED ? undescribed : kind;
    cost.textContent = button.dataset.cost;
    change(film, button.dataset.src);
  }

  function pick(kind) {
    choose(kind);
    keep(film, kind);
  }

  buttons.forEach((button) => {
    button.addEventListener("click", () => pick(button.dataset.filmSize));
  });
  const first = firstChoice(film, buttons, chosen);
  if (first !== chosen) {
    choose(first);
  }
  return {
    toggleDescribed: () => {
      const described = buttons.some((one) => one.dataset.filmSize === DESCRIBED);
      if (!described) {
        return;
      }
      const turnsOn = chosen !== DESCRIBED;
      pick(turnsOn ? DESCRIBED : undescribed || buttons[0].dataset.filmSize);
      film.say(turnsOn ? film.words.describedOn : film.words.describedOff);
    },
  };
}

// They are links for a page without scripts, and buttons with one.
function asButtons(root) {
  return Array.from(root.querySelectorAll("[data-film-size]")).map((link) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    Object.assign(button.dataset, link.dataset);
    button.setAttribute("aria-pressed", String(link.hasAttribute("aria-current")));
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  });
}

function isChosen(button) {
  return button.getAttribute("aria-pressed") === "true";
}

function change(film, source) {
  const { video } = film;
  const plays = !video.paused;
  const at = film.position();
  const rate = video.playbackRate;
  film.wanted = at;
  video.src = source;
  video.defaultPlaybackRate = rate;
  video.playbackRate = rate;
  if (plays) {
    film.play();
  }
}

// What the address names, then what this person chose before, then the smallest to save data.
function firstChoice(film, buttons, chosen) {
  const kinds = buttons.map((one) => one.dataset.filmSize);
  if (/[?&]size=/.test(window.location.search)) {
    return chosen;
  }
  const before = kept(film);
  if (kinds.includes(before)) {
    return before;
  }
  const saves = navigator.connection && navigator.connection.saveData;
  return saves ? kinds[0] : chosen;
}

function kept(film) {
  try {
    return isShared(film) ? null : window.localStorage.getItem(KEPT);
  } catch (error) {
    return null;
  }
}

function keep(film, kind) {
  try {
    if (!isShared(film)) {
      window.localStorage.setItem(KEPT, kind);
    }
  } catch (error) {
    // A browser that keeps nothing asks again the next time.
  }
}

function isShared(film) {
  return "shared" in film.root.dataset;
}
