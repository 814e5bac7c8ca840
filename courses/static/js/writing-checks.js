// In the page editor: the checks panel says anew what it finds each time the draft is saved.
{
  const panel = () => document.querySelector("[data-writing-checks]");
  const counter = () =>
    document.querySelector('[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]');
  const number = (selector) => Number(document.querySelector(selector)?.textContent) || 0;

  // The button of the panel counts both: what Wagtail found, and what we did.
  const count = () => {
    const button = counter();
    if (!button) return;
    const found = number("[data-content-checker-count]") + number("[data-writing-count]");
    if (button.textContent.trim() !== String(found)) button.textContent = String(found);
    if (button.hidden !== (found === 0)) button.hidden = found === 0;
  };

  const read = async () => {
    const page = /\/pages\/(\d+)\//.exec(window.location.pathname)?.[1];
    if (!page || !panel()) return;
    const address = panel().dataset.address.replace(/\d+\/$/, `${page}/`);
    const response = await fetch(address, { credentials: "same-origin" });
    if (response.ok && !response.redirected) panel().innerHTML = await response.text();
    count();
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!panel()) return;
    document.addEventListener("w-autosave:success", read);
    if (counter()) {
      new MutationObserver(count).observe(counter(), { childList: true, attributes: true });
    }
    count();
  });
}
