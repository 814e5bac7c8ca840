// Signing out clears this device. Taps of a session that wait still are shown and sent first; a
// second press signs out all the same.

const WAITING = /^run:[^:]+:[^:]+:tap:/;
const SHOWN = "unsent-shown";

function somethingWaits() {
  return Object.keys(window.localStorage).some((key) => WAITING.test(key));
}

export function attach(form) {
  form.addEventListener("submit", (event) => {
    if (!somethingWaits() || window.sessionStorage.getItem(SHOWN)) return;
    event.preventDefault();
    window.sessionStorage.setItem(SHOWN, "1");
    window.location.assign(form.dataset.sessions);
  });
}
