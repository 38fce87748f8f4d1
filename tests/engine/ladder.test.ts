/** The ladder and the customer base: more, longer, deeper. */
import { describe, expect, it } from 'vitest';
import { openMarket } from '../../src/engine/market';
import { ladderStep, LADDER } from '../../src/engine/ladder';
import type { LeaverCounts } from '../../src/engine/report';
import { cornerMarket } from './markets';

const { market, reports } = openMarket(cornerMarket({ customers: 3000, history: 8 }), 6);
const last = reports[7].companies;
const step = (i: number, j: number) => LADDER[ladderStep(market, i, j, market.quarter * 13)];

describe('the ladder', () => {
  it('has a step for everybody at every company', () => {
    for (const { ladder } of last) expect(Object.values(ladder).reduce((sum, n) => sum + n, 0)).toBe(3000);
  });

  it('starts with those who never bought', () => {
    last.forEach(({ ladder }, j) => {
      const never = [...market.minds.home.keys()].filter((i) => market.minds.experience[i * 3 + j] === 0);
      expect(ladder.potential).toBe(never.length);
    });
  });

  it('has every step taken by somebody after two years', () => {
    for (const name of LADDER)
      expect(last.reduce((sum, { ladder }) => sum + ladder[name], 0)).toBeGreaterThan(0);
  });

  it('puts nobody who is at home among the lapsed, and nobody who is at home elsewhere among the loyal', () => {
    for (let i = 0; i < 3000; i++)
      for (let j = 0; j < 3; j++) {
        if (market.minds.home[i] === j) expect(step(i, j)).not.toBe('lapsed');
        else expect(['potential', 'new', 'regular', 'lapsed']).toContain(step(i, j));
      }
  });

  it('puts among the lapsed those who left and have not bought for a quarter, not those who still come', () => {
    const { home, left, last: bought } = market.minds;
    const now = market.quarter * 13;
    let occasional = 0;
    for (let i = 0; i < 3000; i++)
      for (let j = 0; j < 3; j++) {
        if (home[i] === j || left[i * 3 + j] === 0) continue;
        const recent = now - bought[i * 3 + j] < 13;
        if (recent) occasional++;
        expect(step(i, j) === 'lapsed').toBe(!recent);
      }
    expect(occasional).toBeGreaterThan(50);
  });
});

describe('a customer base', () => {
  it('changes by those gained less those lost', () => {
    for (let q = 1; q < 8; q++)
      reports[q].companies.forEach(({ customers, gained, lost }, j) =>
        expect(customers - reports[q - 1].companies[j].customers).toBe(gained - lost)
      );
  });

  it('counts as won back those of the gained who had lapsed, the lesser part', () => {
    for (let q = 1; q < 8; q++)
      reports[q].companies.forEach(({ gained, wonBack, ladder }) => {
        expect(wonBack).toBeLessThanOrEqual(ladder['won-back']);
        expect(wonBack).toBeLessThan(gained / 2);
      });
    for (const { wonBack } of last) expect(wonBack).toBeGreaterThan(0);
  });

  it('is all of those who were satisfied and all of the others, and so are those lost', () => {
    for (let q = 1; q < 8; q++)
      reports[q].companies.forEach(({ leavers, lost }, j) => {
        expect(leavers.satisfied + leavers.others).toBe(reports[q - 1].companies[j].customers);
        expect(leavers.satisfiedLeft + leavers.othersLeft).toBe(lost);
      });
  });

  it('loses satisfied customers too, but more of the others', () => {
    const sum = (part: keyof LeaverCounts) => last.reduce((all, { leavers }) => all + leavers[part], 0);
    expect(sum('satisfiedLeft')).toBeGreaterThan(0);
    expect(sum('othersLeft') / sum('others')).toBeGreaterThan(sum('satisfiedLeft') / sum('satisfied'));
  });

  it('has fewer satisfied customers where more is asked of the word', () => {
    const strict = openMarket(cornerMarket({ customers: 500, parameters: { satisfiedFrom: 0.8 } }), 6);
    const lax = openMarket(cornerMarket({ customers: 500, parameters: { satisfiedFrom: 0 } }), 6);
    const [hard] = strict.reports[1].companies;
    const [easy] = lax.reports[1].companies;
    expect(easy.leavers.others).toBe(0);
    expect(hard.leavers.satisfied).toBeLessThan(easy.leavers.satisfied);
  });

  it('stays for longer as the years pass', () => {
    for (let j = 0; j < 3; j++)
      expect(reports[7].companies[j].tenure).toBeGreaterThan(reports[2].companies[j].tenure + 5);
  });
});
