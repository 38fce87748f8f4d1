/** The parts that every screen is made of, as they are drawn and as they are heard. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { MOODS } from '../../src/engine/vocabulary';
import Choice from '../../src/ui/parts/Choice.svelte';
import Dot from '../../src/ui/parts/Dot.svelte';
import { markOf } from '../../src/ui/parts/moods';
import Notice from '../../src/ui/parts/Notice.svelte';
import Segmented from '../../src/ui/parts/Segmented.svelte';
import Shape from '../../src/ui/parts/Shape.svelte';
import { colourOf, shapeOf, SHAPES } from '../../src/ui/parts/shapes';
import Stones from '../../src/ui/parts/Stones.svelte';
import Table from '../../src/ui/parts/Table.svelte';

describe('a customer’s dot', () => {
  it('is hollow when let down and solid otherwise, so that it needs no colour', () => {
    expect(MOODS.map((mood) => markOf(mood).ring > 0)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false
    ]);
  });

  it('grows with delight', () => {
    const solid = [4, 5, 6, 7].map((mood) => markOf(mood).radius);
    expect(solid).toEqual([...solid].sort((a, b) => a - b));
  });

  it('is a picture with a name only where it stands alone', () => {
    expect(render(Dot, { props: { mood: 2 } }).body).toContain('aria-hidden="true"');
    expect(render(Dot, { props: { mood: 2, label: 'let down' } }).body).toContain('aria-label="let down"');
  });
});

describe('a company', () => {
  it('has a shape and a colour of its own', () => {
    const five = [0, 1, 2, 3, 4];
    expect(new Set(five.map(shapeOf)).size).toBe(SHAPES.length);
    expect(new Set(five.map(colourOf)).size).toBe(SHAPES.length);
    expect(render(Shape, { props: { company: 0 } }).body).toContain('--co-1');
  });
});

describe('choosing', () => {
  const options = [
    { value: 'a', title: 'Bring the loaf', label: 'up', cost: '40' },
    { value: 'b', title: 'Say nothing', label: 'down', text: 'Most who leave never complain.' }
  ];

  it('among answers is a named group of radio buttons of which one is checked', () => {
    const props = { legend: 'Answer', options, value: 'b', onchange: () => undefined };
    const { body } = render(Choice, { props });
    expect(body).toContain('role="radiogroup" aria-label="Answer"');
    expect(body.match(/type="radio"/g)).toHaveLength(2);
    expect(body.match(/checked/g)).toHaveLength(1);
    expect(body).toContain('Most who leave never complain.');
  });

  it('a direction starts with none chosen', () => {
    const props = { legend: 'Profit', options, value: null, onchange: () => undefined };
    const { body } = render(Segmented, { props });
    expect(body).toContain('Profit');
    expect(body).not.toContain('checked');
  });
});

describe('a notice', () => {
  it('says first what happened, then the rest', () => {
    const { body } = render(Notice, {
      props: { title: 'This file could not be read. Nothing was changed.' }
    });
    expect(body).toMatch(/<b[^>]*>This file could not be read\. <\/b>/);
    expect(body).toMatch(/<span[^>]*>Nothing was changed\.<\/span>/);
  });

  it('does so in Chinese too', () => {
    const { body } = render(Notice, { props: { title: '这个文件读不出来。什么都没有改动。' } });
    expect(body).toMatch(/<b[^>]*>这个文件读不出来。<\/b>/);
  });

  it('interrupts for a problem and waits with news', () => {
    expect(render(Notice, { props: { title: 'Too much.' } }).body).toContain('role="alert"');
    expect(render(Notice, { props: { title: 'New.', kind: 'news' } }).body).toContain('role="status"');
  });
});

describe('a table of figures', () => {
  it('names its columns and its rows', () => {
    const props = {
      caption: 'Satisfaction',
      head: ['Quarter', 'You'],
      rows: [{ name: 'Q1', cells: ['64'] }]
    };
    const { body } = render(Table, { props });
    expect(body.match(/scope="col"/g)).toHaveLength(2);
    expect(body.match(/scope="row"/g)).toHaveLength(1);
    expect(body).toContain('aria-label="Satisfaction"');
  });
});

describe('the stones of a game', () => {
  const marks = (round: number) =>
    [...render(Stones, { props: { round, rounds: 4 } }).body.matchAll(/<i class="([^"]*)"/g)].map(([, of]) =>
      of.replace(/svelte-\w+/, '').trim()
    );

  it('show what is done, what is now and what is to come', () => {
    expect(marks(2)).toEqual(['done', 'now', '', '']);
  });

  it('are all done after the last round', () => {
    expect(marks(Infinity)).toEqual(['done', 'done', 'done', 'done']);
  });
});
