/** What a price does. */
import { priceFacts } from './price-facts';
import { hold } from './hold';

hold('price', priceFacts);
