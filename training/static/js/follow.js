// A phone in the audience follows the screen. What somebody is filling in stays as it is.

const EVERY = 10000;
const SPREAD = 4000;

export function attach(element) {
  const seen = { place: element.dataset.place, over: element.dataset.over };

  async function look() {
    const answer = await fetch(element.dataset.url);
    if (!answer.ok) {
      return;
    }
    const now = await answer.json();
    const over = now.over ? "1" : "0";
    if (String(now.place) === seen.place && over === seen.over) {
      return;
    }
    await renew(element);
    seen.place = String(now.place);
    seen.over = over;
    if (now.over) {
      element.querySelectorAll("[data-at-the-end]").forEach((one) => {
        one.open = true;
      });
    }
  }

  // Phones of one room do not all ask at the same moment.
  setInterval(() => {
    if (!document.hidden) {
      look().catch(() => {});
    }
  }, EVERY + Math.random() * SPREAD);
}

async function renew(element) {
  const answer = await fetch(window.location.href, { credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error("not there");
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  element.querySelector("[data-now]").innerHTML = page.querySelector("[data-now]").innerHTML;
  element.querySelector("[data-people]").hidden = page.querySelector("[data-people]").hidden;
}
