/** How brands share their buyers. */
import { buyingFacts } from './buying-facts';
import { dirichletFacts } from './dirichlet-facts';
import { hold } from './hold';
import { onlineFacts } from './online-facts';

hold('buying', [...dirichletFacts, ...buyingFacts, ...onlineFacts]);
