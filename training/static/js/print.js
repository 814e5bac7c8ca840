// A button that prints the page. Without JavaScript the browser's own menu does.

export function attach(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
