/** Numbers of what a company is and how it is measured. */
import { chosen, row } from './row';

export const COMPANY = {
  readinessGrowth: row(
    0.4,
    0,
    1,
    'share of gap',
    chosen,
    'Readiness gained in a quarter an orientation is held'
  ),
  readinessKept: row(
    0.6,
    0,
    1,
    'share',
    chosen,
    'Readiness left after a quarter it is not held, if lost at once'
  ),
  turningCost: row(0.1, 0, 2, 'share of overhead', chosen, 'Money that changing the orientation costs'),
  turningMorale: row(0.12, 0, 1, 'level', chosen, 'Morale that changing the orientation costs'),
  strain: row(
    0.02,
    0,
    0.5,
    'level a week per load',
    'Heskett et al. 1994',
    'Morale lost to an overloaded counter'
  ),
  failureGrief: row(
    0.015,
    0,
    0.5,
    'level a week',
    'Heskett et al. 1994',
    'Morale lost where every encounter fails'
  ),
  complaintGrief: row(
    0.06,
    0,
    0.5,
    'level a week',
    'Heskett et al. 1994',
    'Further morale lost where every customer complains and nothing may be done for them'
  )
} as const;

export const MEASURES = {
  surveySize: row(1000, 10, 100000, 'people', chosen, 'Customers asked each quarter without research'),
  surveyResearch: row(4, 0, 20, 'factor', chosen, 'Times as many more who are asked with full research'),
  discount: row(0.03, 0.001, 0.5, 'a quarter', 'Gupta & Lehmann 2003', 'Discount on future margins'),
  persistence: row(
    0.915,
    0,
    1,
    'a quarter',
    chosen,
    'What is counted as left of a customer’s purchases a quarter later: so that the sum is what about two years bring'
  ),
  wouldRecommend: row(0.7, 0, 1, 'level', chosen, 'Satisfaction from which a customer counts as a promoter'),
  wouldWarn: row(0.5, 0, 1, 'level', chosen, 'Satisfaction below which a customer counts as a detractor'),
  satisfiedFrom: row(0.55, 0, 1, 'level', chosen, 'Satisfaction from which a customer counts as satisfied')
} as const;
