// Sends what waits, and says how it went in one word.

const BATCH = 200;

function token() {
  const found = /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie);
  const field = document.querySelector("[name=csrfmiddlewaretoken]");
  return found ? found[1] : field.value;
}

// `how`: sent, offline, signedOut, other (somebody else is signed in), closed, or later.
export async function send(url, person, words) {
  let answer;
  try {
    answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify({ person, sent: Date.now(), taps: words.slice(0, BATCH) }),
    });
  } catch (error) {
    return { how: "offline" };
  }
  return judged(answer);
}

export async function look(url, person) {
  let answer;
  try {
    answer = await fetch(url, { redirect: "manual", credentials: "same-origin" });
  } catch (error) {
    return { how: "offline" };
  }
  const judgement = await judged(answer);
  const isOther = judgement.how === "sent" && judgement.person !== person;
  return isOther ? { how: "other" } : judgement;
}

async function judged(answer) {
  if (answer.type === "opaqueredirect") return { how: "signedOut" };
  if (answer.status === 409) return { how: "other" };
  if (answer.status === 403 || answer.status === 404) return { how: "closed" };
  if (!answer.ok) return { how: "later" };
  try {
    return { how: "sent", ...(await answer.json()) };
  } catch (error) {
    return { how: "later" };
  }
}

// Takes out of the queue what was taken, and keeps what was refused with its reason.
export function settle(queue, answer, nameOf) {
  queue.drop(answer.taken);
  const words = new Map(queue.waiting().map((word) => [word[0], word]));
  Object.entries(answer.refused).forEach(([id, reason]) => {
    if (words.has(id)) {
      queue.refuse(words.get(id), reason, nameOf(words.get(id)[2]));
    }
  });
}
