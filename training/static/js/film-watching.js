// Notes what was really seen. What the server did not say it has goes again with the next batch,
// also after the page was loaded anew. Who is not signed in is only counted.

import { batchOf, follow, joined, tenth } from "./film-ranges.js";

const EVERY = 10000;
const LATER = new Set([0, 408, 429]);

export function attachWatching(film) {
  if (film.root.dataset.watchUrl) {
    note(film);
  } else if (film.root.dataset.countUrl) {
    count(film);
  }
}

function note(film) {
  const { root, video } = film;
  const store = storeOf(root);
  let waiting = store.read();
  let onTheWay = 0;
  let begins = true;
  let stops = false;
  let isOver = false;
  let sent = 0;
  const followed = follow(video, (range) => {
    waiting = joined([...waiting, range]);
    store.write(waiting);
  });

  async function send() {
    followed.take();
    if (isOver || (onTheWay && !stops) || (!waiting.length && !begins)) {
      return;
    }
    const batch = batchOf(waiting);
    const now = batch.now;
    const first = begins;
    waiting = batch.later;
    begins = false;
    sent = Date.now();
    onTheWay += 1;
    const answer = await post(film, bodyOf(film, now, first, stops));
    onTheWay -= 1;
    if (isLater(answer.status)) {
      waiting = joined([...now, ...waiting]);
      begins = begins || first;
    } else {
      isOver = tell(film, answer);
      waiting = answer.status === 401 ? joined([...now, ...waiting]) : waiting;
    }
    store.write(waiting);
  }

  function leave() {
    stops = !video.ended;
    send();
    stops = false;
  }

  video.addEventListener("timeupdate", () => {
    if (!video.paused && Date.now() - sent >= EVERY) {
      send();
    }
  });
  video.addEventListener("pause", send);
  video.addEventListener("ended", send);
  root.addEventListener("film-ended", send);
  window.addEventListener("online", send);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      send();
    }
  });
  send();
}

function bodyOf(film, seen, begins, stops) {
  const { root, video } = film;
  const body = new URLSearchParams(new FormData(root.querySelector("[data-film-token]")));
  const batch = {
    version: Number(root.dataset.version),
    seen,
    position: tenth(video.currentTime),
    way: root.dataset.way,
  };
  body.set("batch", JSON.stringify({ ...batch, ...(begins && { begins }), ...(stops && { stops }) }));
  return body;
}

async function post(film, body) {
  const request = { method: "POST", body, credentials: "same-origin", keepalive: true };
  try {
    const response = await fetch(film.root.dataset.watchUrl, request);
    const said = await response.json().catch(() => ({}));
    return { status: response.status, words: said.words || "" };
  } catch (error) {
    return { status: 0, words: "" };
  }
}

function isLater(status) {
  return LATER.has(status) || status >= 500;
}

// True: nothing more of this page will be taken. The film goes on.
function tell(film, answer) {
  if (answer.status === 401) {
    film.say(film.words.signedOut);
    return true;
  }
  if (answer.words) {
    film.say(answer.words);
  }
  return answer.status === 409;
}

// Named after the person, so that on a shared phone nobody gets what another one saw.
function storeOf(root) {
  const form = root.querySelector("[data-film-token]");
  const signed = form && form.elements.for ? form.elements.for.value : "";
  const person = signed.split(":")[0];
  const name = ["film", root.dataset.watchUrl, root.dataset.version, person].join(" ");
  return {
    read: () => {
      try {
        return joined(JSON.parse(window.sessionStorage.getItem(name)) || []);
      } catch (error) {
        return [];
      }
    },
    write: (ranges) => {
      try {
        window.sessionStorage.setItem(name, JSON.stringify(ranges));
      } catch (error) {
        // They stay in the page, and go with the next batch.
      }
    },
  };
}

function count(film) {
  const { root, video } = film;
  let ranges = [];
  const followed = follow(video, (range) => {
    ranges = joined([...ranges, range]);
  });
  const tell = (event) => {
    const { version, way } = root.dataset;
    const said = { event, version, way, position: tenth(video.currentTime) };
    if (event === "stop") {
      followed.take();
      said.seconds = tenth(ranges.reduce((sum, range) => sum + range[1] - range[0], 0));
    }
    if (navigator.sendBeacon) {
      navigator.sendBeacon(root.dataset.countUrl, new URLSearchParams(said));
    }
  };
  tell("start");
  window.addEventListener("pagehide", () => tell("stop"));
}
