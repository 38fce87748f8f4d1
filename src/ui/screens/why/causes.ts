/** The name of each cause in the ledger, in full for a line of it and short for a sentence. */
import type { Decision } from '../../../engine/decision';
import type { Setting } from '../../../engine/vocabulary';
import type { Cause } from '../../../insight/answers';
import type { GameView } from '../../../play/game';
import type { MessageKey } from '../../../text/messages';
import type { Translator } from '../../../text/translate';
import { ORIENTATION_NAMES, STEP_NAMES } from '../desk/names';

/** The round the ledger is about: the last that was played. */
export type Scene = Pick<GameView, 'scenario' | 'reports' | 'rounds' | 'last'>;

type Words = Pick<Translator, 't' | 'words' | 'money' | 'price' | 'list'>;

/** A line of the ledger of `company`: "Hours at the counter, 400 → 540". */
export function causeLine(cause: Cause, scene: Scene, words: Words, company = 0): string {
  if (cause.kind === 'rival' && !isOpening(cause, scene) && cause.company !== 0)
    return rivalLine(cause.company, scene, words);
  if (cause.kind === 'setting') return settingLine(cause.setting, scene, words, company);
  if (cause.kind === 'price' || cause.kind === 'lever') return changeLine(cause, scene, words, company);
  return causeSubject(cause, scene, words, company);
}

/** A line of the ledger of profit: of a turn, and of the player's answer, also what the books hold for it once. */
export function profitLine(cause: Cause, scene: Scene, words: Words, company = 0): string {
  const line = causeLine(cause, scene, words, company);
  const books = scene.reports.at(-1)?.companies[company]?.books;
  const cost =
    cause.kind === 'orientation' ? books?.turning : cause.kind === 'answer' ? books?.answer : undefined;
  return cost ? words.t('why.paidOnce', { cause: line, cost: words.money(cost) }) : line;
}

type Changed = Extract<Cause, { kind: 'price' | 'lever' }>;

/** What was decided before and now. */
function changeLine(cause: Changed, scene: Scene, words: Words, company: number): string {
  const [then, now] = [-2, -1].map((at) => scene.reports.at(at)?.companies[company]?.decision);
  const subject = causeSubject(cause, scene, words, company);
  if (!then || !now) return subject;
  if (cause.kind === 'lever') {
    const spent = ({ spend }: Decision) => words.money(spend[cause.lever] ?? 0);
    return words.t('why.lever', { lever: subject, from: spent(then), to: spent(now) });
  }
  const prices = { from: words.price(then.price), to: words.price(now.price) };
  return company === 0
    ? words.t('why.price', prices)
    : words.t('why.rivalPrice', { ...prices, company: companyName(company, scene, words) });
}

function settingLine(setting: Setting, scene: Scene, words: Words, company: number): string {
  const [then, now] = [-2, -1].map((at) => scene.reports.at(at)?.companies[company]?.decision);
  const step = (decision: Decision | undefined) =>
    words.t(STEP_NAMES[setting][decision?.settings?.[setting] ?? 0]);
  const subject = causeSubject({ kind: 'setting', setting }, scene, words, company);
  return words.t('why.setting', { setting: subject, from: step(then), to: step(now) });
}

/** The same in short, as the subject of a sentence. */
export function causeSubject(cause: Cause, scene: Scene, words: Words, company = 0): string {
  switch (cause.kind) {
    case 'price':
    case 'lever':
    case 'setting':
    case 'orientation':
      return ownSubject(cause, scene, words, company);
    case 'answer':
      return answerSubject(scene, words);
    case 'rival':
      return rivalSubject(cause.company, scene, words);
    case 'built':
      return builtSubject(cause, scene, words);
    case 'happening':
      return happeningSubject(scene, words);
    default:
      return words.t(PLAIN[cause.kind]);
  }
}

function ownSubject(
  cause: Extract<Cause, { kind: 'price' | 'lever' | 'setting' | 'orientation' }>,
  scene: Scene,
  words: Words,
  company: number
): string {
  const { t } = words;
  if (cause.kind === 'price')
    return company === 0
      ? t('why.subjectPrice')
      : t('why.priceOf', { company: companyName(company, scene, words) });
  if (cause.kind === 'lever') {
    const card = scene.scenario.desk.levers.find(({ lever }) => lever === cause.lever);
    return card ? words.words(card.label) : cause.lever;
  }
  if (cause.kind === 'setting') {
    const card = scene.scenario.desk.settings.find(({ setting }) => setting === cause.setting);
    return card ? words.words(card.label) : cause.setting;
  }
  const turned = scene.reports.at(-1)?.companies[company]?.decision.orientation ?? 'transaction';
  return t('why.orientation', { orientation: t(ORIENTATION_NAMES[turned].name) });
}

