/** The benchmark market for AgentScript: turtles with plain properties, asked every week; no links and no patches to slow it. */
import type { Playable } from './outcome';
import { COMPANIES, FIRMS, NOBODY, RULES, SEGMENTS, WEEKS } from './shape';
import type { Start } from './start';

const ALL = (1 << COMPANIES) - 1;

/** What is used of the library. */
export interface AgentScript {
  readonly Model: new (world: Readonly<Record<string, number>>) => AgentScriptModel;
  readonly util: { randomNormal(mean: number, sigma: number): number };
}

interface AgentScriptModel {
  readonly turtles: {
    create(count: number, each: (turtle: Turtle) => void): Turtle[];
    ask(each: (turtle: Turtle) => void): void;
  };
  step(): void;
}

interface Turtle {
  readonly id: number;
  segment: number;
  wantsQuality: number;
  wantsService: number;
  wantsBrand: number;
  price: number;
  rate: number;
  contacts: Turtle[];
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

export function makeAgentScript({ Model, util }: AgentScript, start: Start): Playable {
  const units = new Int32Array(COMPANIES * SEGMENTS);

  class MarketModel extends Model {
    declare ticks: number;

    setup(): void {
      let next = 0;
      const all = this.turtles.create(start.n, (turtle) => settle(turtle, start, next++));
      all.forEach((turtle, i) => {
        for (let k = start.contactsAt[i]; k < start.contactsAt[i + 1]; k++)
          turtle.contacts.push(all[start.contacts[k]]);
      });
    }

    override step(): void {
      this.turtles.ask((turtle) => week(turtle, this.ticks));
    }
  }

  function week(turtle: Turtle, time: number): void {
    if (turtle.home !== NOBODY && Math.random() < turtle.hazard) {
      turtle.home = NOBODY;
      turtle.since = time;
    }
    if (turtle.aware !== ALL) notice(turtle);
    if (Math.random() < turtle.rate) buy(turtle, time);
  }

  function buy(turtle: Turtle, time: number): void {
    const j = choose(turtle);
    units[j * SEGMENTS + turtle.segment]++;
    if (turtle.home !== j) {
      turtle.home = j;
      turtle.since = time;
      turtle.satisfaction = RULES.FIRST_FEEL;
      turtle.trust = RULES.FIRST_TRUST;
    }
    const level = FIRMS.quality[j] + util.randomNormal(0, RULES.NOISE);
    meet(turtle, j, level);
    tell(turtle, j, held(level));
  }

  const model = new MarketModel({ minX: 0, maxX: 0, minY: 0, maxY: 0 });
  model.setup();
  const quarter = (): void => {
    model.turtles.ask((turtle) => (turtle.before = turtle.home));
    for (let w = 0; w < WEEKS; w++) model.step();
    const kept = [0, 0, 0, 0];
    model.turtles.ask(({ before, home }) => {
      if (before !== NOBODY && home === before) kept[before]++;
    });
  };
  return { units, quarter };
}

function settle(turtle: Turtle, start: Start, i: number): void {
  const { segment, wants, price, rate, expectation, home, aware } = start;
  turtle.segment = segment[i];
  turtle.wantsQuality = wants[3 * i];
  turtle.wantsService = wants[3 * i + 1];
  turtle.wantsBrand = wants[3 * i + 2];
  turtle.price = price[i];
  turtle.rate = rate[i];
  turtle.contacts = [];
  turtle.expectation = Array.from(expectation.subarray(i * COMPANIES, (i + 1) * COMPANIES));
  turtle.satisfaction = RULES.FIRST_FEEL;
  turtle.trust = RULES.FIRST_TRUST;
  turtle.hazard = hazardOf(RULES.FIRST_FEEL, RULES.FIRST_TRUST);
  turtle.home = home[i];
  turtle.before = NOBODY;
  turtle.since = 0;
  turtle.aware = aware[i];
}

function notice(turtle: Turtle): void {
  for (let j = 0; j < COMPANIES; j++) if (Math.random() < FIRMS.advertising[j]) turtle.aware |= 1 << j;
}

function choose(turtle: Turtle): number {
  let sum = 0;
  for (let j = 0; j < COMPANIES; j++) {
    const known = ((turtle.aware >> j) & 1) === 1;
    weights[j] = known ? Math.exp(utility(turtle, j)) : 0;
    sum += weights[j];
  }
  let place = Math.random() * sum;
  let j = 0;
  while (j < COMPANIES - 1 && (place -= weights[j]) >= 0) j++;
  return j;
}

function utility(turtle: Turtle, j: number): number {
  const u =
    turtle.wantsQuality * turtle.expectation[j] +
    turtle.wantsService * FIRMS.service[j] +
    turtle.wantsBrand * FIRMS.brand[j] -
    turtle.price * FIRMS.price[j];
  return j === turtle.home ? u + RULES.HABIT + RULES.TRUST_PULL * turtle.trust : u;
}

function meet(turtle: Turtle, j: number, level: number): void {
  const gap = level - turtle.expectation[j];
  const felt = level + (gap < 0 ? RULES.LOSS * gap : gap);
  turtle.satisfaction = held(turtle.satisfaction + RULES.FEEL * (felt - turtle.satisfaction));
  turtle.trust = held(turtle.trust + (gap < 0 ? RULES.TRUST_DOWN : RULES.TRUST_UP) * gap);
  turtle.hazard = hazardOf(turtle.satisfaction, turtle.trust);
  turtle.expectation[j] += RULES.EXPECT * gap;
}

/** A message is taken in at once: cheaper than an inbox. */
function tell(turtle: Turtle, j: number, level: number): void {
  for (const contact of turtle.contacts) {
    if (Math.random() >= RULES.TELL / 256) continue;
    contact.expectation[j] += RULES.HEAR * (level - contact.expectation[j]);
    contact.aware |= 1 << j;
  }
}
