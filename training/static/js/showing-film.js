// One part of the film: it begins where the part begins, and stops by itself where it ends.

const NEAR = 0.6;
const NOTHING = { open() {}, play() {}, pause() {}, isPlaying: () => false, waits: () => false };

export function filmOf(stage, ended, changed) {
  const box = stage.querySelector("[data-film]");
  const video = box.querySelector("video");
  if (!video) {
    return NOTHING;
  }
  const said = stage.querySelector("[data-said]");
  let part = null;
  let timer = 0;

  withoutFragments(video);
  video.controls = false;
  video.preload = "auto";

  function failed() {
    if (part) {
      said.textContent = stage.dataset.wordsNotLoaded;
      changed();
    }
  }

  function nearTheEnd() {
    clearTimeout(timer);
    const left = part ? part.end - video.currentTime : Infinity;
    if (left <= 0.05) {
      stop();
    } else if (left < NEAR && !video.paused) {
      timer = setTimeout(stop, left * 1000);
    }
  }

  function stop() {
    if (part && !part.over) {
      part.over = true;
      video.pause();
      ended();
      changed();
    }
  }

  function seek() {
    if (part && video.readyState > 0 && !part.begun) {
      video.currentTime = part.start;
    }
  }

  video.addEventListener("timeupdate", nearTheEnd);
  video.addEventListener("ended", stop);
  video.addEventListener("loadedmetadata", seek);
  video.addEventListener("play", changed);
  video.addEventListener("playing", () => {
    said.textContent = "";
  });
  video.addEventListener("pause", changed);
  video.addEventListener("error", failed);
  video.addEventListener("click", () => (video.paused ? play() : video.pause()));

  function play() {
    if (!part) {
      return;
    }
    if (video.error) {
      video.load();
    }
    part.begun = true;
    const started = video.play();
    if (started) {
      started.catch((error) => {
        if (error.name !== "AbortError") {
          failed();
        }
      });
    }
  }

  return {
    open(slide) {
      clearTimeout(timer);
      video.pause();
      box.hidden = slide.kind !== "film";
      part = box.hidden ? null : { start: Number(slide.start), end: Number(slide.end) };
      said.textContent = "";
      seek();
    },
    play,
    pause: () => video.pause(),
    isPlaying: () => Boolean(part) && !video.paused,
    waits: () => Boolean(part) && video.paused && !part.over,
  };
}

// Without scripts the address says which part is played; here the script does.
function withoutFragments(video) {
  const sources = Array.from(video.querySelectorAll("source")).filter(
    (source) => source.src.indexOf("#") >= 0,
  );
  sources.forEach((source) => {
    source.src = source.src.split("#")[0];
  });
  if (sources.length) {
    video.load();
  }
}
