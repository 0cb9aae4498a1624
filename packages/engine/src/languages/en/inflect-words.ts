/**
 * The written shape of English entries: lower case, one space between words, none of the hyphens that tokens drop,
 * the possessive apart. It mirrors how tokens are cut and corrects nothing.
 */
const TAIL = /^([^']+)('(?:s|t|re|ve|ll|d))$/u;

function splitTail(word: string): string[] {
  const match = TAIL.exec(word);
  return match ? [match[1]!, match[2]!] : [word];
}

/**
 * The words of an entry as tokens would give them.
 *
 * @example wordsOf("Co-founder's") // ['co', 'founder', "'s"]
 */
export function wordsOf(entry: string): string[] {
  return entry
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`]/gu, "'")
    .split(/[\s\u2010\u2011-]+/u)
    .filter(Boolean)
    .flatMap(splitTail);
}
