/** Light or dark: what the player chose, else what the system asks for. */
import { MediaQuery } from 'svelte/reactivity';
import type { AppServices, Settings } from '../play/services';
import { Watching } from './watched.svelte';

export class Dress {
  readonly #services: AppServices;
  readonly #settings: Watching<Settings>;
  readonly #system = new MediaQuery('(prefers-color-scheme: dark)', false);

  constructor(services: AppServices) {
    this.#services = services;
    this.#settings = new Watching(services.settings);
  }

  get now(): 'light' | 'dark' {
    return this.#settings.now.theme ?? (this.#system.current ? 'dark' : 'light');
  }

  turn(): void {
    this.#services.settings.change({ theme: this.now === 'dark' ? 'light' : 'dark' });
  }
}
