// A place to draw on, with a finger, a pen or the mouse. Lines are kept, so that each can go again.

const WIDTH = 6;

export function pad(element) {
  const canvas = element.querySelector("canvas");
  const paper = canvas.getContext && canvas.getContext("2d");
  if (!paper || !window.PointerEvent || !canvas.toBlob) return null;
  const lines = [];
  let drawing = null;
  element.hidden = false;
  redraw();

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    event.preventDefault();
    drawing = { pointer: event.pointerId, colour: pen(), points: [place(event)] };
    lines.push(drawing);
    if (canvas.setPointerCapture) canvas.setPointerCapture(event.pointerId);
    redraw();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!drawing || event.pointerId !== drawing.pointer) return;
    drawing.points.push(place(event));
    redraw();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, () => {
      drawing = null;
    });
  }
  element.querySelector("[data-undo]").addEventListener("click", () => {
    lines.pop();
    redraw();
  });
  element.querySelector("[data-clear]").addEventListener("click", () => {
    lines.length = 0;
    redraw();
  });
  window.addEventListener("beforeunload", (event) => {
    if (lines.length) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  function pen() {
    return element.querySelector('input[name="pen"]:checked').value;
  }

  function place(event) {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * canvas.width,
      ((event.clientY - box.top) / box.height) * canvas.height,
    ];
  }

  function redraw() {
    paper.fillStyle = "#ffffff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.lineCap = paper.lineJoin = "round";
    paper.lineWidth = WIDTH;
    for (const line of lines) {
      paper.strokeStyle = line.colour;
      paper.beginPath();
      paper.moveTo(...line.points[0]);
      // A dot is a line to where it begins.
      line.points.forEach((point) => paper.lineTo(...point));
      paper.stroke();
    }
  }

  return {
    made: () =>
      lines.length ? { name: "drawing.png", blob: () => new Promise((done) => canvas.toBlob(done)) } : null,
    sent: () => {
      lines.length = 0;
    },
  };
}
