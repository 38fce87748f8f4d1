/** Brings a place of the page into view, and the keyboard with it. */

/** The id of a place is the name of its rule or chapter; without one it is the top of the page. */
export function showPlace(name: string): void {
  const place = name === '' ? null : document.getElementById(name);
  if (place) {
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  } else window.scrollTo(0, 0);
}
