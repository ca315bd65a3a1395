/** In ms: a page that is never idle becomes usable offline all the same. */
const IDLE_AT_LAST = 3000;

/**
 * Keeps the application usable without a network. Calls `onUpdate` when a newer version has been fetched and waits:
 * it takes over only when the person asks for it (`useUpdate`), never under open work.
 */
export function registerOffline(onUpdate: () => void): void {
  // The single file needs none: whoever has it has everything.
  if (!import.meta.env.PROD || import.meta.env.MODE === 'single') return;
  if (!('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  const announce = (registration: ServiceWorkerRegistration) => {
    // The very first worker finds no older one to wait for: that is an installation, not an update.
    if (registration.waiting && workers.controller) onUpdate();
  };
  const watch = (registration: ServiceWorkerRegistration) => {
    announce(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => announce(registration));
    });
    // A tab can stay open for weeks, and a browser looks for a new version only when a page is loaded.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
    });
  };
  // A page that may not keep workers (private mode, file:) still works; it only needs its server.
  const register = () => void workers.register('./sw.js').then(watch, () => undefined);
  // Its first work is to fetch every file of the product: the page comes first. A browser without idle time takes the moment.
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(register, { timeout: IDLE_AT_LAST }) : register();
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}

/** Lets the waiting version take over and loads the page anew. */
export async function useUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting.postMessage('take over');
}
