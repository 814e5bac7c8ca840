// Keeps the screen of a session going without a network: that page and the static files it needs,
// and nothing else of the site. Pages are put in by the page itself, for the one who opened it.

const PAGES = "run-pages";
const FILES = "run-files";
const KEPT_MS = 12 * 60 * 60 * 1000;
const SCREEN = /\/admin\/training\/sessions\/[0-9a-f-]{36}\/$/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && SCREEN.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => keptPage(url.pathname)));
  } else if (request.mode !== "navigate" && !url.pathname.startsWith("/admin/")) {
    event.respondWith(keptFile(request));
  }
});

// As long as a sign-in of staff lasts, and no longer.
async function keptPage(path) {
  const pages = await caches.open(PAGES);
  const page = await pages.match(path);
  if (!page) return Response.error();
  if (Date.now() - Number(page.headers.get("X-Kept-At")) > KEPT_MS) {
    await pages.delete(path);
    return Response.error();
  }
  return page;
}

async function keptFile(request) {
  const files = await caches.open(FILES);
  return (await files.match(request.url)) || fetch(request);
}
