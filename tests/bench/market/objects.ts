/** The benchmark market as plain objects with flat fields: the kernel's arithmetic and luck, laid out a customer at a time. */
import { clamp01 } from '../../../src/engine/maths';
import { draw, mixSeed } from '../../../src/engine/random';
import { gumbel, normal } from '../../../src/engine/variates';
import type { Dynamic, Playable } from './outcome';
import { COMPANIES, FIRMS, NOBODY, RULES, SEGMENTS, WEEKS } from './shape';
import { stayOf, threshold, weeksUntil, type Start } from './start';

const ALL = (1 << COMPANIES) - 1;
const ONE_MESSAGE = 1 << 24;
const FULL = 65535;
const UNKNOWN = -1e9;
/** Half a word of luck. */
const UPPER = 0xffff0000 | 0;

interface Customer {
  readonly id: number;
  readonly segment: number;
  readonly wantsQuality: number;
  readonly wantsService: number;
  readonly wantsBrand: number;
  readonly price: number;
  readonly wait: number;
  readonly contacts: Customer[];
  expected0: number;
  expected1: number;
  expected2: number;
  expected3: number;
  heard0: number;
  heard1: number;
  heard2: number;
  heard3: number;
  satisfaction: number;
  trust: number;
  due: number;
  leaves: number;
  home: number;
  before: number;
  since: number;
  aware: number;
  mail: boolean;
}

export interface ObjectMarket extends Playable {
  readonly customers: readonly Customer[];
  readonly units: Int32Array;
}

const store = Math.fround;
const words = new Uint32Array(4);
const advertising = FIRMS.advertising.map(threshold);

export function makeObjects(start: Start): ObjectMarket {
  const customers = Array.from(start.segment, (_, i) => makeCustomer(start, i));
  customers.forEach(({ contacts }, i) => {
    for (let k = start.contactsAt[i]; k < start.contactsAt[i + 1]; k++)
      contacts.push(customers[start.contacts[k]]);
  });
  const { seed } = start;
  const lucks = {
    choice: mixSeed(seed, 'choice'),
    encounter: mixSeed(seed, 'encounter'),
    notice: mixSeed(seed, 'notice')
  };
  const units = new Int32Array(COMPANIES * SEGMENTS);
  const kept = new Int32Array(2 * COMPANIES);
  let time = 0;
  const quarter = (): void => {
    for (const customer of customers) customer.before = customer.home;
    for (let week = 0; week < WEEKS; week++) playWeek(customers, time++, lucks, units);
    for (const customer of customers) settle(customer, time - 1);
    countKept(customers, kept);
  };
  return { customers, units, quarter };
}

function makeCustomer(start: Start, i: number): Customer {
  const { segment, wants, price, wait, due, leaves, expectation, home, aware } = start;
  const views = expectation.subarray(i * COMPANIES, (i + 1) * COMPANIES);
  return {
    id: i,
    segment: segment[i],
    wantsQuality: wants[3 * i],
    wantsService: wants[3 * i + 1],
    wantsBrand: wants[3 * i + 2],
    price: price[i],
    wait: wait[i],
    contacts: [],
    ...{ expected0: views[0], expected1: views[1], expected2: views[2], expected3: views[3] },
    ...{ heard0: 0, heard1: 0, heard2: 0, heard3: 0 },
    satisfaction: store(RULES.FIRST_FEEL),
    trust: store(RULES.FIRST_TRUST),
    due: due[i],
    leaves: leaves[i],
    home: home[i],
    before: NOBODY,
    since: 0,
    aware: aware[i],
    mail: false
  };
}

interface Lucks {
  readonly choice: number;
  readonly encounter: number;
  readonly notice: number;
}

function playWeek(customers: readonly Customer[], time: number, lucks: Lucks, units: Int32Array): void {
  for (const customer of customers) {
    if (customer.aware !== ALL) notice(customer, time, lucks.notice);
    if (customer.due <= time) buy(customer, time, lucks, units);
  }
  for (const customer of customers) if (customer.mail) listen(customer);
}

/** Whoever was to leave by now has left. */
function settle(customer: Customer, time: number): void {
  if (customer.leaves > time || customer.home === NOBODY) return;
  customer.home = NOBODY;
  customer.since = customer.leaves;
}

function notice(customer: Customer, time: number, luck: number): void {
  draw(words, customer.id, time, luck, 0);
  for (let j = 0; j < COMPANIES; j++) if (words[j] < advertising[j]) customer.aware |= 1 << j;
}

function buy(customer: Customer, time: number, lucks: Lucks, units: Int32Array): void {
  settle(customer, time);
  const j = choose(customer, time, lucks.choice);
  units[j * SEGMENTS + customer.segment]++;
  if (customer.home !== j) {
    customer.home = j;
    customer.since = time;
    customer.satisfaction = store(RULES.FIRST_FEEL);
    customer.trust = store(RULES.FIRST_TRUST);
  }
  draw(words, customer.id, time, lucks.encounter, 0);
  tell(customer, j, meet(customer, j, time));
}

