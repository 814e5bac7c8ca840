// A Listen button: the recorded sound of the page, or the voice of the device where there is none.
// Only one plays at a time. Without this module the player of the browser does the work.

import { speaker } from "./device-voice.js";

let playing = null;

export function attach(box) {
  const sound = box.querySelector("audio");
  if (sound) {
    enhance(box, recorded(sound));
    return;
  }
  speaker(box).then((voice) => {
    box.hidden = false;
    enhance(box, voice);
  }).catch(() => {});
}

// `player` has play(), pause() and, told by listen(), says what became of it.
function enhance(box, player) {
  const shown = box.querySelector(".listen__button");
  const button = document.createElement("button");
  button.type = "button";
  button.className = shown.className;
  button.append(...shown.childNodes);
  const said = document.createElement("span");
  said.className = "listen__said";
  said.setAttribute("role", "status");
  const frame = document.createElement("div");
  frame.className = box.className;
  frame.append(button, said);
  box.replaceWith(frame);
  const control = { player, show: (is) => show(frame, is, box.dataset.pause) };
  button.addEventListener("click", () => press(control, said));
  player.listen({
    ended: () => stop(control),
    failed: () => {
      stop(control);
      said.textContent = box.dataset.failed;
    },
  });
}

function press(control, said) {
  said.textContent = "";
  if (playing === control) {
    stop(control);
    return;
  }
  if (playing) {
    stop(playing);
  }
  playing = control;
  control.show(true);
  control.player.play();
}

function stop(control) {
  control.player.pause();
  control.show(false);
  if (playing === control) {
    playing = null;
  }
}

function show(frame, isPlaying, pause) {
  const word = frame.querySelector("[data-listen-word]");
  word.dataset.listen = word.dataset.listen || word.textContent;
  word.textContent = isPlaying ? pause : word.dataset.listen;
  frame.classList.toggle("listen--playing", isPlaying);
}

function recorded(sound) {
  let failed = () => {};
  return {
    play: () => {
      const begun = sound.play();
      if (begun) {
        begun.catch((error) => {
          if (error.name !== "AbortError") {
            failed();
          }
        });
      }
    },
    pause: () => sound.pause(),
    listen: (on) => {
      failed = on.failed;
      sound.addEventListener("ended", on.ended);
      sound.addEventListener("error", on.failed);
    },
  };
}
