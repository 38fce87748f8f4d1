/** What a writing of the benchmark market shows for itself: who sold how much, and a fingerprint of everybody's state. */

/** A market that can be moved on; `units` are those sold so far, companies × segments. */
export interface Playable {
  quarter(): void;
  readonly units: ArrayLike<number>;
}

/** The changing state in the order and width in which it is hashed. */
export interface Dynamic {
  readonly expectation: Float32Array;
  readonly satisfaction: Float32Array;
  readonly trust: Float32Array;
  readonly home: Int8Array;
  readonly since: Int16Array;
  readonly aware: Uint8Array;
  readonly due: Int32Array;
  readonly leaves: Int32Array;
  readonly units: Int32Array;
}

/** Eight hexadecimal digits over every byte (FNV-1a). */
export function hashState(state: Dynamic): string {
  const { expectation, satisfaction, trust, home, since, aware, due, leaves, units } = state;
  let h = 0x811c9dc5;
  for (const array of [expectation, satisfaction, trust, home, since, aware, due, leaves, units])
    for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
      h = Math.imul(h ^ byte, 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}

/** Units sold by company. */
export function soldBy(units: ArrayLike<number>, companies: number): number[] {
  const each = units.length / companies;
  return Array.from({ length: companies }, (_, j) =>
    Array.from({ length: each }, (_, s) => units[j * each + s]).reduce((sum, sold) => sum + sold, 0)
  );
}
