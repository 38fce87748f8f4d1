/** Facts of an online shop: most who come once do not come again. */
import type { MarketSpec } from '../../src/engine/market-spec';
import type { Fact } from './fact';
import { between } from './fact';
import { base, company, opened, segment } from './markets';
import { logPurchases } from './purchase-log';

/**
 * Four young sellers online, all a click away. Rates as on CDNOW where nobody is taken to drop out: gamma-distributed of shape
 * .385, mean .032 a week (the negative binomial model in Fader, Hardie & Lee 2005). Nothing binds, prices are in plain sight, and
 * buying nothing competes as in packaged goods.
 */
const online: MarketSpec = {
  ...base,
  history: 0,
  segments: [segment('visitors', 1, 1, 20, { mean: 0.032, shape: 0.385 })],
  climate: { ...base.climate, transparency: 1, outside: 1.5 },
  companies: ['disc', 'reel', 'tune', 'vinyl'].map((id, k) =>
    company(id, { price: 980 + 10 * k, awareness: 0.5, stocks: { reach: 0.8 } })
  )
};
const start = opened(online);
const [CAME, WATCHED] = [12, 39];

const zeroClass: Fact = {
  id: 'F8',
  sentence: 'of an online shop’s new buyers about half never buy there again within three quarters',
  // The rates are those of the panel that the share is known from.
  emergent: false,
  figures: [between('no repeat in 39 weeks, of the buyers won in the first 12, %', 45, 70)],
  measure(seed) {
    const log = logPurchases(start(seed), 4);
    const first = new Int32Array(log.people * log.companies).fill(-1);
    const again = new Uint8Array(first.length);
    for (let row = 0; row < log.length; row++) {
      const at = log.customer[row] * log.companies + log.company[row];
      if (first[at] < 0) first[at] = log.week[row];
      else if (log.week[row] - first[at] <= WATCHED) again[at] = 1;
    }
    const won = Array.from(first.keys()).filter((at) => first[at] >= 0 && first[at] < CAME);
    return [(100 * won.filter((at) => again[at] === 0).length) / won.length];
  }
};

export const onlineFacts: readonly Fact[] = [zeroClass];
