/**
 * A table of Arabic words widened by the one-letter words that are written onto them, so that the words of a closed
 * class are found by one look-up. It does not guess: only words of the table are widened, and a word of the table
 * written without a prefix always wins.
 */

/** A word of a closed class as it stands in the text. */
export interface Prefixed<T> {
  readonly word: T;
  /** The listed form, folded, without conjunction and preposition. */
  readonly base: string;
  /** 'و' or 'ف' stands before it. */
  readonly conjunction: boolean;
  /** 'ب', 'ل' or 'ك' stands before it. */
  readonly preposition: 'ب' | 'ل' | 'ك' | null;
}

const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ب', 'ل', 'ك'] as const;

function attach(preposition: string, base: string): string {
  return preposition === 'ل' && base.startsWith('ال') ? `لل${base.slice(2)}` : preposition + base;
}

/** Every written form of the words of an Arabic table, but for those that are other words (بعده is not ب and عدة). */
export function withPrefixes<T>(
  words: ReadonlyMap<string, T>,
  never: ReadonlySet<string>,
): Map<string, Prefixed<T>> {
  const forms = new Map<string, Prefixed<T>>();
  for (const [base, word] of words)
    for (const conjunction of CONJUNCTIONS)
      for (const letter of PREPOSITIONS) {
        const form = conjunction + attach(letter, base);
        const bare = conjunction === '' && letter === '';
        if (!bare && (forms.has(form) || words.has(form) || never.has(form))) continue;
        forms.set(form, {
          word,
          base,
          conjunction: conjunction !== '',
          preposition: letter === '' ? null : letter,
        });
      }
  return forms;
}

/** The same shape for a language without prefixes. */
export function withoutPrefixes<T>(words: ReadonlyMap<string, T>): Map<string, Prefixed<T>> {
  const forms = new Map<string, Prefixed<T>>();
  for (const [base, word] of words) forms.set(base, { word, base, conjunction: false, preposition: null });
  return forms;
}

/** The key of a token; a conjunction that was written apart is joined to its word. */
export function joinedKey(key: string): string {
  return key.charCodeAt(1) === 0x20 ? key[0] + key.slice(2) : key;
}
