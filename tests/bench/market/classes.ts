/** The benchmark market as it is first written: classes, maps and sets, closures, `Math.random`, Box–Muller. */
import type { Playable } from './outcome';
import { COMPANIES, FIRMS, RULES, SEGMENTS, WEEKS } from './shape';
import type { Start } from './start';

interface Company {
  readonly id: number;
  readonly quality: number;
  readonly service: number;
  readonly brand: number;
  readonly price: number;
  readonly advertising: number;
}

interface Message {
  readonly company: Company;
  readonly level: number;
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

const held = (x: number) => Math.min(1, Math.max(0, x));

class Customer {
  readonly contacts: Customer[] = [];
  readonly known = new Set<Company>();
  readonly expectations = new Map<Company, number>();
  home: Company | null = null;
  since = 0;
  before: Company | null = null;
  satisfaction: number = RULES.FIRST_FEEL;
  trust: number = RULES.FIRST_TRUST;
  inbox: Message[] = [];
  readonly segment: number;
  readonly wants: { readonly quality: number; readonly service: number; readonly brand: number };
  readonly priceSensitivity: number;
  readonly rate: number;

  constructor({ segment, wants, price, rate }: Start, i: number) {
    this.segment = segment[i];
    this.wants = { quality: wants[3 * i], service: wants[3 * i + 1], brand: wants[3 * i + 2] };
    this.priceSensitivity = price[i];
    this.rate = rate[i];
  }

  week(market: Market): void {
    if (this.home !== null && Math.random() < this.leaving()) {
      this.home = null;
      this.since = market.time;
    }
    this.notice(market.companies);
    if (Math.random() < this.rate) this.buy(market);
  }

  leaving(): number {
    const comfort = RULES.HAZARD_FEEL * this.satisfaction + RULES.HAZARD_TRUST * this.trust;
    return RULES.HAZARD * Math.exp(-comfort);
  }

  notice(companies: readonly Company[]): void {
    if (this.known.size === companies.length) return;
    companies
      .filter((company) => !this.known.has(company) && Math.random() < company.advertising)
      .forEach((company) => this.known.add(company));
  }

  expectationOf(company: Company): number {
    return this.expectations.get(company) ?? 0;
  }

  utility(company: Company): number {
    const { quality, service, brand } = this.wants;
    const loyalty = company === this.home ? RULES.HABIT + RULES.TRUST_PULL * this.trust : 0;
    return (
      quality * this.expectationOf(company) +
      service * company.service +
      brand * company.brand -
      this.priceSensitivity * company.price +
      loyalty
    );
  }

  choose(): Company {
    const options = [...this.known].map((company) => ({
      company,
      weight: Math.exp(this.utility(company))
    }));
    let place = Math.random() * options.reduce((sum, { weight }) => sum + weight, 0);
    const chosen = options.find(({ weight }) => (place -= weight) < 0);
    return (chosen ?? options[options.length - 1]).company;
  }

  buy(market: Market): void {
    const company = this.choose();
    market.sell(company, this.segment);
    if (this.home !== company) {
      this.home = company;
      this.since = market.time;
      this.satisfaction = RULES.FIRST_FEEL;
      this.trust = RULES.FIRST_TRUST;
    }
    const level = company.quality + RULES.NOISE * normal();
    this.experience(company, level);
    this.contacts
      .filter(() => Math.random() < RULES.TELL / 256)
      .forEach((contact) => contact.inbox.push({ company, level: held(level) }));
  }

  experience(company: Company, level: number): void {
    const expected = this.expectationOf(company);
    const gap = level - expected;
    const felt = level + (gap < 0 ? RULES.LOSS * gap : gap);
    this.satisfaction = held(this.satisfaction + RULES.FEEL * (felt - this.satisfaction));
    this.trust = held(this.trust + (gap < 0 ? RULES.TRUST_DOWN : RULES.TRUST_UP) * gap);
    this.expectations.set(company, expected + RULES.EXPECT * gap);
  }

  listen(): void {
    if (this.inbox.length === 0) return;
    for (const company of new Set(this.inbox.map((message) => message.company))) {
      const levels = this.inbox.filter((message) => message.company === company).map(({ level }) => level);
      const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
      const expected = this.expectationOf(company);
      this.expectations.set(company, expected + RULES.HEAR * (mean - expected));
      this.known.add(company);
    }
    this.inbox = [];
  }
}

class Market implements Playable {
  readonly companies: readonly Company[];
  readonly customers: readonly Customer[];
  readonly units = new Array<number>(COMPANIES * SEGMENTS).fill(0);
  time = 0;
  retention: readonly number[] = [];

  constructor(start: Start) {
    this.companies = FIRMS.quality.map((quality, id) => ({
      id,
      quality,
      service: FIRMS.service[id],
      brand: FIRMS.brand[id],
      price: FIRMS.price[id],
      advertising: FIRMS.advertising[id]
    }));
    this.customers = Array.from(start.segment, (_, i) => new Customer(start, i));
    this.customers.forEach((customer, i) => this.introduce(start, customer, i));
  }

  introduce(start: Start, customer: Customer, i: number): void {
    for (const company of this.companies) {
      if ((start.aware[i] >> company.id) & 1) customer.known.add(company);
      customer.expectations.set(company, start.expectation[i * COMPANIES + company.id]);
    }
    customer.home = this.companies[start.home[i]];
    for (let k = start.contactsAt[i]; k < start.contactsAt[i + 1]; k++)
      customer.contacts.push(this.customers[start.contacts[k]]);
  }

  sell(company: Company, segment: number): void {
    this.units[company.id * SEGMENTS + segment]++;
  }

  quarter(): void {
    this.customers.forEach((customer) => (customer.before = customer.home));
    for (let week = 0; week < WEEKS; week++) {
      this.customers.forEach((customer) => customer.week(this));
      this.customers.forEach((customer) => customer.listen());
      this.time++;
    }
    this.retention = this.companies.map((company) => {
      const past = this.customers.filter(({ before }) => before === company);
      return past.filter(({ home }) => home === company).length / past.length;
    });
  }
}

export function makeClasses(start: Start): Playable {
  return new Market(start);
}
