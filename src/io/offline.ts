/** Installs the service worker and tells when a newer version of the game waits to be used. */

/** Calls `ready` with a way to switch when a newer version has been fetched; does nothing where there is no worker. */
export async function keepOffline(url: string, ready: (apply: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const hadVersion = navigator.serviceWorker.controller !== null;
  try {
    const registration = await navigator.serviceWorker.register(url);
    const offer = (worker: ServiceWorker) =>
      ready(() => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        worker.postMessage('use-new-version');
      });
    if (registration.waiting && hadVersion) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && hadVersion) offer(worker);
      });
    });
  } catch {
    // Without a service worker (a private window, an odd host) the game plays, only not offline.
  }
}
