/** Numbers with the grouping of a language and with Latin digits in all three. */

/** `12,345`, `12 345`. */
export function numberWords(value: number, language: string): string {
  return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(value);
}
