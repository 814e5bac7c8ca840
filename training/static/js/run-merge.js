// What many taps come to: on each place the newest word stands, whatever order they come in.
// A word is [id, sequence, learner, kind, key, value, milliseconds].

export const placeOf = ([, , learner, kind, key]) => `${kind}:${learner}:${key}`;

const isNewer = (one, other) => one[1] > other[1] || (one[1] === other[1] && one[0] > other[0]);

// `said` wins over the same word that is kept: the server may have taken it back since.
export function merge(standing, said) {
  said.forEach((word) => {
    const place = placeOf(word);
    const kept = standing.get(place);
    if (!kept || kept[0] === word[0] || isNewer(word, kept)) {
      standing.set(place, word);
    }
  });
  return standing;
}

export function highest(standing) {
  return Array.from(standing.values()).reduce((most, word) => Math.max(most, word[1]), 0);
}
