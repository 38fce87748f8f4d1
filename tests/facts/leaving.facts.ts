/** Who stays and who leaves, and what customers are worth. */
import { customerFacts } from './customer-facts';
import { leavingFacts } from './leaving-facts';
import { hold } from './hold';

hold('leaving', [...leavingFacts, ...customerFacts]);
