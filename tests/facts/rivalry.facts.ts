/** What customers are worth, and what wins them. */
import { hold } from './hold';
import { rivalryFacts } from './rivalry-facts';

hold('rivalry', rivalryFacts);
