/** Kotler's five levels of contact: whether a company waits for its customers or goes to them. */
import type { Cents } from './market-spec';
import type { ParameterValues } from './parameters';
import type { Firms, Market } from './state';
import { SETTING_NAMES, SETTINGS } from './vocabulary';

const CONTACT = SETTING_NAMES.indexOf('contact');
const HIGHEST = SETTINGS.contact.length - 1;

/** How far company j goes to those it knows: 0 (basic), in even steps, to 1 (partnership). */
export function contactLevel({ settings }: Firms, j: number): number {
  return contactStep(settings, j) / HIGHEST;
}

/** The step of contact that company j has set. */
export function contactStep(settings: Firms['settings'], j: number): number {
  return settings[j * SETTING_NAMES.length + CONTACT];
}

/** What a step of contact with so many known customers costs a quarter: it rises as the square of the level. */
export function contactCost(step: number, known: number, parameters: ParameterValues): Cents {
  const level = step / HIGHEST;
  return Math.round(known * parameters.contactCost * level * level);
}

/** Of the unhappy who are known to company j and would stay silent, the share whom contact lets complain, 0 to 1. */
export function drawnOut({ firms, parameters }: Market, j: number): number {
  return parameters.contactVoice * contactLevel(firms, j);
}
