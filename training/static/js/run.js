// The screen of a session. Each tap is shown at once, waits on this device, and is sent when it can
// be. Without this script the page is one form, and each tap is sent as it is made.

import { clockOf } from "./run-clock.js";
import { keptOf } from "./run-kept.js";
import { highest, merge, placeOf } from "./run-merge.js";
import { forgetPages, keepPage } from "./run-offline.js";
import { openQueue } from "./run-queue.js";
import { look, send, settle } from "./run-send.js";
import { showParts, viewOf } from "./run-view.js";

const SOON = 250;
const EVERY = 15000;
const DOUBLE_PRESS = 500;

const root = document.getElementById("run");
const { run: session, person } = root.dataset;
const queue = openQueue(session, person);
const kept = queue.kept();
let offset = kept.offset || 0;
let standing = standingFrom(JSON.parse(root.dataset.state).said, kept.said || []);
let how = "later";
let timer = 0;
let busy = false;
const pressedAt = new Map();

const wordAt = (kind, learner = "", key = "") => standing.get(`${kind}:${learner}:${key}`);
const stateOf = (kind, learner, key) => (wordAt(kind, learner, key) || [])[5] || "";
const nameOf = (learner) => dataOf(`[data-learner="${learner}"]`, "name");
const titleOf = (key) => dataOf(`[data-key="${key}"]`, "title");
const view = viewOf(root, stateOf);
const clock = clockOf(
  root,
  () => [stateOf("timer"), (wordAt("timer") || [])[6]],
  () => Date.now() - offset,
);
const showKept = keptOf(root.querySelector("[data-kept]"), { titleOf, nameOf });

function dataOf(selector, name) {
  const found = root.querySelector(selector);
  return found ? found.dataset[name] : "";
}

// What the server says, and on top of it what it has not heard yet.
function standingFrom(...said) {
  const waiting = queue.waiting().map((word) => [...word.slice(0, 6), word[6] - offset]);
  return [...said, waiting].reduce(merge, new Map());
}

function tap(kind, learner, key, value) {
  if (stateOf(kind, learner, key) === value && kind !== "timer") return;
  const sequence = highest(standing) + 1;
  const word = [newId(), sequence, learner, kind, key, value, Date.now()];
  queue.add(word);
  merge(standing, [[...word.slice(0, 6), Date.now() - offset]]);
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] % 16) + 64;
  bytes[8] = (bytes[8] % 64) + 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function press(button) {
  if (isDouble(button)) return;
  const { everybodyTicked: lesson } = button.dataset;
  if ("everybodyHere" in button.dataset) {
    const unsaid = view.people.filter((one) => !stateOf("here", one));
    unsaid.forEach((one) => tap("here", one, "", "here"));
  } else if (lesson) {
    view.people.filter(view.isThere).forEach((one) => tap("tick", one, lesson, "1"));
  } else {
    pressOne(button, ...button.value.split(":"));
  }
  show();
  syncIn(SOON);
}

function isDouble(button) {
  const before = pressedAt.get(button) || 0;
  pressedAt.set(button, Date.now());
  return Date.now() - before < DOUBLE_PRESS && !button.dataset.go;
}

function pressOne(button, kind, learner, key, value) {
  const state = stateOf(kind, learner, key);
  if (kind === "here") {
    tap(kind, learner, key, value.startsWith("early") ? `early ${clock.row()}` : value);
  } else if (kind === "came") {
    if (!view.isThere(learner)) tap("here", learner, "", "here");
    tap(kind, learner, key, ["", "0"].includes(state) ? String(Math.max(1, clock.row())) : "0");
  } else if (kind === "tick") {
    tap(kind, learner, key, state === "1" ? "0" : "1");
  } else if (kind === "mark") {
    tap(kind, learner, key, state === button.dataset.value ? "-" : button.dataset.value);
  } else {
    tap(kind, "", "", kind === "timer" ? clock.valueOf(button) : String(clock.row() + 1));
  }
}

function syncIn(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(sync, milliseconds);
}

async function sync() {
  if (busy || (document.hidden && !queue.waiting().length)) return;
  busy = true;
  const waiting = queue.waiting();
  const answer = waiting.length
    ? await send(root.dataset.taps, person, waiting)
    : await look(root.dataset.asItIs, person);
  how = answer.how;
  if (how === "sent") heard(answer);
  busy = false;
  show();
  if (how === "signedOut" || how === "other") await forgetPages();
  if (how === "other" && queue.lasts) window.location.reload();
  else syncIn(how === "sent" && queue.waiting().length ? SOON : EVERY);
}

function heard(answer) {
  if (answer.taken) settle(queue, answer, nameOf);
  if (answer.words) {
    const late = root.querySelector("[data-line] [data-late]");
    late.textContent = answer.words;
    late.hidden = false;
  }
  if (!answer.said) return;
  offset = Date.now() - answer.now;
  queue.keep({ said: answer.said, offset });
  standing = standingFrom(answer.said);
}

function show() {
  view.show();
  clock.show();
  const waiting = queue.waiting();
  showLine(waiting.length);
  showKept(how === "sent" ? [] : waiting, queue.refused(), () => {
    queue.forget();
    show();
  });
}

function showLine(count) {
  const line = root.querySelector("[data-line]");
  const key = how === "sent" || how === "later" ? (count ? "waits" : "saved") : how;
  const words = !queue.lasts && count ? line.dataset.noStore : line.dataset[key];
  line.hidden = false;
  line.dataset.how = key;
  const text = key === "saved" ? words : words.replace("{n}", count);
  const says = line.querySelector("[data-says]");
  if (says.textContent !== text) says.textContent = text;
  line.querySelector("[data-sign-in]").hidden = how !== "signedOut";
}

root.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
view.buttons.forEach((button) => {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    press(button);
  });
});
window.addEventListener("online", () => syncIn(0));
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) syncIn(0);
});
showParts(root);
show();
sync();
keepPage({ person, ...root.dataset }).catch(() => {});
