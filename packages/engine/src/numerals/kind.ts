/**
 * Decides what kind of number a number is, from the words beside it. Anything it does not recognise is a count.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../text/token.js';
import { joinedKey } from './arabic-prefixes.js';
import type { QuantityKind } from './quantity.js';
import { ORDINAL_ENDINGS, UNITS_BEFORE, UNITS_BEHIND } from './units.js';

/** The kind, where the whole begins, and the index behind its unit. */
export interface Kinded {
  readonly kind: QuantityKind;
  readonly first: number;
  readonly next: number;
}

const YEARS = new Set(['ans', 'year', 'years', 'عاما', 'سنه', 'عام', 'سنوات', 'اعوام']);
const COMMAS = new Set([',', '،', '(', ')']);
const AGE_HEADS = new Set([
  'العمر',
  'عمره',
  'عمرها',
  'عمرهم',
  'age',
  'agee',
  'ages',
  'agees',
  'aged',
  'البالغ',
]);
const LONE_PREFIX = new Set(['و', 'ب', 'ل', 'ف', 'ك', 'ال', 'وال', 'بال', 'لل']);
/** Words whose number is a name: resolution 2100. */
const NUMBERED = new Set([
  'resolution',
  'article',
  'no',
  'number',
  'numero',
  'القرار',
  'قرار',
  'رقم',
  'الرقم',
  'الماده',
  'للقرار',
  'بالقرار',
]);

/** اللواء 53، الفرقة 17 مشاة: units of an army that bear a number, and what may stand behind it where it counts nobody. */
const NUMBERED_UNITS = /^[ولب]?(?:ال|لل)(?:لواء|فرقه|كتيبه|فوج|سريه)$/u;
const BEHIND_UNIT = new Set([
  'مشاه',
  'مدرع',
  'مدرعه',
  'مدفعيه',
  'التابع',
  'التابعه',
  'في',
  'على',
  'الى',
  'قرب',
  'خلال',
  'اثر',
]);

function isUnitNumber(prior: Token | undefined, behind: Token | undefined): boolean {
  if (prior === undefined || !NUMBERED_UNITS.test(prior.key)) return false;
  return behind?.kind !== 'word' || BEHIND_UNIT.has(behind.key);
}

function before(tokens: readonly Token[], first: number, back: number): string {
  return tokens[first - back]?.key ?? '';
}

/** Letters written onto the figures (G5, M23, AK-47), a leading zero or a long row of figures name, not count. */
function isCode(tokens: readonly Token[], first: number, next: number): boolean {
  const token = tokens[first] as Token;
  if (token.kind !== 'number') return false;
  const prior = tokens[first - 1];
  const touches = prior !== undefined && prior.kind === 'word' && (prior.end === token.start || token.joined);
  if (touches && !LONE_PREFIX.has(prior.key)) return true;
  if (prior !== undefined && NUMBERED.has(prior.key)) return true;
  if (isUnitNumber(prior, tokens[next])) return true;
  if (prior?.key === '#' || prior?.key === '°' || prior?.key === '+') return true;
  const behind = tokens[next];
  // "07 hommes": administrations write their numbers in two figures.
  const padded = token.key.length === 2 && behind?.kind === 'word' && !behind.joined;
  if (token.key.length > 1 && token.key[0] === '0' && token.key[1] !== '.' && !padded) return true;
  const row = behind?.joined === true && (behind.key === '-' || behind.key === '/' || behind.key === '.');
  return (row && tokens[next + 1]?.kind === 'number') || (token.text.length > 7 && token.text === token.key);
}

/** The h of 20h30, with or without its minutes. */
function isHourMark(key: string): boolean {
  return key[0] === 'h' && (key.length === 1 || (key.length === 3 && Number(key.slice(1)) < 60));
}

/** 10:30, 20h30, à 6 heures, at 6 am, الساعة 6. */
function clock(tokens: readonly Token[], first: number, next: number, language: Language): Kinded | null {
  const token = tokens[first] as Token;
  const mark = tokens[next];
  if (token.kind === 'number' && mark !== undefined && Number(token.key) < 25) {
    const minutes = tokens[next + 1];
    const close = mark.start === token.end && minutes?.kind === 'number' && minutes.start === mark.end;
    if (close && (mark.key === ':' || mark.key === 'h')) return { kind: 'clock', first, next: next + 2 };
    if (mark.joined && isHourMark(mark.key)) return { kind: 'clock', first, next: next + 1 };
    if (mark.key === 'h' || (mark.key === 'heures' && before(tokens, first, 1) === 'a'))
      return { kind: 'clock', first, next: next + 1 };
  }
  if (UNITS_BEFORE[language].get(before(tokens, first, 1))?.word === 'clock')
    return { kind: 'clock', first: first - 1, next };
  return null;
}

/** Aged 30, 30-year-old, âgé de 30 ans, البالغ من العمر 30 عاما. */
function age(tokens: readonly Token[], first: number, next: number): Kinded | null {
  const years = YEARS.has(tokens[next]?.key ?? '');
  const end = years ? next + 1 : next;
  if (years && tokens[end]?.key === 'old') return { kind: 'age', first, next: end + 1 };
  // محمد، 33 سنة، : years between commas behind a name.
  if (years && COMMAS.has(before(tokens, first, 1)) && COMMAS.has(tokens[end]?.key ?? ''))
    return { kind: 'age', first, next: end };
  for (let back = 1; back <= 2; back += 1) {
    const word = before(tokens, first, back);
    if (AGE_HEADS.has(word) && (years || word === 'aged'))
      return { kind: 'age', first: first - back, next: end };
  }
  return null;
}

function percentWords(tokens: readonly Token[], next: number): number | null {
  const word = tokens[next]?.key;
  const second = tokens[next + 1]?.key;
  if ((word === 'per' || word === 'pour') && second === 'cent') return next + 2;
  return word === 'في' && (second === 'الميه' || second === 'المايه') ? next + 2 : null;
}

/** The kind of the number that stands from `first` to before `next`. */
export function kindOf(
  tokens: readonly Token[],
  first: number,
  next: number,
  ordinal: boolean,
  language: Language,
): Kinded {
  const behind = tokens[next];
  const hour = clock(tokens, first, next, language);
  if (hour !== null) return hour;
  if (ordinal) return { kind: 'ordinal', first, next };
  if (behind?.joined && tokens[next - 1]?.kind === 'number' && ORDINAL_ENDINGS.has(behind.key))
    return { kind: 'ordinal', first, next: next + 1 };
  const years = age(tokens, first, next);
  if (years !== null) return years;
  const percent = percentWords(tokens, next);
  if (percent !== null) return { kind: 'percent', first, next: percent };
  const unit = behind === undefined ? undefined : UNITS_BEHIND[language].get(joinedKey(behind.key));
  if (unit !== undefined && !unit.conjunction) return { kind: unit.word, first, next: next + 1 };
  const prior = UNITS_BEFORE[language].get(before(tokens, first, 1))?.word;
  if (prior === 'money') return { kind: 'money', first: first - 1, next };
  return { kind: isCode(tokens, first, next) ? 'code' : 'count', first, next };
}
