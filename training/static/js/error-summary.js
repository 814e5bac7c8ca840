// Brings a reader to what is still missing.

export function attach(summary) {
  summary.focus();
}
