// How long a group talks: minutes and seconds in big letters, and a quiet sign at the end. No sound.

const SECOND = 1000;
let ticking = 0;

export function stopClock() {
  clearInterval(ticking);
}

export function startClock(slide) {
  stopClock();
  const clock = slide.querySelector("[data-clock]");
  if (!clock) {
    return;
  }
  const left = clock.querySelector("[data-left]");
  const over = clock.querySelector("[data-over]");
  const more = clock.querySelector("[data-more]");
  let ends = Date.now() + (Number(slide.dataset.minutes) * 60 - Number(slide.dataset.spent)) * SECOND;

  function tick() {
    const seconds = Math.max(Math.ceil((ends - Date.now()) / SECOND), 0);
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    over.hidden = seconds > 0;
    slide.classList.toggle("slide--over", seconds === 0);
  }

  more.hidden = false;
  more.onclick = () => {
    ends = Math.max(ends, Date.now()) + 60 * SECOND;
    tick();
  };
  left.setAttribute("role", "timer");
  ticking = setInterval(tick, SECOND);
  tick();
}
