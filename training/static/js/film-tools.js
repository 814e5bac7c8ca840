// The play button, captions and speed.

const SPEEDS = [0.75, 1, 1.25, 1.5];

export function attachTools(film) {
  film.root.querySelector("[data-film-tools]").hidden = false;
  playButton(film);
  return { captions: captions(film), speed: speed(film) };
}

// Times as people write them: 2:45.
export function written(seconds) {
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

function playButton(film) {
  const { root, video, words } = film;
  const button = root.querySelector("[data-film-play]");
  const again = root.querySelector("[data-film-again]");
  const shown = root.querySelector("[data-film-play-words]");
  const show = () => {
    const at = film.position();
    const from = words.playFrom.replace("{time}", written(at));
    const play = at > film.start + 1 && at < film.end ? from : words.play;
    shown.textContent = video.paused ? play : words.stop;
    root.classList.toggle("film--playing", !video.paused);
    again.hidden = !video.paused || at <= film.start + 1;
  };
  button.hidden = false;
  button.addEventListener("click", film.toggle);
  again.addEventListener("click", () => {
    film.go(film.start);
    film.play();
    button.focus();
  });
  ["play", "pause", "ended", "seeked", "loadedmetadata"].forEach((name) => {
    video.addEventListener(name, show);
  });
  root.addEventListener("film-moved", show);
}

function captions(film) {
  const select = film.root.querySelector("[data-film-captions]");
  if (!select) {
    return { toggle: () => {} };
  }
  const { video } = film;
  const tracks = () => Array.from(video.textTracks).filter((one) => one.kind === "captions");
  const initial = select.value;
  let last = initial;
  const show = () => {
    tracks().forEach((track) => {
      const mode = track.language === select.value ? "showing" : "disabled";
      if (track.mode !== mode) {
        track.mode = mode;
      }
    });
  };
  const choose = (language) => {
    last = language || last;
    select.value = language;
    show();
  };
  select.addEventListener("change", () => choose(select.value));
  video.addEventListener("loadedmetadata", show);
  captionsOfSound(film, tracks);
  video.textTracks.addEventListener("change", () => {
    const shown = tracks().find((one) => one.mode === "showing");
    const language = shown ? shown.language : "";
    if (video.readyState > 0 && select.value !== language) {
      select.value = language;
    }
  });
  show();
  return {
    toggle: () => {
      choose(select.value ? "" : last || initial);
      film.say(select.value ? film.words.captionsOn : film.words.captionsOff);
    },
  };
}

// With sound alone, browsers put captions behind their controls.
function captionsOfSound(film, tracks) {
  const { video } = film;
  const shown = document.createElement("p");
  shown.className = "film__caption";
  shown.setAttribute("aria-hidden", "true");
  video.parentElement.append(shown);
  video.addEventListener("timeupdate", () => {
    const track = video.videoWidth ? null : tracks().find((one) => one.mode === "showing");
    const cues = track && track.activeCues ? Array.from(track.activeCues) : [];
    const words = cues.map((cue) => cue.getCueAsHTML().textContent).join("\n");
    if (shown.textContent !== words) {
      shown.textContent = words;
    }
  });
}

function speed(film) {
  const select = film.root.querySelector("[data-film-speed]");
  const { video } = film;
  const set = (rate) => {
    select.value = String(rate);
    video.defaultPlaybackRate = rate;
    video.playbackRate = rate;
  };
  select.addEventListener("change", () => set(Number(select.value)));
  video.addEventListener("ratechange", () => {
    if (SPEEDS.includes(video.playbackRate)) {
      select.value = String(video.playbackRate);
    }
  });
  return {
    step: (by) => {
      const place = SPEEDS.indexOf(Number(select.value)) + by;
      const rate = SPEEDS[Math.min(Math.max(place, 0), SPEEDS.length - 1)];
      set(rate);
      film.say(film.words.speed.replace("{speed}", select.value));
    },
  };
}
