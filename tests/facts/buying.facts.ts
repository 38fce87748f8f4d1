/** How brands share their buyers. */
import { buyingFacts } from './buying-facts';
import { erosionFacts } from './erosion-facts';
import { dirichletFacts } from './dirichlet-facts';
import { growthFacts } from './growth-facts';
import { hold } from './hold';
import { onlineFacts } from './online-facts';
import { purchaseFacts } from './purchase-facts';

hold('buying', [
  ...dirichletFacts,
  ...buyingFacts,
  ...purchaseFacts,
  ...onlineFacts,
  ...erosionFacts,
  ...growthFacts
]);
