/** Workers answer what a direct simulator answers, however many they are and whatever befalls them. */
import { describe, expect, it } from 'vitest';
import type { GameInput } from '../../src/engine/decision';
import type { Pace, Simulator } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { makeMember } from '../../src/io/member';
import type { Ask, Meeting, Reply } from '../../src/io/messages';
import { workerSimulator } from '../../src/io/worker-simulator';
import { cornerMarket } from '../engine/markets';

/** A worker in every respect but the thread: messages are copied and arrive later. */
class Neighbour extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  onerror: Worker['onerror'] = null;
  /** What the page asked, what other workers asked, and what the page was told. */
  readonly heard: Ask[] = [];
  readonly helped: Ask[] = [];
  readonly said: Reply[] = [];
  ended = false;
  readonly #ports: MessagePort[] = [];
  readonly #page: MessagePort;

  constructor() {
    super();
    const { port1, port2 } = new MessageChannel();
    const take = makeMember(port2);
    port2.onmessage = ({ data }: MessageEvent<Ask | Meeting>) => {
      if (!('meet' in data)) this.heard.push(data);
      else this.#ports.push(...(data.meet === 'asker' ? [data.port] : data.ports));
      take(data);
      if ('meet' in data && data.meet === 'asker')
        data.port.addEventListener('message', (event: MessageEvent<Ask>) => this.helped.push(event.data));
    };
    port1.onmessage = (event: MessageEvent<Reply>) => {
      this.said.push(event.data);
      this.onmessage?.(event);
    };
    this.#page = port1;
  }

  postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
    this.#page.postMessage(message, Array.isArray(transfer) ? transfer : []);
  }

  crash(message: string): void {
    const event = Object.assign(new Event('error', { cancelable: true }), { message });
    this.onerror?.call(this, event as ErrorEvent);
  }

  terminate(): void {
    this.ended = true;
    for (const port of [this.#page, ...this.#ports]) port.close();
  }
}

function aGame(rounds = 1, customers = 4000): GameInput {
  const market = cornerMarket({ customers, history: 2 });
  const { orientation, price, spend } = market.companies[0].start;
  const round = {
    decision: { orientation, price: price - 50, spend },
    answerCost: 0,
    answer: [],
    happenings: []
  };
  return { market, seed: 11, rounds: Array.from({ length: rounds }, () => round) };
}

const DEARER = { ...aGame().rounds[0].decision, price: 1200 };

function setUp(most = 1) {
  const workers: Neighbour[] = [];
  const far = workerSimulator(() => {
    workers.push(new Neighbour());
    return workers[workers.length - 1];
  }, most);
  return { far, workers, stop: () => workers.forEach((worker) => worker.terminate()) };
}

/** Every question there is, each long enough to be cut short. */
const QUESTIONS = [
  ['play', (by: Simulator, pace: Pace) => by.play(aGame(8), pace)],
  ['film', (by: Simulator, pace: Pace) => by.film(aGame(8), 50, pace)],
  ['why', (by: Simulator, pace: Pace) => by.why(aGame(2), pace)],
  ['whatIf', (by: Simulator, pace: Pace) => by.whatIf(aGame(8), 0, DEARER, pace)],
  ['luck', (by: Simulator, pace: Pace) => by.luck(aGame(), 40, pace)],
  ['forecast', (by: Simulator, pace: Pace) => by.forecast(aGame(), [[]], pace)],
  ['customer', (by: Simulator, pace: Pace) => by.customer(aGame(8), 7, pace)]
] as const satisfies readonly (readonly [keyof Simulator, unknown])[];

describe('workers beside each other', () => {
  it.each([2, 3, 4])('give the same bits as one: %i of them', async (most) => {
    const { far, workers, stop } = setUp(most);
    const near = directSimulator();
    const game = aGame(2, 1000);
    expect(await far.why(game)).toEqual(await near.why(game));
    expect(await far.why(game, { company: 1 })).toEqual(await near.why(game, { company: 1 }));
    expect(await far.luck(game, 7)).toEqual(await near.luck(game, 7));
    for (let hand = 0; hand < most; hand++)
      expect(await far.play(game, { hand })).toEqual(await near.play(game));
    expect(workers).toHaveLength(most);
    for (const { helped } of workers.slice(1))
      expect(helped.map(({ ask }) => ask)).toEqual(['whyRuns', 'whyRuns', 'luckRuns', 'play']);
    stop();
  });

  it('are started when there is work for several', async () => {
    const { far, workers, stop } = setUp(2);
    await far.play(aGame());
    expect(workers).toHaveLength(1);
    await far.luck(aGame(), 2);
    expect(workers).toHaveLength(2);
    stop();
  });

  it('all stop when told to, and can be asked again', async () => {
    const { far, workers, stop } = setUp(2);
    const controller = new AbortController();
    const asked = far.luck(aGame(), 100_000, {
      signal: controller.signal,
      progress: (done) => {
        if (done > 0) controller.abort();
      }
    });
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect((await far.luck(aGame(), 4)).seeds).toBe(4);
    expect(workers[1].helped.map(({ ask }) => ask)).toEqual(['luckRuns', 'cancel', 'luckRuns']);
    stop();
  });

  it('tell together how far they have come, up to the end', async () => {
    const { far, stop } = setUp(2);
    const told: number[] = [];
    await far.luck(aGame(1, 1000), 30, { progress: (done, of) => told.push(done / of) });
    expect(told.at(-1)).toBe(1);
    stop();
  });

  it('are one fewer from then on when one of them dies', async () => {
    const { far, workers, stop } = setUp(2);
    const open = far.luck(aGame(), 100_000);
    expect(far.hands).toBe(2);
    workers[1].crash('out of memory');
    await expect(open).rejects.toMatchObject({ code: 'simulator/crashed' });
    expect(workers.every(({ ended }) => ended)).toBe(true);
    expect((await far.luck(aGame(), 2)).seeds).toBe(2);
    expect([workers.length, far.hands]).toEqual([3, 1]);
    stop();
  });
});

describe('a simulator in a worker', () => {
  it('answers what a direct one answers', async () => {
    const { far, workers, stop } = setUp();
    const near = directSimulator();
    const game = aGame(1, 400);
    expect(await far.play(game)).toEqual(await near.play(game));
    expect(await far.film(game, 50)).toEqual(await near.film(game, 50));
    expect(await far.why(game)).toEqual(await near.why(game));
    const dear = { ...game.rounds[0].decision, price: 1200 };
    expect(await far.whatIf(game, 0, dear)).toEqual(await near.whatIf(game, 0, dear));
    expect(await far.luck(game, 3)).toEqual(await near.luck(game, 3));
    expect(await far.forecast(game, [[]])).toEqual(await near.forecast(game, [[]]));
    expect(await far.customer(game, 7)).toEqual(await near.customer(game, 7));
    expect(workers).toHaveLength(1);
    stop();
  });

  it('is started at the first question only', () => {
    expect(setUp().workers).toHaveLength(0);
  });

  it.each(QUESTIONS)('tells how far %s has come, up to the end', async (_, asked) => {
    const { far, stop } = setUp();
    const told: [number, number][] = [];
    await asked(far, { progress: (done, of) => told.push([done, of]) });
    const [done, of] = told.at(-1) ?? [0, 1];
    expect(done).toBe(of);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    stop();
  });

  it('stops when told to, and can be asked again', async () => {
    const { far, workers, stop } = setUp();
    const controller = new AbortController();
    const asked = far.luck(aGame(), 100_000, {
      signal: controller.signal,
      progress: () => controller.abort()
    });
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await far.play(aGame())).toHaveLength(3);
    expect(workers[0].heard.map(({ ask }) => ask)).toEqual(['luck', 'cancel', 'play']);
    stop();
  });

  it.each(QUESTIONS)('leaves off %s when told to, and answers the next question', async (_, asked) => {
    const { far, stop } = setUp();
    const controller = new AbortController();
    const answer = asked(far, { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await far.play(aGame())).toHaveLength(3);
    stop();
  });

  it.each(QUESTIONS)('works no further on %s once told to stop', async (_, asked) => {
    const { far, workers, stop } = setUp();
    const controller = new AbortController();
    const answer = asked(far, { signal: controller.signal, progress: () => controller.abort() });
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    const next = { ...aGame(1, 400), seed: 12 };
    expect(await far.play(next)).toHaveLength(3);
    expect(await far.play(next)).toHaveLength(3);
    const said = workers[0].said.filter(({ id }) => id === 1);
    expect(said.map(({ reply }) => reply)).not.toContain('result');
    expect(said.length).toBeLessThan(3);
    stop();
  });

  it('does not begin what was called off before', async () => {
    const { far, workers } = setUp();
    await expect(far.why(aGame(), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(workers).toHaveLength(0);
  });

  it('that crashes fails every open question with a code and is started anew', async () => {
    const { far, workers, stop } = setUp();
    const open = [far.luck(aGame(), 100_000), far.luck(aGame(), 100_000)];
    workers[0].crash('out of memory');
    for (const result of await Promise.allSettled(open))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'simulator/crashed' } });
    expect(workers[0].ended).toBe(true);
    expect(await far.play(aGame())).toHaveLength(3);
    expect(workers).toHaveLength(2);
    stop();
  });

  it('that cannot answer says so and goes on', async () => {
    const { far, stop } = setUp();
    await expect(far.customer(aGame(), 4000)).rejects.toMatchObject({ code: 'simulator/failed' });
    expect(await far.play(aGame())).toHaveLength(3);
    stop();
  });
});
