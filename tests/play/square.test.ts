/** The square on the home screen, as the build brings it in. */
import { shelf } from 'virtual:scenarios';
import { expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/scenario-files';
import { directSimulator } from '../../src/insight/simulator';
import { filmOf, packSquare, unpackSquare } from '../../src/play/square';

it('is the last quarter before the game, as the engine plays it', async () => {
  const film = await filmOf(directSimulator(), loadScenario('corner-shops'));
  const packed = await shelf.find(({ id }) => id === 'corner-shops')?.square();
  expect(packed).toEqual(packSquare(film));
});

it('shows everybody where they buy, how they feel and how close they came', async () => {
  const film = await filmOf(directSimulator(), loadScenario('corner-shops'));
  const shown = unpackSquare(packSquare(film));
  const people = (told: typeof film, week: number) =>
    [...told.company[week].keys()].map((dot) => {
      const came = week === 0 || told.company[week - 1][dot] !== told.company[week][dot];
      const close = came ? Math.floor(told.closeness[week][dot] / 4) : 'as before';
      return `${told.company[week][dot]} ${told.mood[week][dot]} ${close}`;
    });
  for (const week of film.company.keys())
    expect(people(shown, week).sort(), `week ${week}`).toEqual(people(film, week).sort());
  const talk = (told: typeof film) =>
    told.talk.map((pairs, week) =>
      Array.from(pairs, (dot) => `${told.company[week][dot]} ${told.mood[week][dot]}`)
    );
  expect(talk(shown)).toEqual(talk(film));
});
