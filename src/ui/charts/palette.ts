/** The colours of the page, read from its custom properties for canvases, and again whenever the theme changes. */

export interface Palette {
  readonly street: string;
  readonly ink: string;
  readonly pencil: string;
  readonly line: string;
  /** By mood, 1 first. */
  readonly moods: readonly string[];
  /** By company. */
  readonly companies: readonly string[];
  readonly font: string;
  /** Pixels of one rem. */
  readonly rem: number;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    street: read('--street'),
    ink: read('--ink'),
    pencil: read('--ink-3'),
    line: read('--line'),
    moods: [1, 2, 3, 4, 5, 6, 7].map((mood) => read(`--sat-${mood}`)),
    companies: [1, 2, 3, 4, 5].map((company) => read(`--co-${company}`)),
    font: read('--text') || 'sans-serif',
    rem: parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  };
}

/** Calls back when light turns to dark or the language changes; returns how to stop. */
export function whenThemeChanges(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'lang', 'class']
  });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}
