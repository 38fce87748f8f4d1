/** Wires the parts together: the market in its worker, what is kept on the device, the words, and the screens. */
import { shelf } from 'virtual:scenarios';
import { mount } from 'svelte';
import { download } from './io/download';
import { makeGames } from './io/games';
import { openJournal } from './io/journal';
import { keepOffline } from './io/offline';
import { openStore } from './io/store';
import { workerSimulator } from './io/worker-simulator';
import { makeNotices } from './play/notices';
import type { AppServices, Settings } from './play/services';
import { makeWatched } from './play/watched';
import { guessLocale, loadHomeMessages, loadMessages } from './text/messages';
import { makeTranslator } from './text/translate';
import App from './ui/App.svelte';
import { addressOf } from './ui/stage.svelte';
import { Language } from './ui/words.svelte';

/** More workers than this would wait for each other's memory. */
const MOST_WORKERS = 4;
const simulator = workerSimulator(
  () => new Worker(new URL('./io/worker.ts', import.meta.url), { type: 'module' }),
  Math.min(MOST_WORKERS, navigator.hardwareConcurrency)
);
// Where the home screen opens, the market of its picture is fetched while the storage is being read.
if (location.hash === '') void shelf.at(0)?.square();

const store = await openStore();
const notices = makeNotices();
if (store.trouble) notices.say({ code: store.trouble, detail: '' });
const newId = () =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((id, part) => id + part.toString(36), 'g');
const journal = openJournal({
  storage: local(),
  locks: (navigator as Partial<Navigator>).locks ?? null,
  page: newId()
});
// Before anything is listed: what the last page could not bring into the store is part of its games.
if ((await journal.recover(store, newId)) > 0) notices.say({ code: 'save/conflict', detail: '' });

const kept = makeWatched(await store.settings());
const settings: AppServices['settings'] = {
  get now() {
    return kept.now;
  },
  subscribe: kept.subscribe,
  change(change: Partial<Settings>) {
    kept.set({ ...kept.now, ...change });
    void store.setSettings(kept.now);
  }
};

const games = makeGames({
  store,
  journal,
  shelf,
  simulator,
  // What runs a game is loaded with the first game, after the first screen has been drawn.
  openSession: async (start) => {
    const [{ openSession }] = await Promise.all([import('./play/session'), wordsOfGame()]);
    return openSession(start);
  },
  now: () => new Date(),
  newId,
  newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0],
  moved: (from, to, why) => {
    // That a game comes out otherwise is said by the game itself.
    if (why === 'save/conflict') notices.say({ code: why, detail: '' });
    // So that this page, when it is loaded again, shows what was played in it.
    if (location.hash === addressOf(from)) history.replaceState(null, '', addressOf(to));
  },
  trouble: (code) => notices.say({ code, detail: '' }),
  handOut: download
});

const locale = settings.now.locale ?? guessLocale(navigator.languages);
const atHome = location.hash === '';
const first = await (atHome ? loadHomeMessages(locale) : loadMessages(locale));
const language = new Language(makeTranslator(locale, first));
let spoken = Promise.resolve(!atHome);
/** A game has many more words than the home screen; it is opened once they are there. */
async function wordsOfGame(): Promise<void> {
  spoken = spoken.then((known) => known || language.set(language.locale));
  if (!(await spoken)) throw new Error('The words of the game could not be loaded.');
}

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no place for the app.');
target.replaceChildren();
mount(App, { target, props: { services: { shelf, games, settings, notices }, language } });
wordsOfGame().catch(() => undefined);

if (import.meta.env.PROD) {
  void keepOffline('./service-worker.js', (act) => notices.say({ code: 'app/new-version', detail: '', act }));
}

/** Throws in a browser that is told to keep nothing. */
function local(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
