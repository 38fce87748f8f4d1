/** Where a page begins that is loaded again. */

/** At its top, as a new one does; only the browser's own way back finds the place where it was left. */
export function beginAtTop(): void {
  const visits = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visits.at(0)?.type !== 'reload') return;
  history.scrollRestoration = 'manual';
  const settle = () => (history.scrollRestoration = 'auto');
  if (document.readyState === 'complete') settle();
  else window.addEventListener('load', settle, { once: true });
}
