/** Plays several whole games, as many at a time as there are hands. */
import type { Pace, PlayOptions, Simulator } from '../insight/answers';

/** One game of each item, in the order of the items; `rounds` of each are told together as one progress. */
export async function playBeside<Item, Game>(
  { hands }: Pick<Simulator, 'hands'>,
  items: readonly Item[],
  rounds: number,
  play: (item: Item, options: PlayOptions) => Promise<Game>,
  { signal, progress }: Pace
): Promise<readonly Game[]> {
  const waiting = [...items.entries()];
  const games: Game[] = [];
  const done = items.map(() => 0);
  const all = items.length * rounds;
  const tell = (place: number) => (played: number) => {
    done[place] = played;
    progress?.(
      done.reduce((sum, each) => sum + each, 0),
      all
    );
  };
  const playOn = async (hand: number): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, item] = next;
      games[place] = await play(item, { hand, progress: tell(place), ...(signal && { signal }) });
    }
  };
  await Promise.all(Array.from({ length: hands }, (_, hand) => playOn(hand)));
  return games;
}
