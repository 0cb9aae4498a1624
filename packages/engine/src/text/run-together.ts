/**
 * Finds the seam of two Arabic words that a page has run together: الأممالمتحدة, جنوبالنيجر, نيجيرياوالنيجر. Only words
 * for a quarter of the sky, the two bodies called united, and countries joined by "and" are parted; anything else stays
 * one word.
 */

/** Longer than what any one country's name could be taken apart into. */
const SHORTEST = 8;
const QUARTERS = ['جنوب', 'شمال', 'شرق', 'غرب', 'وسط', 'جنوبي', 'شمالي', 'شرقي', 'غربي'];
const UNITED = 'المتحده';
const CALLED_UNITED = /^[وف]?(?:[بك]?ال|لل)(?:امم|ولايات)$/u;
const CLITICS = /^[وفبل]/u;

/** Where the second word begins in a folded word that no list has, or 0 where it is one word. */
export function seamOf(key: string, isCountry: (word: string) => boolean): number {
  if (key.length < SHORTEST) return 0;
  if (key.endsWith(UNITED)) {
    const seam = key.length - UNITED.length;
    return CALLED_UNITED.test(key.slice(0, seam)) ? seam : 0;
  }
  for (const quarter of QUARTERS)
    if (key.startsWith(`${quarter}ال`) && isCountry(key.slice(quarter.length))) return quarter.length;
  for (let at = key.indexOf('و', 3); at > 0; at = key.indexOf('و', at + 1))
    if (isCountry(key.slice(at + 1)) && isCountryBehindClitic(key.slice(0, at), isCountry)) return at;
  return 0;
}

const isCountryBehindClitic = (word: string, isCountry: (word: string) => boolean): boolean =>
  isCountry(word) || (CLITICS.test(word) && isCountry(word.slice(1)));
