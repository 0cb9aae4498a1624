/**
 * A short signature of a set of runs (MinHash) and the bands under which two signatures are likely to meet
 * (locality-sensitive hashing). It only proposes pairs; whether they are copies is counted on the runs themselves.
 */

/** Least values kept, and how many of them make a band: pairs that share half of their runs meet in 99 of 100 cases. */
const VALUES = 96;
const ROWS = 3;

/** Odd multipliers and offsets, one pair a value, made by a fixed linear congruence so that all machines agree. */
const SEEDS: readonly (readonly [multiplier: number, offset: number])[] = (() => {
  let state = 0x2545f491;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return Array.from({ length: VALUES }, () => [next() | 1, next()] as const);
})();

/** Spreads the bits of a product, so that its order has nothing to do with that of its factor. */
function scattered(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x7feb352d);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The least hash of a set under each of 96 hash functions. */
export function signatureOf(runs: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  for (const run of runs) {
    for (let i = 0; i < VALUES; i += 1) {
      const [multiplier, offset] = SEEDS[i]!;
      const hash = scattered(Math.imul(run, multiplier) + offset);
      if (hash < least[i]!) least[i] = hash;
    }
  }
  return least;
}

/** Keys under which sets that share much are likely to meet. */
export function bandsOf(signature: Uint32Array): readonly string[] {
  const bands: string[] = [];
  for (let at = 0; at < VALUES; at += ROWS) bands.push(`${at}:${signature.slice(at, at + ROWS).join(',')}`);
  return bands;
}
