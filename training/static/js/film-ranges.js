// Seconds of a film that were really played, as ranges that do not touch. No page, no network.

const APART = 0.05;
const MOST = 50;

export function tenth(seconds) {
  return Math.round(seconds * 10) / 10;
}

export function joined(ranges) {
  const sorted = ranges.map((range) => range.slice()).sort((one, other) => one[0] - other[0]);
  const found = [];
  for (const range of sorted) {
    const last = found[found.length - 1];
    if (last && range[0] <= last[1] + APART) {
      last[1] = Math.max(last[1], range[1]);
    } else {
      found.push(range);
    }
  }
  return found;
}

// What goes in one batch, and what waits for the next one.
export function batchOf(ranges) {
  const whole = joined(ranges);
  return { now: whole.slice(0, MOST), later: whole.slice(MOST) };
}

// Follows one player. A range ends where somebody jumps: what was skipped was not seen.
export function follow(video, played) {
  let from = null;
  let last = null;

  function close() {
    if (from !== null && last > from) {
      played([tenth(from), tenth(last)]);
    }
    from = null;
    last = null;
  }

  function reach() {
    const now = video.currentTime;
    if (video.seeking || from === null || now < last) {
      return;
    }
    last = now;
  }

  function begin() {
    if (!video.paused && !video.seeking && from === null) {
      from = video.currentTime;
      last = from;
    }
  }

  video.addEventListener("timeupdate", () => {
    begin();
    reach();
  });
  ["play", "playing", "seeked", "ratechange"].forEach((name) => video.addEventListener(name, begin));
  ["pause", "ended"].forEach((name) => {
    video.addEventListener(name, () => {
      reach();
      close();
    });
  });
  ["seeking", "emptied", "waiting"].forEach((name) => video.addEventListener(name, close));
  begin();
  return {
    // What was played until now, without ending it.
    take: () => {
      reach();
      const goesOn = from !== null;
      const at = last;
      close();
      if (goesOn) {
        from = at;
        last = at;
      }
    },
  };
}
