/** What the app has to say beside any screen: each thing once, until it is dismissed. */
import type { AppServices, Notice } from './services';
import { makeWatched } from './watched';

export type Notices = AppServices['notices'] & { say(notice: Omit<Notice, 'id'>): void };

export function makeNotices(): Notices {
  const list = makeWatched<readonly Notice[]>([]);
  let last = 0;
  return {
    get now() {
      return list.now;
    },
    subscribe: list.subscribe,
    say(notice) {
      const others = list.now.filter(({ code }) => code !== notice.code);
      list.set([...others, { ...notice, id: ++last }]);
    },
    dismiss: (id) => list.set(list.now.filter((notice) => notice.id !== id))
  };
}
