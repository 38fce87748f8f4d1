/** Nonsense in a market's spec, found before anybody plays it. */
import type { CompanySpec, MarketSpec, SegmentSpec } from './market-spec';
import { PARAMETER_NAMES, PARAMETERS } from './parameters';
import { policyNamed } from './policies';
import { LEVERS, MOST_COMPANIES, QUARTERS, SETTING_NAMES, SETTINGS, STOCKS, WEEKS } from './vocabulary';

type MarketCode =
  | 'market/customers-count'
  | 'market/companies-count'
  | 'market/company-ids'
  | 'market/company-figure'
  | 'market/company-rule'
  | 'market/company-level'
  | 'market/company-setting'
  | 'market/segments-count'
  | 'market/segment-shares'
  | 'market/segment-figure'
  | 'market/segment-wants'
  | 'market/lever-figure'
  | 'market/climate-figure'
  | 'market/season'
  | 'market/history'
  | 'market/friends'
  | 'market/parameter-range';

/** A figure out of bounds, by the kind of thing it is. */
export interface MarketProblem {
  readonly code: MarketCode;
  /** Where: a path into the spec. */
  readonly at: string;
}

const CLOSE = 1e-6;

/** Everything that is wrong with a spec; empty if the engine can play it. */
export function checkMarket(spec: MarketSpec): MarketProblem[] {
  return [
    ...counts(spec),
    ...spec.companies.flatMap((company, j) => checkCompany(company, `companies[${j}]`)),
    ...spec.segments.flatMap((segment, s) => checkSegment(segment, `segments[${s}]`)),
    ...levers(spec),
    ...parameters(spec)
  ];
}

/** A problem unless the condition holds. */
function unless(holds: boolean, code: MarketProblem['code'], at: string): MarketProblem[] {
  return holds ? [] : [{ code, at }];
}

function whole(x: number, least: number, most: number): boolean {
  return Number.isInteger(x) && x >= least && x <= most;
}

function within(x: number, least: number, most: number): boolean {
  return Number.isFinite(x) && x >= least && x <= most;
}

function counts(spec: MarketSpec): MarketProblem[] {
  const { companies, segments, season, climate } = spec;
  const ids = new Set(companies.map(({ id }) => id));
  const shares = segments.reduce((sum, { share }) => sum + share, 0);
  const seasonSum = season.reduce((sum, week) => sum + week, 0);
  return [
    ...unless(whole(spec.customers, 100, 1_000_000), 'market/customers-count', 'customers'),
    ...unless(whole(companies.length, 2, MOST_COMPANIES), 'market/companies-count', 'companies'),
    ...unless(ids.size === companies.length, 'market/company-ids', 'companies'),
    ...unless(whole(segments.length, 1, 12), 'market/segments-count', 'segments'),
    ...unless(Math.abs(shares - 1) < CLOSE, 'market/segment-shares', 'segments'),
    ...unless(
      (season.length === WEEKS || season.length === WEEKS * QUARTERS) &&
        season.every((w) => within(w, 0, 3)) &&
        seasonSum > 1,
      'market/season',
      'season'
    ),
    ...unless(whole(spec.history, 0, 40), 'market/history', 'history'),
    ...unless(whole(spec.friends, 2, 12), 'market/friends', 'friends'),
    ...unless(
      within(climate.usualPrice, 1, 1e9) &&
        within(climate.outside, -10, 10) &&
        within(climate.transparency, 0, 1) &&
        within(climate.switching, 0, 10) &&
        Number.isSafeInteger(climate.goods) &&
        within(climate.choices, 0, 1) &&
        within(climate.technology, 0, 1),
      'market/climate-figure',
      'climate'
    )
  ];
}

function checkCompany(company: CompanySpec, at: string): MarketProblem[] {
  const { start, control } = company;
  const money = [company.unitCost, company.overhead, start.price, ...Object.values(start.spend)];
  const levels = STOCKS.flatMap((stock) => start.stocks[stock] ?? []);
  return [
    ...unless(
      money.every((cents) => whole(cents, 0, 1e12)) && Number.isInteger(start.cash) && start.price > 0,
      'market/company-figure',
      at
    ),
    ...unless(within(company.counter, 1, 1e9), 'market/company-figure', `${at}.counter`),
    ...unless(
      control === 'player' || policyNamed(control.rule) !== undefined,
      'market/company-rule',
      `${at}.control`
    ),
    ...unless(
      [...levels, start.awareness].every((x) => within(x, 0, 1)),
      'market/company-level',
      `${at}.start`
    ),
    ...unless(whole(company.opens ?? 0, -40, 100), 'market/company-figure', `${at}.opens`),
    ...SETTING_NAMES.flatMap((name) =>
      unless(
        whole(start.settings?.[name] ?? 0, 0, SETTINGS[name].length - 1),
        'market/company-setting',
        `${at}.start.settings.${name}`
      )
    )
  ];
}

function checkSegment(segment: SegmentSpec, at: string): MarketProblem[] {
  const { trips, priceSensitivity, wants } = segment;
  const weights = Object.values(wants);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return [
    ...unless(
      within(segment.share, 0, 1) &&
        within(trips.mean, 0.001, 3) &&
        within(trips.shape, 0.1, 100) &&
        within(priceSensitivity.mean, 0, 10) &&
        within(priceSensitivity.spread, 0, 1) &&
        whole(segment.costToServe, 0, 1e9) &&
        within(segment.stakes ?? 0, 0, 1) &&
        within(segment.roaming ?? 0, 0, 1),
      'market/segment-figure',
      at
    ),
    ...unless(
      weights.every((w) => within(w, 0, 1)) && Math.abs(sum - 1) < CLOSE,
      'market/segment-wants',
      `${at}.wants`
    )
  ];
}

function levers({ levers: specs }: MarketSpec): MarketProblem[] {
  return LEVERS.flatMap((lever) => {
    const works = specs[lever];
    if (works === undefined) return [];
    const sound =
      whole(works.half, 1, 1e12) && Object.values(works.feeds).every((ceiling) => within(ceiling, 0, 1));
    return unless(sound, 'market/lever-figure', `levers.${lever}`);
  });
}

function parameters(spec: MarketSpec): MarketProblem[] {
  return PARAMETER_NAMES.flatMap((name) => {
    const value = spec.parameters[name];
    const { least, most } = PARAMETERS[name];
    return unless(
      value === undefined || within(value, least, most),
      'market/parameter-range',
      `parameters.${name}`
    );
  });
}
