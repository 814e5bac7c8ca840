// Puts this page and its files where the service worker finds them, for the person who is signed in.

const PAGES = "run-pages";
const FILES = "run-files";
const OWNER = "run:owner";

const canKeep = () => "serviceWorker" in navigator && "caches" in window;

// Somebody else's page must not open here: what another person kept goes first.
export async function keepPage({ person, worker, scope }) {
  if (!canKeep()) return;
  if (window.localStorage.getItem(OWNER) !== person) {
    await caches.delete(PAGES);
    window.localStorage.setItem(OWNER, person);
  }
  await navigator.serviceWorker.register(worker, { scope });
  const pages = await caches.open(PAGES);
  const page = await fetch(window.location.pathname, {
    redirect: "manual",
    credentials: "same-origin",
  });
  if (page.ok) await pages.put(window.location.pathname, await stamped(page));
  await keepFiles();
}

// With the moment on it, so that the worker knows when it is too old.
async function stamped(page) {
  const headers = new Headers(page.headers);
  headers.set("X-Kept-At", String(Date.now()));
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  return new Response(await page.text(), { headers });
}

async function keepFiles() {
  const files = await caches.open(FILES);
  const links = document.querySelectorAll("link[rel=stylesheet], link[rel=icon]");
  const sheets = Array.from(links, (link) => link.href);
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const own = Array.from(new Set([...sheets, ...loaded])).filter(isOurFile);
  const kept = new Set((await files.keys()).map((request) => request.url));
  await Promise.all(own.filter((url) => !kept.has(url)).map((url) => files.add(url)));
}

function isOurFile(address) {
  const url = new URL(address);
  const isFile = /\.(js|css|svg|png|woff2)$/.test(url.pathname);
  return isFile && url.origin === window.location.origin && !url.pathname.startsWith("/admin/");
}

export async function forgetPages() {
  if (canKeep()) await caches.delete(PAGES);
}
