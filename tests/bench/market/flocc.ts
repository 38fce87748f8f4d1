/** The benchmark market for Flocc as its documentation writes agents: data by `get` and `set`, behaviour in `tick`. */
import type { Playable } from './outcome';
import { COMPANIES, FIRMS, NOBODY, RULES, SEGMENTS, WEEKS } from './shape';
import type { Start } from './start';

const ALL = (1 << COMPANIES) - 1;

/** What is used of the library; what an agent keeps under a name is what was put there. */
export interface Flocc {
  readonly Agent: new (data: Readonly<Record<string, unknown>>) => FloccAgent;
  readonly Environment: new () => {
    addAgent(agent: FloccAgent): void;
    getAgents(): FloccAgent[];
    tick(): void;
    readonly time: number;
  };
  readonly utils: { gaussian(mean: number, sigma: number): number };
}

interface FloccAgent {
  get<K extends keyof Data>(name: K): Data[K];
  set<K extends keyof Data>(name: K, value: Data[K]): void;
  increment(name: keyof Data, by: number): void;
}

interface Data {
  tick: (agent: FloccAgent) => void;
  segment: number;
  wantsQuality: number;
  wantsService: number;
  wantsBrand: number;
  price: number;
  rate: number;
  contacts: readonly FloccAgent[];
  expectation: number[];
  satisfaction: number;
  trust: number;
  hazard: number;
  home: number;
  before: number;
  since: number;
  aware: number;
}

const held = (x: number) => (x < 0 ? 0 : x > 1 ? 1 : x);

function hazardOf(feel: number, faith: number): number {
  return RULES.HAZARD * Math.exp(-(RULES.HAZARD_FEEL * feel + RULES.HAZARD_TRUST * faith));
}

/** How likely each company is to be chosen, before they are made to sum to one. */
const weights = [0, 0, 0, 0];

export function makeFlocc({ Agent, Environment, utils }: Flocc, start: Start): Playable {
  const units = new Int32Array(COMPANIES * SEGMENTS);
  const environment = new Environment();
  for (let i = 0; i < start.n; i++) {
    const agent = new Agent(dataOf(start, i));
    agent.set('tick', week);
    environment.addAgent(agent);
  }
  const all = environment.getAgents();
  all.forEach((agent, i) => {
    const ids = start.contacts.subarray(start.contactsAt[i], start.contactsAt[i + 1]);
    agent.set(
      'contacts',
      Array.from(ids, (id) => all[id])
    );
  });

  function week(agent: FloccAgent): void {
    if (agent.get('home') !== NOBODY && Math.random() < agent.get('hazard')) {
      agent.set('home', NOBODY);
      agent.set('since', environment.time);
    }
    if (agent.get('aware') !== ALL) notice(agent);
    if (Math.random() < agent.get('rate')) buy(agent);
  }

  function buy(agent: FloccAgent): void {
    const j = choose(agent);
    units[j * SEGMENTS + agent.get('segment')]++;
    if (agent.get('home') !== j) {
      agent.set('home', j);
      agent.set('since', environment.time);
      agent.set('satisfaction', RULES.FIRST_FEEL);
      agent.set('trust', RULES.FIRST_TRUST);
    }
    const level = utils.gaussian(FIRMS.quality[j], RULES.NOISE);
    meet(agent, j, level);
    tell(agent, j, held(level));
  }

  const quarter = (): void => {
    for (const agent of all) agent.set('before', agent.get('home'));
    for (let w = 0; w < WEEKS; w++) environment.tick();
    const kept = [0, 0, 0, 0];
    for (const agent of all) {
      const before = agent.get('before');
      if (before !== NOBODY && agent.get('home') === before) kept[before]++;
    }
  };
  return { units, quarter };
}

function dataOf(start: Start, i: number): Omit<Data, 'tick' | 'contacts'> {
  const { segment, wants, price, rate, expectation, home, aware } = start;
  return {
    segment: segment[i],
    wantsQuality: wants[3 * i],
    wantsService: wants[3 * i + 1],
    wantsBrand: wants[3 * i + 2],
    price: price[i],
    rate: rate[i],
    expectation: Array.from(expectation.subarray(i * COMPANIES, (i + 1) * COMPANIES)),
    satisfaction: RULES.FIRST_FEEL,
    trust: RULES.FIRST_TRUST,
    hazard: hazardOf(RULES.FIRST_FEEL, RULES.FIRST_TRUST),
    home: home[i],
    before: NOBODY,
    since: 0,
    aware: aware[i]
  };
}

function notice(agent: FloccAgent): void {
  for (let j = 0; j < COMPANIES; j++)
    if (Math.random() < FIRMS.advertising[j]) agent.set('aware', agent.get('aware') | (1 << j));
}

function choose(agent: FloccAgent): number {
  const aware = agent.get('aware');
  let sum = 0;
  for (let j = 0; j < COMPANIES; j++) {
    weights[j] = ((aware >> j) & 1) === 1 ? Math.exp(utility(agent, j)) : 0;
    sum += weights[j];
  }
  let place = Math.random() * sum;
  let j = 0;
  while (j < COMPANIES - 1 && (place -= weights[j]) >= 0) j++;
  return j;
}

function utility(agent: FloccAgent, j: number): number {
  const u =
    agent.get('wantsQuality') * agent.get('expectation')[j] +
    agent.get('wantsService') * FIRMS.service[j] +
    agent.get('wantsBrand') * FIRMS.brand[j] -
    agent.get('price') * FIRMS.price[j];
  return j === agent.get('home') ? u + RULES.HABIT + RULES.TRUST_PULL * agent.get('trust') : u;
}

function meet(agent: FloccAgent, j: number, level: number): void {
  const expectation = agent.get('expectation');
  const gap = level - expectation[j];
  const felt = level + (gap < 0 ? RULES.LOSS * gap : gap);
  const before = agent.get('satisfaction');
  const feel = held(before + RULES.FEEL * (felt - before));
  const faith = held(agent.get('trust') + (gap < 0 ? RULES.TRUST_DOWN : RULES.TRUST_UP) * gap);
  agent.set('satisfaction', feel);
  agent.set('trust', faith);
  agent.set('hazard', hazardOf(feel, faith));
  expectation[j] += RULES.EXPECT * gap;
}

/** A message is taken in at once: cheaper than an inbox. */
function tell(agent: FloccAgent, j: number, level: number): void {
  for (const contact of agent.get('contacts')) {
    if (Math.random() >= RULES.TELL / 256) continue;
    const expectation = contact.get('expectation');
    expectation[j] += RULES.HEAR * (level - expectation[j]);
    contact.set('aware', contact.get('aware') | (1 << j));
  }
}