function choose(customer: Customer, time: number, luck: number): number {
  draw(words, customer.id, time, luck, 0);
  let top = utility(customer, customer.expected0, 0);
  let pick = 0;
  const second = utility(customer, customer.expected1, 1);
  if (second > top) {
    top = second;
    pick = 1;
  }
  const third = utility(customer, customer.expected2, 2);
  if (third > top) {
    top = third;
    pick = 2;
  }
  return utility(customer, customer.expected3, 3) > top ? 3 : pick;
}

function utility(customer: Customer, expected: number, j: number): number {
  if (((customer.aware >> j) & 1) === 0) return UNKNOWN;
  const u =
    customer.wantsQuality * expected +
    customer.wantsService * FIRMS.service[j] +
    customer.wantsBrand * FIRMS.brand[j] -
    customer.price * FIRMS.price[j];
  const own = customer.home === j ? u + (RULES.HABIT + RULES.TRUST_PULL * customer.trust) : u;
  return own + gumbel(words[j]);
}

function expectedOf(customer: Customer, j: number): number {
  if (j === 0) return customer.expected0;
  if (j === 1) return customer.expected1;
  return j === 2 ? customer.expected2 : customer.expected3;
}

function expect(customer: Customer, j: number, level: number): void {
  if (j === 0) customer.expected0 = level;
  else if (j === 1) customer.expected1 = level;
  else if (j === 2) customer.expected2 = level;
  else customer.expected3 = level;
}

function meet(customer: Customer, j: number, time: number): number {
  const expected = expectedOf(customer, j);
  const level = FIRMS.quality[j] + RULES.NOISE * normal(words[2]);
  const gap = level - expected;
  const size = Math.abs(gap);
  const felt = level + (RULES.LOSS_MEAN * gap - RULES.LOSS_HALF * size);
  const feel = clamp01(customer.satisfaction + RULES.FEEL * (felt - customer.satisfaction));
  const faith = clamp01(customer.trust + (RULES.TRUST_MEAN * gap - RULES.TRUST_HALF * size));
  expect(customer, j, store(expected + RULES.EXPECT * gap));
  customer.satisfaction = store(feel);
  customer.trust = store(faith);
  customer.due = time + 1 + weeksUntil(words[3] & UPPER, customer.wait);
  customer.leaves = time + 1 + weeksUntil(words[3] << 16, stayOf(feel, faith));
  return level;
}

function tell(customer: Customer, j: number, level: number): void {
  const { contacts } = customer;
  const message = ONE_MESSAGE + Math.floor(clamp01(level) * FULL);
  for (let k = 0; k < contacts.length; k++) {
    if (((words[k >> 2] >>> ((k & 3) << 3)) & 255) >= RULES.TELL) continue;
    const to = contacts[k];
    if (j === 0) to.heard0 += message;
    else if (j === 1) to.heard1 += message;
    else if (j === 2) to.heard2 += message;
    else to.heard3 += message;
    to.mail = true;
  }
}

function listen(customer: Customer): void {
  const { heard0, heard1, heard2, heard3 } = customer;
  if (heard0 !== 0) customer.expected0 = takeIn(customer, 0, customer.expected0, heard0);
  if (heard1 !== 0) customer.expected1 = takeIn(customer, 1, customer.expected1, heard1);
  if (heard2 !== 0) customer.expected2 = takeIn(customer, 2, customer.expected2, heard2);
  if (heard3 !== 0) customer.expected3 = takeIn(customer, 3, customer.expected3, heard3);
  customer.heard0 = customer.heard1 = customer.heard2 = customer.heard3 = 0;
  customer.mail = false;
}

function takeIn(customer: Customer, j: number, expected: number, heard: number): number {
  customer.aware |= 1 << j;
  const mean = (heard & 0xffffff) / (FULL * (heard >>> 24));
  return store(expected + RULES.HEAR * (mean - expected));
}

function countKept(customers: readonly Customer[], kept: Int32Array): void {
  kept.fill(0);
  for (const { before, home } of customers) {
    if (before === NOBODY) continue;
    kept[2 * before]++;
    if (home === before) kept[2 * before + 1]++;
  }
}

/** The state as the kernel keeps it, to be compared. */
export function stateOf({ customers, units }: ObjectMarket): Dynamic {
  const views = customers.flatMap((c) => [c.expected0, c.expected1, c.expected2, c.expected3]);
  return {
    expectation: Float32Array.from(views),
    satisfaction: Float32Array.from(customers, (customer) => customer.satisfaction),
    trust: Float32Array.from(customers, (customer) => customer.trust),
    home: Int8Array.from(customers, (customer) => customer.home),
    since: Int16Array.from(customers, (customer) => customer.since),
    aware: Uint8Array.from(customers, (customer) => customer.aware),
    due: Int32Array.from(customers, (customer) => customer.due),
    leaves: Int32Array.from(customers, (customer) => customer.leaves),
    units
  };
}