/** What was answered to the event of the round; left without an answer, the event itself. */
function answerSubject({ last, rounds }: Scene, { t, words }: Words): string {
  const event = last?.event;
  const given = rounds.at(-1)?.answer ?? null;
  if (event && given === null) return t('why.unanswered', { event: words(event.title) });
  const option = event?.options.find(({ id }) => id === given);
  return option ? t('why.answer', { option: words(option.title) }) : t('why.yourAnswer');
}

/** Whether the player said anything to the event of the round. */
export function isAnswered({ rounds }: Pick<Scene, 'rounds'>): boolean {
  return (rounds.at(-1)?.answer ?? null) !== null;
}

type Built = Extract<Cause, { kind: 'built' }>;

/** What is put down to a company in the very quarter in which it opens is not the work of earlier ones: it opened. */
export function isOpening(cause: Cause, { scenario, reports }: Scene): boolean {
  if (cause.kind !== 'built' && cause.kind !== 'rival') return false;
  return scenario.market.companies.at(cause.company)?.opens === reports.at(-1)?.quarter;
}

function builtSubject(cause: Built, scene: Scene, words: Words): string {
  if (cause.company === 0) return words.t('why.built');
  const company = companyName(cause.company, scene, words);
  return words.t(isOpening(cause, scene) ? 'why.opening' : 'why.rivalBuilt', { company });
}

function rivalSubject(rival: number, scene: Scene, words: Words): string {
  if (rival === 0) return words.t('why.yours');
  const company = companyName(rival, scene, words);
  return isOpening({ kind: 'rival', company: rival }, scene)
    ? words.t('why.openedWith', { company })
    : company;
}

/** What happened, by its name in the story of the round, each once. */
function happeningSubject({ scenario, last }: Scene, { t, words, list }: Words): string {
  const happened = last?.states.filter(({ happenings }) => happenings.length > 0) ?? [];
  const names = happened.map(({ called, event }) => {
    const title = called ?? scenario.events.find(({ id }) => id === event)?.title;
    return title ? words(title) : t('why.happening');
  });
  return names.length === 0 ? t('why.happening') : list([...new Set(names)]);
}

const PLAIN: Readonly<
  Record<'season' | 'talk' | 'expectations' | 'tastes' | 'earlier' | 'gone' | 'luck' | 'survey', MessageKey>
> = {
  season: 'why.season',
  talk: 'why.talk',
  expectations: 'why.expectations',
  tastes: 'why.tastes',
  earlier: 'why.earlier',
  gone: 'why.gone',
  luck: 'why.luck',
  survey: 'why.survey'
};

/** What stands behind a cause that the quarter cannot be played without; null for the others. */
export function causeMeaning(cause: Cause, scene: Scene, { t }: Pick<Translator, 't'>): string | null {
  if (cause.kind === 'built' && isOpening(cause, scene)) return t('why.openingMeans');
  if (cause.kind === 'built') return t(cause.fading ? 'why.fadingMeans' : 'why.builtMeans');
  return cause.kind in MEANINGS ? t(MEANINGS[cause.kind as keyof typeof MEANINGS]) : null;
}

const MEANINGS = {
  tastes: 'why.tastesMeans',
  earlier: 'why.earlierMeans',
  gone: 'why.goneMeans',
  luck: 'why.luckMeans',
  survey: 'why.surveyMeans'
} as const satisfies Partial<Record<Cause['kind'], MessageKey>>;

function rivalLine(company: number, scene: Scene, words: Words): string {
  const then = scene.reports.at(-2)?.companies[company]?.decision;
  const now = scene.reports.at(-1)?.companies[company]?.decision;
  const name = companyName(company, scene, words);
  if (then && now && then.orientation !== now.orientation)
    return words.t('why.rivalTurn', {
      company: name,
      orientation: words.t(ORIENTATION_NAMES[now.orientation].name)
    });
  if (then && now && then.price !== now.price)
    return words.t('why.rivalPrice', {
      company: name,
      from: words.price(then.price),
      to: words.price(now.price)
    });
  return words.t('why.rival', { company: name });
}

export function companyName(company: number, { scenario }: Scene, words: Pick<Translator, 'words'>): string {
  const card = scenario.companies.at(company);
  return card ? words.words(card.name) : '';
}
