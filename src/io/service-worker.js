/** Keeps the whole game on the device, so that it opens without a network; the build fills in the two names. */
const CACHE = 'clientele-__VERSION__';
const FILES = JSON.parse(`__FILES__`);

/** Past the browser's own cache, which may still hold the files of an older version. */
const fresh = () => FILES.map((file) => new Request(file, { cache: 'reload' }));

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh())));
});

self.addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name.startsWith('clientele-') && name !== CACHE);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(others(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
  );
});

// A new version waits until the player asks for it: no game changes under anyone's hands.
self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const key = request.mode === 'navigate' ? './' : request;
  // Vary is ignored because some servers answer module scripts with "Vary: Origin".
  const kept = caches.open(CACHE).then((cache) => cache.match(key, { ignoreSearch: true, ignoreVary: true }));
  event.respondWith(kept.then((response) => response ?? fetch(request)));
});
