// What waits on this device, by session and by person: each tap under a key of its own, so that two
// windows lose nothing of each other. Taps hold no names; signing out clears all of it, after `unsent.js` has shown it.

const PREFIX = "run";

function openStore() {
  try {
    window.localStorage.setItem(PREFIX, "1");
    window.localStorage.removeItem(PREFIX);
    return { store: window.localStorage, lasts: true };
  } catch (error) {
    return { store: inMemory(), lasts: false };
  }
}

function inMemory() {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    key: (number) => Array.from(kept.keys())[number],
    getItem: (key) => (kept.has(key) ? kept.get(key) : null),
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

const { store, lasts } = openStore();

const keysFrom = (start) =>
  Array.from({ length: store.length }, (_, number) => store.key(number)).filter((key) =>
    key.startsWith(start),
  );
const read = (key) => JSON.parse(store.getItem(key));

function write(key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch (error) {
    return false;
  }
}

// The sessions of which taps of this person wait or were not taken.
export function sessionsOf(person) {
  const found = keysFrom(`${PREFIX}:${person}:`).filter((key) => !key.endsWith(":state"));
  return Array.from(new Set(found.map((key) => key.split(":")[2])));
}

export function openQueue(session, person) {
  const start = `${PREFIX}:${person}:${session}`;
  const all = (kind) => keysFrom(`${start}:${kind}:`).map(read);
  const inOrder = (one, other) => one[1] - other[1];
  return {
    lasts,
    waiting: () => all("tap").sort(inOrder),
    refused: () => all("refused"),
    add: (word) => write(`${start}:tap:${word[0]}`, word),
    drop: (ids) => ids.forEach((id) => store.removeItem(`${start}:tap:${id}`)),
    // Kept with its reason before it leaves the queue.
    refuse(word, reason, name) {
      if (write(`${start}:refused:${word[0]}`, { word, reason, name })) {
        store.removeItem(`${start}:tap:${word[0]}`);
      }
    },
    forget: () => keysFrom(`${start}:refused:`).forEach((key) => store.removeItem(key)),
    keep: (said) => write(`${start}:state`, said),
    kept: () => read(`${start}:state`) || [],
  };
}
