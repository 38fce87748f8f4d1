/** What advertising does. */
import { advertisingFacts } from './advertising-facts';
import { hold } from './hold';

hold('advertising', advertisingFacts);
