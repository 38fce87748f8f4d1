/** Mistakes that authors make in a scenario file, with what each is called and where it is found. */
import type { ProblemCode } from '../../src/scenario/problem';

export interface Mistake {
  readonly what: string;
  readonly old: string | RegExp;
  readonly changed: string;
  readonly code: ProblemCode;
  /** A text on the line that is named. */
  readonly at: string;
}

export const MISTAKES: readonly Mistake[] = [
  {
    what: 'a key nobody knows',
    old: 'difficulty: 1',
    changed: 'difficulty: 1\nfun: 11',
    code: 'scenario/unknown-key',
    at: 'fun: 11'
  },
  {
    what: 'a word where a number belongs',
    old: 'rounds: 4',
    changed: 'rounds: four',
    code: 'scenario/wrong-kind',
    at: 'rounds: four'
  },
  {
    what: 'a number that is too large',
    old: /transparency: \d+/,
    changed: 'transparency: 150',
    code: 'scenario/too-large',
    at: 'transparency: 150'
  },
  {
    what: 'a word that is not in the list',
    old: 'orientations: [transaction, service',
    changed: 'orientations: [transactions, service',
    code: 'scenario/not-listed',
    at: 'orientations:'
  },
  {
    what: 'a lever nobody knows',
    old: '  levers:\n    hours:\n      half',
    changed: '  levers:\n    horses:\n      half',
    code: 'scenario/not-listed',
    at: 'horses:'
  },
  {
    what: 'half a cent',
    old: /usualPrice: [\d.]+/,
    changed: 'usualPrice: 4.005',
    code: 'scenario/cents',
    at: 'usualPrice: 4.005'
  },
  {
    what: 'a condition of two kinds',
    old: /- measure: \{ of: number-nine, what: load, above: \d+ \}/,
    changed: '- { measure: { of: number-nine, what: load, above: 90 }, played: 1 }',
    code: 'scenario/exactly-one',
    at: 'played: 1'
  },
  {
    what: 'a missing translation',
    old: '  zh-Hans: 当代\n',
    changed: '',
    code: 'scenario/no-words',
    at: 'era:'
  },
  {
    what: 'shares that do not sum to 100',
    old: 'share: 36',
    changed: 'share: 35',
    code: 'scenario/sum',
    at: 'segments:'
  },
  {
    what: 'an unknown company',
    old: 'measure: { of: number-nine, what: load',
    changed: 'measure: { of: number-ten, what: load',
    code: 'scenario/unknown-name',
    at: 'of: number-ten'
  },
  {
    what: 'an unknown segment',
    old: 'segment: families, feel: trust',
    changed: 'segment: dogs, feel: trust',
    code: 'scenario/unknown-name',
    at: 'segment: dogs'
  },
  {
    what: 'an unknown event',
    old: 'event: last-loaf',
    changed: 'event: first-loaf',
    code: 'scenario/unknown-name',
    at: 'event: first-loaf'
  },
  {
    what: 'a way to nowhere',
    old: 'to: second-board',
    changed: 'to: loud-street',
    code: 'scenario/unknown-name',
    at: 'to: loud-street'
  },
  {
    what: 'an answer that no budget can pay',
    old: /cost: [1-9]\d+/,
    changed: 'cost: 16000',
    code: 'scenario/unaffordable',
    at: 'cost: 16000'
  },
  {
    what: 'silence that costs',
    old: 'cost: 0',
    changed: 'cost: 10',
    code: 'scenario/silence-costs',
    at: 'cost: 10'
  },
  {
    what: 'a parameter the model does not have',
    old: /parameters:\s*\{/,
    changed: 'parameters: { magic: 1,',
    code: 'scenario/unknown-parameter',
    at: 'parameters: { magic'
  },
  {
    what: 'two companies for the player',
    old: / {6}rule:\n {8}name: price-led\n {8}with:.*\n/,
    changed: '',
    code: 'scenario/players',
    at: 'companies:'
  },
  {
    what: 'profit that counts too much',
    old: 'weight: 15',
    changed: 'weight: 45',
    code: 'scenario/profit-weight',
    at: 'weight: 45'
  },
  {
    what: 'medals in the wrong order',
    old: 'medals: {',
    changed: 'medals: { bronze: 90, silver: 50, gold: 60 } # {',
    code: 'scenario/medals',
    at: 'medals:'
  },
  {
    what: 'a story with more states than rounds',
    old: 'rounds: 4',
    changed: 'rounds: 3',
    code: 'scenario/too-long',
    at: '      regulars:'
  },
  {
    what: 'a state nothing leads to',
    old: 'start: opening',
    changed: 'start: flour',
    code: 'scenario/unreachable',
    at: '      opening:'
  },
  {
    what: 'a state with no way out',
    old: '        next: *endings\n',
    changed: '',
    code: 'scenario/no-way-out',
    at: '      drifting:'
  },
  {
    what: 'an event no state asks',
    old: 'event: quiet-goodbye',
    changed: 'event: window-table',
    code: 'scenario/never-asked',
    at: '  quiet-goodbye:'
  },
  {
    what: 'a rival who may have nothing to say',
    old: '        - say:\n            en: The cheapest',
    changed: '        - when: [{ played: 1 }]\n          say:\n            en: The cheapest',
    code: 'scenario/no-last-line',
    at: '      lines:'
  },
  {
    what: 'a rule no rival follows',
    old: 'name: price-led',
    changed: 'name: price-lead',
    code: 'scenario/unknown-rule',
    at: 'name: price-lead'
  },
  {
    what: 'a number its rule does not read',
    old: '{ undercut: 0.15',
    changed: '{ undercutt: 0.15',
    code: 'scenario/unknown-name',
    at: '{ undercutt'
  },
  {
    what: 'a number of the model beyond its range',
    old: /basicLevel: [\d.]+/,
    changed: 'basicLevel: 7',
    code: 'scenario/parameter-range',
    at: 'basicLevel: 7'
  },
  {
    what: 'a market the engine cannot play',
    old: /season: \[[^\]]*\]/,
    changed: 'season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]',
    code: 'scenario/market',
    at: 'season:'
  },
  {
    what: 'a repeated list that was never named',
    old: 'next: *endings',
    changed: 'next: *ending',
    code: 'scenario/not-yaml',
    at: 'next: *ending\n'
  },
  {
    what: 'an orientation twice',
    old: 'orientations: [transaction, service',
    changed: 'orientations: [transaction, transaction',
    code: 'scenario/twice',
    at: 'orientations:'
  },
  {
    what: 'a goal twice',
    old: 'measure: loyalty',
    changed: 'measure: satisfaction # again',
    code: 'scenario/twice',
    at: '# again'
  },
  {
    what: 'more rounds than a save can hold',
    old: 'rounds: 4',
    changed: 'rounds: 101',
    code: 'scenario/too-large',
    at: 'rounds: 101'
  },
  {
    what: 'a version that no save can hold',
    old: /version: \d+/,
    changed: 'version: 2000000',
    code: 'scenario/too-large',
    at: 'version: 2000000'
  },
  {
    what: 'a reading divided by nothing',
    old: /per: \d+/,
    changed: 'per: 0',
    code: 'scenario/too-small',
    at: 'per: 0'
  },
  {
    what: 'a crisis of an unknown company',
    old: 'event: last-loaf',
    changed: 'event: last-loaf\n        happenings: [{ crisis: { of: number-ten, depth: 60, week: 3 } }]',
    code: 'scenario/unknown-name',
    at: 'of: number-ten'
  },
  {
    what: 'a breach at an unknown company',
    old: 'event: last-loaf',
    changed: 'event: last-loaf\n        happenings: [{ breach: { of: number-ten, depth: 60, week: 3 } }]',
    code: 'scenario/unknown-name',
    at: 'of: number-ten'
  },
  {
    what: 'a parameter that only JavaScript knows',
    old: /parameters:\s*\{/,
    changed: 'parameters: { toString: 1,',
    code: 'scenario/unknown-parameter',
    at: 'parameters: { toString'
  },
  {
    what: 'a start with a setting the desk does not have',
    old: /orientation: transaction\n/,
    changed: 'orientation: transaction\n        settings: { contact: proactive }\n',
    code: 'scenario/start-closed',
    at: 'settings: { contact'
  },
  {
    what: 'a start the desk does not allow',
    old: /price: 4\.?0*\n/,
    changed: 'price: 9.90\n',
    code: 'scenario/start-closed',
    at: 'price: 9.90'
  }
];
