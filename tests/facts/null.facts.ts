/** What comes of nothing. */
import { nullFacts } from './null-facts';
import { hold } from './hold';

hold('null', nullFacts);
