/** What comes after a failure. */
import { failureFacts } from './failure-facts';
import { hold } from './hold';

hold('failure', failureFacts);
