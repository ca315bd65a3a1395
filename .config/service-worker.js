// The source of sw.js. The build fills in the two constants; everything else runs as written.
const version = '__VERSION__';
const files = __FILES__;

// Cache storage is shared by everything on one origin, so the names carry the folder that this copy is served from.
const prefix = `alemtuzumab-pathway ${self.registration.scope} `;
const current = prefix + version;

self.addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) return event.respondWith(Response.error());
  if (request.method !== 'GET') return;
  event.respondWith(answer(request));
});

async function answer(request) {
  return (
    (await cached(request)) ??
    (request.mode === 'navigate' ? await cached(self.registration.scope) : undefined) ??
    fetch(request)
  );
}

async function cached(request) {
  const names = await ownCaches();
  for (const name of [current, ...names.reverse()]) {
    const hit = await caches.match(request, { cacheName: name, ignoreSearch: true, ignoreVary: true });
    if (hit) return hit;
  }
  return undefined;
}

async function ownCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix) && name !== current);
}

// The version just replaced stays until the next one: another tab may still run it and ask for its lazy chunks.
async function dropOldCaches() {
  const names = await ownCaches();
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}
