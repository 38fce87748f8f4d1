/** When Enter, pressed anywhere on a screen, means "do the one thing there is to do". */

/** Where Enter already means something of its own. */
const OWN =
  'a[href], button, summary, select, textarea, input:not([type=radio], [type=range], [type=checkbox])';

/** What keeps the focus once it was pressed; where something is written or picked, Esc has a use of its own. */
const PRESSED = 'a[href], button, summary';

/** Esc means "away from here, back to the one thing there is to do". */
export function meansBack(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return false;
  if (document.querySelector('dialog[open]')) return false;
  return event.target instanceof Element && event.target.closest(PRESSED) !== null;
}

export function meansGo(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.repeat || event.isComposing || event.defaultPrevented) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  if (document.querySelector('dialog[open]')) return false;
  return !(event.target instanceof Element && event.target.closest(OWN));
}
