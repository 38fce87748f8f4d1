/** Who stays and who leaves. */
import { leavingFacts } from './leaving-facts';
import { hold } from './hold';

hold('leaving', leavingFacts);
