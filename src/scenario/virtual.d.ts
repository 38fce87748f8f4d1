/** What the build brings in: the shelf of scenarios. */
declare module 'virtual:scenarios' {
  export const shelf: readonly import('./shelf').DrawnEntry[];
}
