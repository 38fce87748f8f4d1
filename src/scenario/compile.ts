/** Compiles a checked scenario file to the scenario that is played: names to numbers, money to cents, all languages. */
import type { CompanySpec, MarketSpec } from '../engine/market-spec';
import { compileConditions, compileEvents, compileFlow } from './compile-flow';
import type { FileCompany, ScenarioFile } from './file-shape';
import { hashScenario } from './hash';
import { cents, fractions, spendPlan, type Naming } from './naming';
import type { CompanyCard, DeskSpec, LeverCard, Scenario, SettingCard } from './scenario';
import { SETTING_NAMES, SETTINGS, type Lever, type Setting } from '../engine/vocabulary';

/** Simplified Chinese to Traditional Chinese, for the texts that do not bring their own. */
export type ToTraditional = (simplified: string) => string;

/** The file must have passed `readScenario`. The player's company becomes number 0, wherever it stands in the file. */
export function compileScenario(file: ScenarioFile, toTraditional: ToTraditional): Scenario {
  const naming = namingOf(file, toTraditional);
  const { words } = naming;
  const scenario: Scenario = {
    id: file.id,
    version: file.version,
    hash: '',
    title: words(file.title),
    summary: words(file.summary),
    industry: words(file.industry),
    era: words(file.era),
    ...(file.names && { names: file.names }),
    difficulty: file.difficulty,
    rounds: file.rounds,
    minutes: file.minutes,
    concepts: file.concepts,
    market: marketOf(file, naming),
    companies: naming.companies.map((id) => cardOf(id, file, naming)),
    segments: Object.entries(file.market.segments).map(([id, { name }]) => ({ id, name: words(name) })),
    desk: deskOf(file, naming),
    briefing: {
      company: words(file.briefing.company),
      market: words(file.briefing.market),
      goal: words(file.briefing.goal),
      practise: file.briefing.practise.map(words)
    },
    flow: compileFlow(file, naming),
    events: compileEvents(file, naming),
    goals: file.goals.map((goal) => ({
      ...goal,
      label: words(goal.label),
      from: isMoney(goal.measure) ? cents(goal.from) : goal.from,
      to: isMoney(goal.measure) ? cents(goal.to) : goal.to,
      weight: goal.weight / 100
    })),
    medals: file.medals,
    debrief: {
      questions: file.debrief.questions.map(words),
      notice: file.debrief.notice.map(words),
      story: words(file.debrief.story)
    }
  };
  return { ...scenario, hash: hashScenario(scenario) };
}

function isMoney(measure: string): boolean {
  return measure === 'profit' || measure === 'equity';
}

function namingOf(file: ScenarioFile, toTraditional: ToTraditional): Naming {
  const entries = Object.entries(file.market.companies);
  const players = entries.filter(([, company]) => !company.rule);
  const rivals = entries.filter(([, company]) => company.rule);
  return {
    companies: [...players, ...rivals].map(([id]) => id),
    segments: Object.keys(file.market.segments),
    words: (text) => ({
      en: text.en,
      'zh-Hans': text['zh-Hans'],
      'zh-Hant': text['zh-Hant'] ?? toTraditional(text['zh-Hans'])
    })
  };
}

function marketOf({ market }: ScenarioFile, naming: Naming): MarketSpec {
  return {
    customers: market.customers,
    segments: Object.entries(market.segments).map(([id, segment]) => ({
      id,
      share: segment.share / 100,
      trips: segment.trips,
      wants: fractions(segment.wants),
      priceSensitivity: segment.priceSensitivity,
      costToServe: cents(segment.costToServe),
      ...(segment.stakes !== undefined && { stakes: segment.stakes / 100 }),
      ...(segment.roaming !== undefined && { roaming: segment.roaming / 100 })
    })),
    companies: naming.companies.map((id) => companyOf(id, market.companies[id])),
    levers: Object.fromEntries(
      Object.entries(market.levers).map(([lever, { half, feeds }]) => [
        lever,
        { half: cents(half), feeds: fractions(feeds) }
      ])
    ),
    climate: {
      usualPrice: cents(market.climate.usualPrice),
      outside: market.climate.outside,
      transparency: market.climate.transparency / 100,
      switching: market.climate.switching,
      goods: 0,
      choices: (market.climate.choices ?? 100) / 100,
      technology: (market.climate.technology ?? 100) / 100
    },
    season: market.season,
    history: market.history,
    friends: market.friends,
    parameters: market.parameters ?? {}
  };
}

function companyOf(id: string, company: FileCompany): CompanySpec {
  const { start, rule } = company;
  return {
    id,
    control: rule ? { rule: rule.name, with: rule.with ?? {} } : 'player',
    start: {
      orientation: start.orientation,
      price: cents(start.price),
      spend: spendPlan(start.spend),
      ...(start.settings && { settings: stepsOf(start.settings) }),
      stocks: fractions(start.stocks),
      cash: cents(start.cash),
      awareness: start.awareness / 100
    },
    unitCost: cents(company.unitCost),
    overhead: cents(company.overhead),
    counter: company.counter,
    ...(company.opens !== undefined && { opens: company.opens - 1 })
  };
}

/** The place of a step among those of its setting. */
function placeOf(setting: Setting, step: string): number {
  return (SETTINGS[setting] as readonly string[]).indexOf(step);
}

function stepsOf(settings: Readonly<Partial<Record<Setting, string | undefined>>>) {
  const set = SETTING_NAMES.flatMap((name) => {
    const step = settings[name];
    return step === undefined ? [] : [[name, placeOf(name, step)]];
  });
  return Object.fromEntries(set) as Partial<Record<Setting, number>>;
}

function cardOf(id: string, file: ScenarioFile, naming: Naming): CompanyCard {
  const company = file.market.companies[id];
  return {
    id,
    name: naming.words(company.name),
    owner: naming.words(company.owner),
    face: company.face,
    idea: naming.words(company.idea),
    lines: (company.lines ?? []).map(({ when, say }) => ({
      when: compileConditions(when, naming),
      say: naming.words(say)
    }))
  };
}

function deskOf({ desk }: ScenarioFile, { words }: Naming): DeskSpec {
  const steps = (range: { least: number; most: number; step: number }) => ({
    least: cents(range.least),
    most: cents(range.most),
    step: cents(range.step)
  });
  const levers = Object.entries(desk.levers).map(([lever, card]): LeverCard => ({
    lever: lever as Lever,
    label: words(card.label),
    help: words(card.help),
    reading: words(card.reading),
    per: cents(card.per),
    ...steps(card),
    from: card.from ?? 1
  }));
  const settings = SETTING_NAMES.flatMap((setting): SettingCard[] => {
    const card = desk.settings?.[setting];
    if (!card) return [];
    const { label, help, steps: open, from = 1 } = card;
    return [
      {
        setting,
        label: words(label),
        help: words(help),
        steps: open.map((step) => placeOf(setting, step)),
        from
      }
    ];
  });
  return {
    budget: cents(desk.budget),
    price: { label: words(desk.price.label), help: words(desk.price.help), ...steps(desk.price) },
    levers,
    settings,
    orientations: desk.orientations,
    guide: desk.guide
  };
}
