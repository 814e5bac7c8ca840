// Leaves at once, and takes this page out of the browser's history.

export function attach(link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    window.location.replace(link.href);
  });
}
