/** What contact with known customers and care for them will cost, as far as a company can tell before the quarter. */
import { careByTier } from '../engine/care';
import { contactCost } from '../engine/contact';
import type { Cents } from '../engine/market-spec';
import { parameterValues } from '../engine/parameters';
import type { CompanyReport } from '../engine/report';
import type { Setting } from '../engine/vocabulary';
import type { Scenario } from '../scenario/scenario';
import type { Draft } from './game';

/** Paid at the start of a quarter for everybody then on file, and not out of the budget. */
export function caringCost(
  { market }: Pick<Scenario, 'market'>,
  { tiersKnown = [], stocks }: CompanyReport,
  settings: Draft['settings'] = {}
): Cents {
  const parameters = parameterValues(market);
  const known = tiersKnown.reduce((sum, { customers }) => sum + customers, 0);
  const levels = careByTier(stocks.care, settings.treatment ?? 0, parameters);
  const cared = tiersKnown.reduce((sum, { customers }, tier) => sum + customers * levels[tier], 0);
  return contactCost(settings.contact ?? 0, known, parameters) + Math.round(cared * parameters.careCost);
}

/** Whether the steps of a setting cost more or less than each other. */
export function hasPrice(setting: Setting): boolean {
  return setting === 'contact' || setting === 'treatment';
}
