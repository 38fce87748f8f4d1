/** What people feel and tell. */
import { mindFacts } from './mind-facts';
import { hold } from './hold';

hold('mind', mindFacts);
