/**
 * Keys as whole numbers of 53 bits, so that an index of numbers can be asked which reports share one. Two keys that
 * fall on one number by chance only make two reports be compared that need not be.
 */

function scattered(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x45d9f3b);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x2c1b3c6d);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The number of a key, 0 to 2^53 - 1; the same on every machine. */
export function keyHash(key: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 13);
  }
  return (scattered(high ^ low) & 0x1fffff) * 0x1_0000_0000 + scattered(low);
}
