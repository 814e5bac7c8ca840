// Answer sheets by keyboard: a whole answer leads to the next question, Enter too; the last one
// leads to the button. Without this the fields are plain ones, and Enter saves.

const PRINTED = "ABCDEFGHIJKLMNOP";

function lettersOf(field) {
  return field.value.toUpperCase().replace(/[^A-Z?]/g, "");
}

export function keying(form) {
  const fields = [...form.querySelectorAll("[data-letters]")];
  const button = form.querySelector('button[type="submit"]');
  const slip = form.querySelector("[data-slip]");

  function onwards(field) {
    const next = fields[fields.indexOf(field) + 1] || button;
    next.focus();
  }

  function isPrinted(field) {
    const printed = PRINTED.slice(0, PRINTED.indexOf(field.dataset.last) + 1);
    return [...lettersOf(field)].every((letter) => letter === "?" || printed.includes(letter));
  }

  for (const field of fields) {
    field.addEventListener("input", (event) => {
      const isRight = isPrinted(field);
      field.setAttribute("aria-invalid", String(!isRight));
      slip.textContent = isRight ? "" : `${form.dataset.off} ${field.dataset.last}.`;
      const typed = event.inputType !== "deleteContentBackward";
      if (isRight && typed && lettersOf(field).length >= Number(field.dataset.letters)) {
        onwards(field);
      }
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        onwards(field);
      } else if (event.key === "Backspace" && field.value === "" && fields.indexOf(field) > 0) {
        event.preventDefault();
        fields[fields.indexOf(field) - 1].focus();
      }
    });
  }

  const wrong = form.querySelector(".desk__line--error input");
  const first = form.querySelector("select") || fields[0];
  (wrong || (fields.some((field) => field.value) ? button : first)).focus();
}
