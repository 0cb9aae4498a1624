/**
 * What kind of character a UTF-16 code unit is, by a table filled as characters are met. Tokens are cut by these
 * kinds alone; no regular expression runs over a report.
 */

export const Character = { space: 1, newline: 2, letter: 3, digit: 4, mark: 5, punctuation: 6 } as const;
export type CharacterKind = (typeof Character)[keyof typeof Character];

const kinds = new Uint8Array(65536);

function classify(code: number): CharacterKind {
  const ch = String.fromCharCode(code);
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return Character.newline;
  if (/\s/u.test(ch)) return Character.space;
  if (/\p{Nd}/u.test(ch)) return Character.digit;
  if (code === 0x0640 || /\p{M}|\p{Cf}/u.test(ch)) return Character.mark;
  if (/\p{L}/u.test(ch)) return Character.letter;
  // Letters beyond the basic plane come as two units; both halves stay inside their word.
  if (code >= 0xd800 && code <= 0xdfff) return Character.letter;
  return Character.punctuation;
}

/** The kind of one code unit. */
export function characterKind(code: number): CharacterKind {
  let kind = kinds[code] as CharacterKind | 0;
  if (kind === 0) {
    kind = classify(code);
    kinds[code] = kind;
  }
  return kind as CharacterKind;
}

const DECIMAL_ZEROS = [0x30, 0x0660, 0x06f0];

/** The ASCII form of a decimal digit of any of the three digit sets; other digits stay as they are. */
export function asciiDigit(code: number): string {
  for (const zero of DECIMAL_ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  return String.fromCharCode(code);
}
