// Loads the module of each data-component on the page. Without it everything still works.

const components = {
  "card-sort": () => import("./card-sort.js"),
  draft: () => import("./draft.js"),
  "error-summary": () => import("./error-summary.js"),
  follow: () => import("./follow.js"),
  joined: () => import("./joined.js"),
  film: () => import("./film.js"),
  leave: () => import("./leave.js"),
  listen: () => import("./listen.js"),
  ordering: () => import("./ordering.js"),
  piece: () => import("./piece.js"),
  print: () => import("./print.js"),
  session: () => import("./session.js"),
  showing: () => import("./showing.js"),
  term: () => import("./term.js"),
  unsent: () => import("./unsent.js"),
};

for (const element of document.querySelectorAll("[data-component]")) {
  const load = components[element.dataset.component];
  if (load) {
    load().then((module) => module.attach(element)).catch(() => {});
  }
}
