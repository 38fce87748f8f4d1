/** A value that others may watch: what main.ts hands to the screens of settings and notices. */
import type { Watched } from './services';

export function makeWatched<T>(first: T): Watched<T> & { set(next: T): void } {
  let now = first;
  const watchers = new Set<() => void>();
  return {
    get now() {
      return now;
    },
    set(next) {
      now = next;
      // A copy: whoever is told may stop watching.
      for (const changed of [...watchers]) changed();
    },
    subscribe(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    }
  };
}
