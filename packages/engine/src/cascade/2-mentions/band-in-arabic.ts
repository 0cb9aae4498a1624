/**
 * Names of unlisted groups in Arabic: a head word in construct with what names it (كتيبة الفرقان), in quotation marks
 * or not, or a definite head with a purpose (الحركة الشعبية لتحرير …). Heads that also mean other things (حركة, تنظيم,
 * جبهة) need a word that names of groups are made of, or quotation marks.
 */
import { Feature, NameBit } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import { type BandHead, found, headAt, isListed, typeOf } from './band-name.js';
import type { FoundProper } from './find-proper.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

const NAMED = 'A group by its head word and its name; the register does not list it.';
const OPEN = new Set(['«', '"', '“', '(']);
const CLOSE = new Set(['»', '"', '”', ')']);
/** Words behind which a head word tells of no group. */
const CIVIL = new Set(
  'السير المرور التجاره النقل الطيران الملاحه البيع الكهرباء الاتصالات المواصلات الازمه العمل العشرين الصحه المشاه المدفعيه القتال المواجهه الانقاذ التموين الانترنت التواصل الموتمر الانتخابات الدراسات الضغط السكان المدنيين النازحين الاهالي القري'.split(
    ' ',
  ),
);
const PURPOSES = new Set(
  'تحرير انقاذ دفاع وحده عداله تضامن شباب انصار جند حراس احرار شهداء ثوار ابناء اسود صقور'.split(' '),
);
const OTHER = [
  'nationality',
  'person',
  'force',
  'title',
  'place-noun',
  'direction',
  'means',
  'materiel',
  'time-noun',
  'creed',
  'source',
  'group-head',
  'unit',
  'outlet-noun',
] as const;

export function bandInArabic(so: SentenceSoFar, i: number, token: Token): FoundProper | null {
  if (!mentionsOf(token, so.language, so.lexicon).classes.has('group-head')) return null;
  const reading = token.readings.find((r) =>
    r.analyses.some((a) => a.lemma.pos === 'noun' && a.lemma.words.some((w) => w.class === 'group-head')),
  );
  const head = reading && reading.after === null ? headAt(so, i) : null;
  if (!reading || !head || so.before === 'number') return null;
  const definite = reading.before.at(-1) === 'al';
  const last = definite ? quoted(so, head.last + 1) : behind(so, head);
  if (last < 0) return null;
  const found_ = found(last, typeOf(so, head), NAMED);
  const start = reading.start - (definite ? Math.min(2, reading.start) : 0);
  return { ...found_, before: reading.before.filter((c) => c !== 'al'), start };
}

/** Last token of a name in quotation marks, or -1. */
function quoted(so: SentenceSoFar, open: number): number {
  const mark = so.tokens[open];
  if (!mark || !OPEN.has(mark.text) || mark.text === '(' || isListed(so, open + 1)) return -1;
  for (let k = open + 2; k < Math.min(so.tokens.length, open + 8); k += 1)
    if (CLOSE.has((so.tokens[k] as Token).text)) return k;
  return -1;
}

function behind(so: SentenceSoFar, head: BandHead): number {
  const from = head.last + 1;
  const inQuotes = quoted(so, from);
  if (inQuotes >= 0) return inQuotes;
  const first = so.tokens[from];
  if (first?.kind !== 'word' || so.dated.has(from) || CIVIL.has(first.key)) return -1;
  if (isListed(so, from)) return -1;
  if (!names(so, from, head)) return -1;
  return extent(so, from);
}

const bitsAt = (so: SentenceSoFar, k: number): number =>
  mentionsOf(so.tokens[k] as Token, so.language, so.lexicon).nameBits;

/** Can the word behind a head name a group? */
function names(so: SentenceSoFar, k: number, { armed, unit: place }: BandHead): boolean {
  const token = so.tokens[k] as Token;
  const { classes, ordinary, nameBits } = mentionsOf(token, so.language, so.lexicon);
  if (nameBits & NameBit.group) return true;
  if (armed && nameBits & PERSONAL && isPersonal(so, k + 1)) return true;
  if (PURPOSES.has(token.key)) return isNominal(so, k + 1);
  if (classes.has('place-noun') && place && token.key.startsWith('ال')) return true;
  if (OTHER.some((c) => classes.has(c))) return false;
  if (place && so.lexicon.places.lookup(token.key).some((p) => p.feature !== 'PCLI')) return true;
  if (isUnknown(token))
    return armed && so.lexicon.places.longest(token.key) === 0 && !hasClitic(so, token.key);
  if (ordinary && !token.key.startsWith('ال')) return false;
  return armed && token.key.startsWith('ال') && isPlainNoun(token);
}

const isUnknown = (token: Token): boolean => token.readings.every((r) => r.analyses.length === 0);

const isPlainNoun = (token: Token): boolean =>
  token.readings.some((r) =>
    r.analyses.some(
      (a) => a.lemma.pos === 'noun' && a.lemma.predicates.length === 0 && (a.features & Feature.dual) === 0,
    ),
  );

function isNominal(so: SentenceSoFar, k: number): boolean {
  const token = so.tokens[k];
  if (token?.kind !== 'word') return false;
  return token.key.startsWith('ال') || isUnknown(token) || so.lexicon.places.longest(token.key) > 0;
}

/** Last token of a name that begins at a token: purposes take what they are for, nouns what is joined to them. */
function extent(so: SentenceSoFar, from: number): number {
  let last = from;
  const first = so.tokens[from] as Token;
  if (PURPOSES.has(first.key) || (bitsAt(so, from) & NameBit.group && !first.key.startsWith('ال'))) {
    if (isNominal(so, from + 1)) last = from + 1;
  } else if (bitsAt(so, from) & PERSONAL) {
    while (last < from + 5 && isPersonal(so, last + 1)) last += 1;
  } else if (isUnknown(first)) {
    while (last < from + 3 && goesOnUnknown(so, last + 1)) last += 1;
  }
  const next = so.tokens[last + 1];
  const joined = next?.kind === 'word' && next.key.startsWith('وال');
  if (joined && so.lexicon.nameWords.bits(next.key.slice(1)) & NameBit.group) last += 1;
  return last;
}

/** Is a known name written together with a preposition or a conjunction? */
const PERSONAL = NameBit.given | NameBit['given-or-word'] | NameBit.kunya;
const PENDING = NameBit.link | NameBit.kunya;

/** A further word of the person for whom a unit is named. */
function isPersonal(so: SentenceSoFar, k: number): boolean {
  const token = so.tokens[k];
  if (token?.kind !== 'word' || so.dated.has(k)) return false;
  return bitsAt(so, k) !== 0 || (bitsAt(so, k - 1) & PENDING) !== 0;
}

const hasClitic = (so: SentenceSoFar, key: string): boolean =>
  /^[بلوف]/u.test(key) &&
  (so.lexicon.places.longest(key.slice(1)) > 0 || so.lexicon.names.longest(key.slice(1)) > 0);

const goesOnUnknown = (so: SentenceSoFar, k: number): boolean => {
  const token = so.tokens[k];
  return token?.kind === 'word' && !so.dated.has(k) && isUnknown(token) && !hasClitic(so, token.key);
};
