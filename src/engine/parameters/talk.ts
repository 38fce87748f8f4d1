/** Numbers of what people hear of a company. */
import { chosen, row } from './row';

export const TALK = {
  talk: row(0.12, 0, 1, 'share', 'Anderson 1998', 'Encounters the merely satisfied tell of'),
  talkLetDown: row(
    2.75,
    0,
    10,
    'ratio',
    'Goodman (TARP)',
    'Talkativeness of the let down against the satisfied'
  ),
  talkDelighted: row(1.25, 0, 10, 'ratio', 'Goodman (TARP)', 'Talkativeness of the delighted likewise'),
  zone: row(0.15, 0, 0.5, 'level', chosen, 'Distance from expectation that delights or lets down'),
  hearing: row(
    0.7,
    0,
    1,
    'share of gap',
    'East, Hammond & Lomax 2008',
    'Weight of friends with the inexperienced'
  ),
  hearingSlows: row(
    20,
    1,
    100,
    'purchases',
    'East, Hammond & Lomax 2008',
    'Experience that halves that weight'
  ),
  hearingLoyal: row(
    0.5,
    0,
    1,
    'factor',
    'East, Hammond & Lomax 2008',
    'Weight of warnings about one’s own company'
  ),
  praiseTrust: row(0.15, 0, 1, 'share of gap', chosen, 'Trust that praise lends to the inexperienced'),
  warningTrust: row(0.7, 0, 1, 'share', chosen, 'Trust that a warning takes from the inexperienced'),
  reputation: row(
    0.4,
    0,
    1,
    'share of gap a quarter',
    'You, Vadakkepatt & Joshi 2015',
    'What others than its customers learn of a company in public'
  )
} as const;

export const AWARENESS = {
  noticing: row(
    0.5,
    0,
    1,
    'share a quarter',
    'Nerlove & Arrow 1962',
    'People who notice full goodwill and reach'
  ),
  noticingFar: row(
    0.5,
    0,
    1,
    'share',
    chosen,
    'Share of them that notice the goodwill; the rest notice the reach'
  ),
  forgetting: row(
    0.06,
    0,
    1,
    'share a quarter',
    'Aravindakshan & Naik 2011',
    'Non-customers who forget a company'
  )
} as const;
