// How many phones joined, asked again while the number can be seen.

const EVERY = 5000;

export function attach(element) {
  document.querySelectorAll("[data-without-scripts]").forEach((one) => {
    one.hidden = true;
  });
  const number = element.querySelector("[data-joined]");
  setInterval(async () => {
    if (document.hidden || !element.offsetParent) {
      return;
    }
    try {
      const answer = await fetch(element.dataset.url, { credentials: "same-origin" });
      if (answer.ok) {
        number.textContent = (await answer.json()).joined;
      }
    } catch (error) {
      // The number stays as it was: the next round asks again.
    }
  }, EVERY);
}
