/**
 * Are two Latin spellings of a name close as they are written? Vowels are told in Latin letters, so that what only
 * shares its consonants is another name there, while Arabic leaves most vowels out. It compares and decides nothing.
 */

/** One letter in so many may differ. */
const LETTERS_A_SLIP = 4;

const lettersOf = (words: string): string => words.replace(/[^a-z]/gu, '').replace(/(.)\1+/gu, '$1');

/** True where the letters of both folded names differ in few places. */
export function spelledAlike(first: string, second: string): boolean {
  const a = lettersOf(first);
  const b = lettersOf(second);
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / LETTERS_A_SLIP));
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = row[j]! + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]! <= most;
}
