/** What holds people, and what brings them back. */
import { tieFacts } from './tie-facts';
import { hold } from './hold';

hold('tie', tieFacts);
