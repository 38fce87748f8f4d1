/** What happens at the counter, in the channels and in a crisis. */
import { fieldFacts } from './field-facts';
import { hold } from './hold';

hold('field', fieldFacts);
