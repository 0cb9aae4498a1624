/**
 * An EDTF date in words of three languages, with Latin digits. It says what the string says: an approximate, uncertain
 * or open date is told as such. A string that is not of the subset comes back as it is.
 */
import { type EdtfDate, type EdtfSide, type Language, parseEdtf } from '@marsad/model';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
};
const SEASONS: Readonly<Record<Language, readonly string[]>> = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  fr: ['printemps', 'été', 'automne', 'hiver'],
  ar: ['ربيع', 'صيف', 'خريف', 'شتاء'],
};
const UNCERTAIN: Readonly<Record<Language, string>> = {
  en: ' (uncertain)',
  fr: ' (incertain)',
  ar: ' (غير مؤكد)',
};

const hasDay = (date: EdtfDate): boolean => date.day !== undefined && date.day !== 'XX';
const hasMonth = (date: EdtfDate): boolean => date.month !== undefined && date.month !== 'XX';

function yearWords(year: string, lang: Language): string {
  if (!year.includes('X')) return String(Number(year));
  const first = year.replaceAll('X', '0');
  if (lang === 'ar') return `بين ${first} و${year.replaceAll('X', '9')}`;
  if (lang === 'fr')
    return year.endsWith('XX') ? `entre ${first} et ${year.replaceAll('X', '9')}` : `les années ${first}`;
  return `the ${first}s`;
}

function plainWords(date: EdtfDate, lang: Language): string {
  const year = yearWords(date.year, lang);
  if (!hasMonth(date)) return year;
  const number = Number(date.month);
  if (number > 20) return `${SEASONS[lang][number - 21]} ${year}`;
  const month = `${MONTHS[lang][number - 1]} ${year}`;
  if (!hasDay(date)) return month;
  const day = Number(date.day);
  return `${lang === 'fr' && day === 1 ? '1er' : day} ${month}`;
}

function about(words: string, date: EdtfDate, lang: Language): string {
  if (lang === 'en') return `about ${words}`;
  if (lang === 'ar') return `نحو ${words}`;
  return hasDay(date) ? `vers le ${words}` : `vers ${words}`;
}

function dateWords(date: EdtfDate, lang: Language): string {
  const words = plainWords(date, lang);
  const told = date.approximate ? about(words, date, lang) : words;
  return date.uncertain ? told + UNCERTAIN[lang] : told;
}

/** French puts another small word before a day, a month and a year. */
function french(before: 'de' | 'à' | 'depuis' | 'jusque', date: EdtfDate): string {
  const words = dateWords(date, 'fr');
  const day = hasDay(date) && !date.approximate;
  if (before === 'depuis') return day ? `depuis le ${words}` : `depuis ${words}`;
  if (before === 'jusque') return day ? `jusqu'au ${words}` : `jusqu'à ${words}`;
  if (before === 'à') return day ? `au ${words}` : `à ${words}`;
  if (day) return `du ${words}`;
  return /^[aoé]/.test(words)
    ? `d'${words}`
    : words.startsWith('les ')
      ? `des ${words.slice(4)}`
      : `de ${words}`;
}

function since(date: EdtfDate, lang: Language): string {
  if (lang === 'fr') return french('depuis', date);
  return `${lang === 'en' ? 'since' : 'منذ'} ${dateWords(date, lang)}`;
}

function until(date: EdtfDate, lang: Language): string {
  if (lang === 'fr') return french('jusque', date);
  return `${lang === 'en' ? 'until' : 'حتى'} ${dateWords(date, lang)}`;
}

const END_UNKNOWN: Readonly<Record<Language, string>> = {
  en: ', end unknown',
  fr: ', fin inconnue',
  ar: '، ونهايته غير معروفة',
};
const START_UNKNOWN: Readonly<Record<Language, string>> = {
  en: ', start unknown',
  fr: ', début inconnu',
  ar: '، وبدايته غير معروفة',
};

function intervalWords(from: EdtfSide, to: EdtfSide, lang: Language): string {
  if (typeof from !== 'string' && typeof to !== 'string') {
    if (lang === 'fr') return `${french('de', from)} ${french('à', to)}`;
    const [a, b] = [dateWords(from, lang), dateWords(to, lang)];
    return lang === 'en' ? `from ${a} to ${b}` : `من ${a} إلى ${b}`;
  }
  if (typeof from !== 'string') return since(from, lang) + (to === 'unknown' ? END_UNKNOWN[lang] : '');
  if (typeof to !== 'string') return until(to, lang) + (from === 'unknown' ? START_UNKNOWN[lang] : '');
  return '';
}

/**
 * An EDTF date in words.
 *
 * @example dateInWords('2017-11-24', 'ar') // '24 نوفمبر 2017'
 */
export function dateInWords(edtf: string, lang: Language): string {
  const read = parseEdtf(edtf);
  if (read === null) return edtf;
  return read.kind === 'date' ? dateWords(read.date, lang) : intervalWords(read.from, read.to, lang);
}
