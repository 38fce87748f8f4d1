/** Channels: easier to reach, uneven unless joined, and worth most where experience counts. */
import { describe, expect, it } from 'vitest';
import type { MarketSpec } from '../../src/engine/market-spec';
import type { Market } from '../../src/engine/state';
import { createMarket } from '../../src/engine/market';
import type { CompanyReport } from '../../src/engine/report';
import { playQuarter } from '../../src/engine/quarter';
import { cornerMarket, shop, steadyDecisions } from './markets';

const seeds = [1, 2, 3, 4, 5];
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

/** Three shops, of which the first has these channels, in a town where people use several as far as told. */
function town(
  channels: number,
  integration: number,
  {
    roaming = 0.6,
    experience = 0.16,
    ...more
  }: Partial<MarketSpec> & { roaming?: number; experience?: number } = {}
): MarketSpec {
  const base = cornerMarket({ customers: 2000, history: 2 });
  return cornerMarket({
    customers: 2000,
    history: 3,
    companies: [shop('nine', {}, { stocks: { channels, integration } }), shop('penny'), shop('door')],
    segments: base.segments.map((segment) => ({
      ...segment,
      roaming,
      wants: {
        product: (1 - experience) / 2,
        service: (1 - experience) / 2,
        relationship: 0,
        experience,
        personal: 0
      }
    })),
    ...more
  });
}

/** The first company a quarter after its history, and the market then, on each seed. */
function play(spec: MarketSpec): { report: CompanyReport; market: Market }[] {
  return seeds.map((seed) => {
    const market = createMarket(spec, seed);
    const input = { decisions: steadyDecisions(spec), answerCost: 0, effects: [] };
    return { report: playQuarter(market, input).companies[0], market };
  });
}

const satisfaction = (spec: MarketSpec) => mean(play(spec).map(({ report }) => report.truth.satisfaction));
const share = (spec: MarketSpec) => mean(play(spec).map(({ report }) => report.truth.share));

describe('channels', () => {
  it('that nothing joins lower satisfaction at the same mean, and the more the wider they spread', () => {
    const spreads = [0, 0.15, 0.3].map((channelSpread) =>
      satisfaction(town(0.7, 0, { parameters: { channelSpread } }))
    );
    expect(spreads[1]).toBeLessThan(spreads[0] - 1);
    expect(spreads[2]).toBeLessThan(spreads[1] - 1);
  });

  it('that are joined do not', () => {
    expect(satisfaction(town(0.7, 1))).toBeGreaterThan(satisfaction(town(0.7, 0)) + 2);
  });

  it('bring in people who roam, and nobody else', () => {
    const gain = (roaming: number) => share(town(0.7, 1, { roaming })) - share(town(0, 1, { roaming }));
    expect(gain(0.8)).toBeGreaterThan(3);
    expect(Math.abs(gain(0.8))).toBeGreaterThan(2 * Math.abs(gain(0)));
  });

  it('do nothing where there is no technology to carry them', () => {
    const climate = { ...town(0, 0).climate, technology: 0 };
    const [none, many] = [0, 0.7].map((channels) => play(town(channels, 0, { climate }))[0].report);
    expect(many.truth).toEqual(none.truth);
    expect(many.researched).toBe(0);
  });

  it('are looked in before ten to forty of a hundred purchases', () => {
    for (const { report } of play(town(0.7, 0.5, { roaming: 0.3 }))) {
      expect(report.researched).toBeGreaterThan(10);
      expect(report.researched).toBeLessThan(40);
    }
  });
});

describe('people who use several channels', () => {
  /** Purchases a quarter of the half of all people who roam most, against the others', rate of shopping allowed for. */
  function premium(experience: number): number {
    const everywhere = { channels: 0.7, integration: 0.5 };
    const companies = ['nine', 'penny', 'door'].map((id) => shop(id, {}, { stocks: everywhere }));
    const ratios = seeds.map((seed) => {
      const climate = { ...town(0, 0).climate, outside: 1 };
      const spec = town(0.7, 0.5, { experience, companies, climate, customers: 4000, roaming: 0.5 });
      const market = createMarket(spec, seed);
      const sums = { roams: [0, 0], stays: [0, 0] };
      const watch = {
        watched: new Uint8Array(4000).fill(1),
        bought: ({ customer }: { customer: number }) => {
          (market.people.roaming[customer] > 0.5 ? sums.roams : sums.stays)[0]++;
        },
        stayedHome: (customer: number) => {
          (market.people.roaming[customer] > 0.5 ? sums.roams : sums.stays)[1]++;
        }
      };
      playQuarter(market, {
        decisions: steadyDecisions(spec),
        answerCost: 0,
        effects: [],
        options: { watch }
      });
      const rate = ([bought, stayed]: number[]) => bought / (bought + stayed);
      return rate(sums.roams) / rate(sums.stays) - 1;
    });
    return mean(ratios);
  }

  it('are worth more only where experience counts', () => {
    const [plain, hedonic] = [premium(0.05), premium(0.5)];
    expect(hedonic).toBeGreaterThan(0.02);
    expect(plain).toBeLessThan(0.01);
  });
});
