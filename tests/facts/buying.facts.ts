/** How brands share their buyers. */
import { buyingFacts } from './buying-facts';
import { hold } from './hold';

hold('buying', buyingFacts);
