/** What the threads of `npm run sums` run. */
export { EVERY_KIND, faultsIn } from './hold';
