/**
 * What keeps an assertion from being told as plain fact, in words; and whether the sentence must then be a noun ("denied:
 * an attack …") instead of a statement.
 */
import type { Assertion, Language } from '@marsad/model';

type Caveat =
  | 'denied'
  | 'planned'
  | 'hypothetical'
  | 'general'
  | 'ongoing'
  | 'probable'
  | 'possible'
  | 'uncommitted'
  | 'over';

const WORDS: Readonly<Record<Caveat, Readonly<Record<Language, string>>>> = {
  denied: { en: 'denied', fr: 'démenti', ar: 'نفي' },
  planned: { en: 'planned', fr: 'prévu', ar: 'مخطط له' },
  hypothetical: { en: 'hypothetical', fr: 'hypothétique', ar: 'افتراضي' },
  general: { en: 'in general', fr: 'en général', ar: 'بوجه عام' },
  ongoing: { en: 'under way', fr: 'en cours', ar: 'جار' },
  probable: { en: 'probable', fr: 'probable', ar: 'مرجح' },
  possible: { en: 'possible', fr: 'possible', ar: 'محتمل' },
  uncommitted: { en: 'unconfirmed', fr: 'non confirmé', ar: 'غير مؤكد' },
  over: { en: 'over', fr: 'révolu', ar: 'سابق' },
};
/** What is over, as the beginning of a line. */
const FORMERLY: Readonly<Record<Language, string>> = { en: 'formerly', fr: 'par le passé', ar: 'سابقا' };
const COMMA: Readonly<Record<Language, string>> = { en: ', ', fr: ', ', ar: '، ' };
const COLON: Readonly<Record<Language, string>> = { en: ': ', fr: '\u00a0: ', ar: ': ' };

function caveatsOf({ factuality, ended, kind }: Assertion): Caveat[] {
  const { polarity, certainty, status } = factuality;
  const found: Caveat[] = [];
  if (polarity === 'denied') found.push('denied');
  if (status === 'planned' || status === 'hypothetical') found.push(status);
  // A tie is told as lasting, and a habit of events is not one event.
  if (kind === 'event' && (status === 'general' || status === 'ongoing')) found.push(status);
  if (certainty !== 'certain') found.push(certainty);
  if (ended) found.push('over');
  return found;
}

/** All caveats in words. */
export function caveatsInWords(assertion: Assertion, lang: Language): string[] {
  return caveatsOf(assertion).map((caveat) => WORDS[caveat][lang]);
}

/** "denied, planned: " to put before a noun; empty when the sentence may be a statement. */
export function wrapperInWords(assertion: Assertion, lang: Language): string {
  const strong = caveatsOf(assertion).filter((caveat) => caveat !== 'ongoing');
  if (strong.length === 0) return '';
  return (
    strong.map((caveat) => (caveat === 'over' ? FORMERLY : WORDS[caveat])[lang]).join(COMMA[lang]) +
    COLON[lang]
  );
}
