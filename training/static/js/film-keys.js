// Keys, while the focus is in the player and not where somebody types or chooses.

const STEP = 5;
const TYPED_INTO = "input, select, textarea, [contenteditable]";
const PRESSED = "a, button, summary, video";

export function attachKeys(film) {
  film.root.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
    if (!plain || !(event.target instanceof Element) || event.target.matches(TYPED_INTO)) {
      return;
    }
    if (act(film, event)) {
      event.preventDefault();
    }
  });
}

// A space presses the button that has the focus, and the player of the browser knows it too.
function act(film, event) {
  const inBrowsersPlayer = event.target === film.video;
  const inPanel = event.target.closest("[data-film-panel]");
  switch (event.key) {
    case " ":
      return !event.target.matches(PRESSED) && !inPanel && done(film.toggle);
    case "k":
    case "K":
      return done(film.toggle);
    case "ArrowLeft":
      return !inPanel && !inBrowsersPlayer && done(() => film.go(film.position() - STEP));
    case "ArrowRight":
      return !inPanel && !inBrowsersPlayer && done(() => film.go(film.position() + STEP));
    case "c":
    case "C":
      return done(film.tools.captions.toggle);
    case "d":
    case "D":
      return done(film.sizes.toggleDescribed);
    case "<":
      return done(() => film.tools.speed.step(-1));
    case ">":
      return done(() => film.tools.speed.step(1));
    case "f":
    case "F":
      return done(() => wholeScreen(film.video));
    default:
      return false;
  }
}

function done(what) {
  what();
  return true;
}

function wholeScreen(video) {
  const leave = document.exitFullscreen || document.webkitExitFullscreen;
  const enter =
    video.requestFullscreen || video.webkitRequestFullscreen || video.webkitEnterFullscreen;
  const isWhole = document.fullscreenElement || document.webkitFullscreenElement;
  if (isWhole && leave) {
    leave.call(document);
  } else if (enter) {
    const entered = enter.call(video);
    if (entered && entered.catch) {
      entered.catch(() => {});
    }
  }
}
