/** The screen of each place of a game and its name; a screen is fetched when it is first needed. */
import type { Component } from 'svelte';
import type { Place } from '../play/game';
import type { MessageKey } from '../text/messages';

type Screen = () => Promise<{ readonly default: Component }>;

export const SCREENS: Readonly<Record<Place, Screen>> = {
  briefing: () => import('./screens/briefing/Briefing.svelte'),
  desk: () => import('./screens/desk/Desk.svelte'),
  field: () => import('./screens/quarter/Quarter.svelte'),
  results: () => import('./screens/results/Results.svelte'),
  debrief: () => import('./screens/debrief/Debrief.svelte')
};

export const PLACE_NAMES: Readonly<Record<Place, MessageKey>> = {
  briefing: 'app.briefing',
  desk: 'app.desk',
  field: 'app.field',
  results: 'app.results',
  debrief: 'app.debrief'
};

/** Fetches every screen so that the game goes on without waiting; one that fails is asked for again in its turn. */
export function preloadScreens(): void {
  for (const load of Object.values(SCREENS)) load().catch(() => undefined);
}
