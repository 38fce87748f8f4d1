/** Who talks with whom: a ring of neighbours with some friendships rewired across town (Watts & Strogatz 1998). */
import { draw, mixSeed, unit } from './random';

/** Each person's friends one after another, those of person i from `friendsAt[i]` up to `friendsAt[i + 1]`. */
export interface Network {
  readonly friendsAt: Int32Array;
  readonly friends: Int32Array;
}

/** Nobody takes in strangers beyond this many friends, so that a week’s messages fit their counter. */
const MOST_FRIENDS = 48;

/**
 * Friendships are mutual. Each of n people starts one with half of `degree` neighbours on the ring; a share `rewiring` of
 * them goes to a stranger instead.
 */
export function makeNetwork(n: number, degree: number, rewiring: number, seed: number): Network {
  const half = Math.max(1, Math.min(Math.round(degree / 2), Math.floor((n - 1) / 2)));
  const others = new Int32Array(n * half);
  const count = chooseOthers(others, n, half, rewiring, mixSeed(seed, 'friends'));
  return layOut(others, count, n, half);
}

/** Fills in whom each person starts a friendship with; returns how many friendships everybody has. */
function chooseOthers(
  others: Int32Array,
  n: number,
  half: number,
  rewiring: number,
  luck: number
): Int32Array {
  const words = new Uint32Array(4);
  const count = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < half; k++) {
      draw(words, i, k, luck, 0);
      const stranger = Math.floor(unit(words[1]) * n);
      const far = unit(words[0]) < rewiring && stranger !== i && count[stranger] < MOST_FRIENDS - half;
      const other = far ? stranger : (i + k + 1) % n;
      others[i * half + k] = other;
      count[i]++;
      count[other]++;
    }
  }
  return count;
}

function layOut(others: Int32Array, count: Int32Array, n: number, half: number): Network {
  const friendsAt = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) friendsAt[i + 1] = friendsAt[i] + count[i];
  const next = friendsAt.slice(0, n);
  const friends = new Int32Array(friendsAt[n]);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < half; k++) {
      const other = others[i * half + k];
      friends[next[i]++] = other;
      friends[next[other]++] = i;
    }
  }
  return { friendsAt, friends };
}
