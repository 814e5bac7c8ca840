// The voice of the device, for words that nobody recorded. Silent where it has none.

const WAIT_MS = 3000;
const LOOK_AGAIN_MS = 250;
const LEFT_OUT =
  "form, nav, button, audio, .listen, .no-print, .part__print, .labels, .govuk-visually-hidden, [hidden]";
const BLOCKS = "h1, h2, h3, p, li, summary, th, td, blockquote, figcaption, caption";

// What reads the words of `box`; refused when the device has no voice for the language.
export function speaker(box) {
  const synth = window.speechSynthesis;
  if (!synth || !window.SpeechSynthesisUtterance) {
    return Promise.reject(new Error("no voice"));
  }
  return voiceFor(synth, box.dataset.voice || document.documentElement.lang).then((voice) => {
    const lines = () => (box.dataset.words ? [box.dataset.words] : linesOf(box.article));
    box.article = box.closest("article") || document.querySelector("main");
    return reader(synth, voice, lines);
  });
}

// Some browsers know their voices only after a while.
function voiceFor(synth, language) {
  const base = language.split("-")[0];
  const asked = Date.now();
  return new Promise((found, none) => {
    const look = () => {
      const voice = synth.getVoices().find((one) => one.lang.split(/[-_]/)[0] === base);
      if (voice) {
        found(voice);
      } else if (Date.now() - asked > WAIT_MS) {
        none(new Error("no voice"));
      } else {
        window.setTimeout(look, LOOK_AGAIN_MS);
      }
    };
    look();
  });
}

function linesOf(article) {
  const copy = article.cloneNode(true);
  for (const element of copy.querySelectorAll(LEFT_OUT)) {
    element.remove();
  }
  const lines = [];
  for (const element of copy.querySelectorAll(BLOCKS)) {
    const inner = element.querySelector(BLOCKS);
    const words = element.textContent.replace(/\s+/g, " ").trim();
    if (words && !inner) {
      lines.push(words);
    }
  }
  return lines;
}

// One line at a time: some browsers stop in the middle of a long text. Goes on where it stopped.
function reader(synth, voice, lines) {
  let left = [];
  let on = {};
  let turn = 0;
  const next = () => {
    if (!left.length) {
      on.ended();
      return;
    }
    const mine = turn;
    const line = new window.SpeechSynthesisUtterance(left[0]);
    line.voice = voice;
    line.lang = voice.lang;
    line.onend = () => {
      if (mine === turn) {
        left.shift();
        next();
      }
    };
    line.onerror = () => (mine === turn ? on.failed() : null);
    synth.speak(line);
  };
  return {
    play: () => {
      turn += 1;
      synth.cancel();
      left = left.length ? left : lines();
      next();
    },
    pause: () => {
      turn += 1;
      synth.cancel();
    },
    listen: (events) => {
      on = events;
    },
  };
}
