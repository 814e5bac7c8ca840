// Moves lines up and down in place. Without it each button asks the server for the same.

export function attach(list) {
  const said = list.parentElement.querySelector("[data-order-said]");
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=up], button[name=down]");
    if (!button) {
      return;
    }
    event.preventDefault();
    const line = button.closest("li");
    move(line, button.name);
    button.focus();
    say(line);
  });

  function say(line) {
    const place = Array.prototype.indexOf.call(list.children, line) + 1;
    const words = line.querySelector(".order__words").textContent;
    said.textContent = `${words}: ${list.dataset.moved} ${place}`;
  }
}

function move(line, way) {
  const other = way === "up" ? line.previousElementSibling : line.nextElementSibling;
  if (!other) {
    return;
  }
  if (way === "up") {
    other.before(line);
  } else {
    other.after(line);
  }
}
