/** How screens get at the app around them: the shelf, the saved games and the settings. */
import { createContext } from 'svelte';
import type { AppServices } from '../play/services';

export const [useServices, provideServices] = createContext<AppServices>();
