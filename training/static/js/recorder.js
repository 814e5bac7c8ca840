// Records sound in the page, three minutes at most, to be heard before it is sent.

const MOST = 180;
const SECOND = 1000;
const FORMS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

export function recorder(element) {
  const devices = navigator.mediaDevices;
  if (!window.MediaRecorder || !devices || !devices.getUserMedia) return null;
  const start = element.querySelector("[data-start]");
  const stop = element.querySelector("[data-stop]");
  const state = element.querySelector("[data-state]");
  const heard = element.querySelector("[data-heard]");
  let recording = null;
  let made = null;
  element.hidden = false;

  start.addEventListener("click", async () => {
    try {
      begin(await devices.getUserMedia({ audio: true }));
    } catch (error) {
      state.textContent = element.dataset.refused;
    }
  });
  stop.addEventListener("click", () => recording && recording.stop());
  window.addEventListener("beforeunload", (event) => {
    if (made || recording) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  function begin(stream) {
    const form = FORMS.find((one) => MediaRecorder.isTypeSupported && MediaRecorder.isTypeSupported(one));
    const parts = [];
    const began = Date.now();
    recording = new MediaRecorder(stream, { ...(form && { mimeType: form }), audioBitsPerSecond: 48000 });
    recording.addEventListener("dataavailable", (event) => parts.push(event.data));
    recording.addEventListener("stop", () => {
      clearInterval(clock);
      stream.getTracks().forEach((track) => track.stop());
      keep(new Blob(parts, { type: recording.mimeType }), (Date.now() - began) / SECOND);
    });
    const clock = setInterval(() => {
      const left = MOST - (Date.now() - began) / SECOND;
      if (left <= 1) recording.stop();
      else state.textContent = told(element.dataset.left, left);
    }, SECOND);
    recording.start(SECOND);
    state.textContent = told(element.dataset.left, MOST);
    show(true);
    stop.focus();
  }

  function keep(blob, seconds) {
    recording = null;
    made = blob;
    URL.revokeObjectURL(heard.src);
    heard.src = URL.createObjectURL(blob);
    heard.hidden = false;
    state.textContent = told(element.dataset.ready, seconds);
    show(false);
    start.focus();
  }

  function show(isOn) {
    start.hidden = isOn;
    stop.hidden = !isOn;
  }

  return {
    made: () => (made ? { name: "recording", blob: async () => made } : null),
    sent: () => {
      made = null;
    },
  };
}

function told(words, seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return words.replace("{time}", `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`);
}
