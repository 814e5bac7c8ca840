// The list of sessions: sends what still waits on this device from any session of this person.

import { keptOf } from "./run-kept.js";
import { openQueue, sessionsOf } from "./run-queue.js";
import { send, settle } from "./run-send.js";

const NOBODY = "00000000-0000-0000-0000-000000000000";
const element = document.getElementById("left");
const { person, taps } = element.dataset;
const blank = () => "";
const show = keptOf(element.querySelector("[data-kept]"), { titleOf: blank, nameOf: blank });

async function sendOf(session) {
  const queue = openQueue(session, person);
  let sent = 0;
  for (let words = queue.waiting(); words.length; words = queue.waiting()) {
    const answer = await send(taps.replace(NOBODY, session), person, words);
    if (answer.how !== "sent") break;
    settle(queue, answer, blank);
    sent += answer.taken.length;
    if (queue.waiting().length === words.length) break;
  }
  return sent;
}

function showAll() {
  const queues = sessionsOf(person).map((session) => openQueue(session, person));
  const waiting = queues.flatMap((queue) => queue.waiting());
  const refused = queues.flatMap((queue) => queue.refused());
  element.querySelector("[data-line]").hidden = waiting.length + refused.length === 0;
  show(waiting, refused, () => {
    queues.forEach((queue) => queue.forget());
    showAll();
  });
}

const sent = await Promise.all(sessionsOf(person).map(sendOf));
element.querySelector("[data-sent]").hidden = !sent.some(Boolean);
showAll();
