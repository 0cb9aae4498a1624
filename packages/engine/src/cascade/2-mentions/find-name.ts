/**
 * Finds the longest name that begins at a token, listed or known from earlier sentences, and remembers the names told
 * in full.
 */
import { nameLikeness } from '@marsad/match';
import { Feature, NameBit, type NameSense, type Place } from '../../lexicon/lexicon.js';
import type { Proclitic, Reading, Token } from '../../text/token.js';
import { byShort, isShortBeside } from './in-brackets.js';
import {
  asksForPlace,
  isBeforeCountry,
  isCalled,
  isDemonym,
  isOfPair,
  isOwned,
  isPersonal,
  trusted,
  unlistedAsk,
} from './name-cues.js';
import { actorNameAt, type NameHit, placeNameAt } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { severalWords } from './several-words.js';
import { eachStart, mentionsOf } from './word-mentions.js';

interface FoundName {
  readonly hit: NameHit<NameSense> | null;
  readonly places: NameHit<Place> | null;
  readonly before: readonly Proclitic[];
  /** Where the name begins in its first token, behind the clitics. */
  readonly start: number;
  readonly last: number;
}

/** The longest name that begins at a token, as an actor, a place or both. */
export function findName(so: SentenceSoFar, i: number, token: Token): FoundName | null {
  if (isCurrency(so, i, token)) return null;
  let best: FoundName | null = null;
  const { names, ordinary } = mentionsOf(token, so.language, so.lexicon);
  for (const entry of names) {
    const pair = entry.places > 0 && isOfPair(so, entry.before);
    const called =
      pair || (entry.places > 0 && (isCalled(so, entry.before) || so.familiar.places.has(entry.first)));
    const asked =
      called ||
      (entry.places > 0 && (asksForPlace(so, entry.before) || isBeforeKind(so, i) || isOtherEnd(so, token)));
    const common = ordinary && !isSubjectBehindPreposition(so, token, entry.before);
    const actor = trusted(so, i, actorNameAt(so.lexicon, so.language, so, i, entry), common);
    // What is a word only behind a one-letter preposition is no word where a town is written so: بعقوبة.
    const word =
      ordinary &&
      !pair &&
      !(
        so.language === 'ar' &&
        entry.before.length === 0 &&
        (isSplit(token) || (entry.places > 0 && asked && isNoWordBehind(so, i, token, entry.placesAlone)))
      );
    const cue = {
      asked: asked || isOwned(so, entry.placesAlone) || isBeforeCountry(so, i, entry.placesAlone),
      called,
      ordinary: word,
    };
    const listed =
      isLand(token) || isShortBeside(so, i) || entry.before.includes('ka')
        ? null
        : placeNameAt(so.lexicon, so.language, so, i, entry, cue);
    const own = listed && behindArticle(so, i, listed);
    const part =
      own && !actor && (isPersonal(so, i, own, asked) || ((called || asked) && isCutShort(so, i, own)));
    const place = part ? null : own;
    const last = Math.max(actor?.last ?? -1, place?.last ?? -1);
    if (last < 0 || (best && best.last >= last)) continue;
    if (!actor && last === i && isDemonym(so, token)) continue;
    const article = entry.before.at(-1) === 'al' ? 2 : 0;
    best = {
      hit: actor && actor.last === last ? actor : null,
      places: place && place.last === last ? place : null,
      before: entry.before,
      start: entry.start - (entry.before.includes('li') && article ? 1 : article),
      last,
    };
  }
  const short = best && best.last > i ? undefined : byShort(so, token);
  if (short) return { hit: { found: short, last: i }, places: null, before: [], start: 0, last: i };
  return (
    best ??
    (ordinary ? null : (bySurname(so, i, token) ?? heardBefore(so, i, token) ?? bySound(so, i, token)))
  );
}

/** هجوم لطالبان: two students would be in another case behind a preposition. */
function isSubjectBehindPreposition(
  { language, atoms }: SentenceSoFar,
  token: Token,
  before: readonly Proclitic[],
): boolean {
  if (language !== 'ar' || !token.key.endsWith('ان')) return false;
  const governed = before.includes('li') || before.includes('bi') || atoms.at(-1)?.category === 'preposition';
  return (
    governed &&
    token.readings.every((r) =>
      r.analyses.every((a) => a.lemma.pos !== 'function' && (a.features & Feature.dual) !== 0),
    )
  );
}

/** "al-Ades": a place whose name has no article is not meant, unless it is of a country that the report has named. */
function behindArticle(so: SentenceSoFar, i: number, hit: NameHit<Place>): NameHit<Place> | null {
  const before = so.tokens[i - 1];
  if (so.language === 'ar' || before?.key !== 'al' || before.end + 1 < (so.tokens[i] as Token).start)
    return hit;
  const found = hit.found.filter(
    ({ name, country }) => ARTICLE.test(name) || (country !== null && so.familiar.countries.has(country)),
  );
  return found.length > 0 ? { ...hit, found } : null;
}
const ARTICLE = /^(?:al|el|a[dnrstz]|ash|ech)[- ]/iu;

/** "Macomia district", "Birnin Gwari town": English puts the kind behind a name of one word or two. */
function isBeforeKind(so: SentenceSoFar, i: number): boolean {
  if (so.language !== 'en') return false;
  for (let k = i + 1; k <= i + 2; k += 1) {
    const token = so.tokens[k];
    if (token?.kind !== 'word') return false;
    if (!token.capital) return KINDS.has(token.low);
  }
  return false;
}
const KINDS = new Set(['district', 'province', 'region', 'town', 'village', 'city', 'county', 'governorate']);

/** Keeps a name told in full, and the words of a person's name, for what follows in the report. */
export function remember(so: SentenceSoFar, sense: NameSense, first: number, last: number): void {
  so.familiar.refs.add(sense.actor.ref);
  if (sense.actor.kind !== 'person' || last === first) return;
  for (let k = so.line.firstWord[first] as number; k < (so.line.firstWord[last + 1] as number); k += 1) {
    const word = so.line.words[k] as string;
    const known = so.familiar.surnames.get(word);
    // A word of two people's names means neither.
    if (word.length > 3)
      so.familiar.surnames.set(
        word,
        known && known[0]?.actor.ref !== sense.actor.ref ? [] : [{ ...sense, strength: 'weak' }],
      );
  }
}

/** One word of a name told in full before. */
function bySurname(so: SentenceSoFar, i: number, token: Token): FoundName | null {
  if (so.familiar.surnames.size === 0 || (so.language !== 'ar' && !token.capital)) return null;
  let hit: FoundName | null = null;
  eachStart(token, so.language, (first, before, start) => {
    const found = so.familiar.surnames.get(first);
    if (!hit && found && found.length > 0)
      hit = { hit: { found, last: i }, places: null, before, start, last: i };
  });
  return hit;
}

/** One word that stood as a place before, spelt as no table has it. */
function heardBefore(so: SentenceSoFar, i: number, token: Token): FoundName | null {
  if (so.familiar.places.size === 0 || (so.language !== 'ar' && !token.capital)) return null;
  let hit: FoundName | null = null;
  eachStart(token, so.language, (first, before, start) => {
    const found = so.familiar.places.get(first);
    if (!hit && found) hit = { hit: null, places: { found, last: i }, before, start, last: i };
  });
  return hit;
}

/** "US$3 billion": a currency is no country. */
const isCurrency = ({ tokens }: SentenceSoFar, i: number, { text, end }: Token): boolean => {
  const next = tokens[i + 1];
  return /^(?:US|USD)$/u.test(text) && next?.start === end && next.text.startsWith('$');
};

const SHORTEST = 4;

/** Is it known only as a clitic and a word? */
const isSplit = (token: Token): boolean =>
  token.readings.every((r) => r.analyses.length === 0 || (r.before.length > 0 && r.before[0] !== 'al'));

/**
 * في عدن, في سرت, في تعز, في الأبيض: behind a preposition no verb can stand, nor an adjective without its noun. What is a
 * noun there as well is a town only where the report has named its country and nothing else belongs to it: في حجة.
 */
function isNoWordBehind(so: SentenceSoFar, i: number, token: Token, places: readonly Place[]): boolean {
  const before = so.atoms.at(-1);
  const toward =
    before?.definite === false &&
    before.analyses.some((a) => a.lemma.words.some((w) => w.class === 'direction'));
  if ((before?.category !== 'preposition' && !toward) || places.length === 0) return false;
  const nouns = token.readings.some((r) =>
    r.analyses.some((a) => a.lemma.pos !== 'verb' && a.lemma.pos !== 'adjective'),
  );
  const verbal = token.readings.some((r) => r.analyses.some((a) => (a.features & Feature.verbalNoun) !== 0));
  if (!nouns && !verbal) return true;
  if (toward) return false;
  return (
    so.tokens[i + 1]?.kind !== 'word' &&
    places.some((p) => isSeat(p) && so.familiar.countries.has(p.country ?? ''))
  );
}
const isSeat = ({ feature }: Place): boolean => /^(?:PPLC|PPLA|ADM1)/u.test(feature);

/** البلاد: "the country" of the report, whatever villages are called so. */
const isLand = (token: Token): boolean =>
  token.readings.some((r) =>
    r.analyses.some((a) => a.lemma.words.some((w) => w.class === 'place-noun' && w.takes === 'any')),
  );

/** Does the lexicon know it? A function word behind a one-letter preposition is no reading of a name: باما. */
/** "l'axe Gossi-Hombori": what a hyphen joins to a place behind a word for a road is its other end. */
function isOtherEnd(so: SentenceSoFar, token: Token): boolean {
  const [way, end] = so.atoms.slice(-2);
  return (
    token.joined &&
    end?.category === 'place' &&
    (way?.lemma?.words.some((w) => w.class === 'place-noun' && w.feature === 'road') ?? false)
  );
}

const isWord = (token: Token): boolean =>
  token.readings.some((r) =>
    r.analyses.some((a) => r.before.length === 0 || (a.lemma.pos !== 'function' && a.lemma.pos !== 'adverb')),
  );

/** بالقرب من: the first of several words that are one. */
const opensPhrase = (so: SentenceSoFar, i: number, token: Token): boolean =>
  (mentionsOf(token, so.language, so.lexicon).several ?? []).some(
    (most, k) => most > 1 && severalWords(so, i, most, token.readings[k] as Reading) !== null,
  );

/** A name behind a word that asks for a place, spelt as no table has it; two words before one. */
function bySound(so: SentenceSoFar, i: number, token: Token): FoundName | null {
  if (token.key.length < SHORTEST || (so.language !== 'ar' && !token.capital)) return null;
  if (isWord(token) || opensPhrase(so, i, token)) return null;
  const next = so.tokens[i + 1];
  const long =
    next?.kind === 'word' &&
    (so.language === 'ar' || next.capital) &&
    !next.readings.some((r) => r.analyses.length > 0);
  let best: FoundName | null = null;
  eachStart(token, so.language, (first, before, start) => {
    if (best || first.length < SHORTEST) return;
    const asked = unlistedAsk(so, before, token.joined);
    if (asked === null || (asked === 'loose' && so.familiar.countries.size === 0)) return;
    const both = long ? heard(so, `${first} ${next.key}`, asked) : [];
    // سبونغاري دامري: a name of two words that sounds like no place is not the place its first word sounds like.
    const found = both.length > 0 ? both : heard(so, first, asked);
    const goesOn = long && both.length === 0 && asked === 'sure' && isNameGoingOn(so, i);
    const name = `${first} ${next?.key ?? ''}`;
    if (goesOn && !found.some((p) => nameLikeness(name, p.name).score > ALIKE)) return;
    const last = both.length > 0 || goesOn ? i + 1 : i;
    if (found.length > 0) best = { hit: null, places: { found, last }, before, start, last };
  });
  return best;
}

/** Does a word that nobody knows, no verb by its shape and without a letter that may be a word of its own, follow? */
function isNameGoingOn({ tokens, language, lexicon }: SentenceSoFar, at: number): boolean {
  const next = tokens[at + 1];
  if (language !== 'ar' || next?.kind !== 'word' || next.start - (tokens[at] as Token).end !== 1)
    return false;
  const { key } = next;
  return (
    key.length > 3 &&
    !/^[وفبلكيت]|وا$/u.test(key) &&
    next.readings.every((r) => r.analyses.length === 0) &&
    lexicon.places.longest(key) === 0 &&
    lexicon.names.longest(key) === 0
  );
}

/** "بولو بوردي", الشريف مختار: a village that only bears the first word of what is named here. */
function isCutShort(so: SentenceSoFar, i: number, { found, last }: NameHit<Place>): boolean {
  if (last !== i || so.language !== 'ar') return false;
  const next = so.tokens[i + 1];
  const given =
    next?.kind === 'word' &&
    next.start - (so.tokens[i] as Token).end === 1 &&
    (mentionsOf(next, so.language, so.lexicon).nameBits & NameBit.given) !== 0;
  if (!given && !isNameGoingOn(so, i) && !isQuotedOn(so, i)) return false;
  return !found.some(
    (p) =>
      /^(?:PCLI|PPLC|ADM1|RGN)$/u.test(p.feature) ||
      (p.country !== null && so.familiar.countries.has(p.country)),
  );
}

/** "كاب الجداد": quotation marks hold two words. */
const isQuotedOn = ({ tokens }: SentenceSoFar, i: number): boolean =>
  OPEN_MARK.test(tokens[i - 1]?.text ?? '') &&
  tokens[i + 1]?.kind === 'word' &&
  OPEN_MARK.test(tokens[i + 2]?.text ?? '');
const OPEN_MARK = /^["«»“”]$/u;

const ALIKE = 0.6;

/** A shorter name sounds like some village anywhere. */
const LONG = 5;
const ANYWHERE: ReadonlySet<string> = new Set();

/** Where a word such as village vouches for the name, it is looked for in all countries when those named lack it. */
function heard(so: SentenceSoFar, words: string, asked: 'sure' | 'loose'): readonly Place[] {
  const { countries } = so.familiar;
  const listed = so.lexicon.places.lookup(words);
  if (listed.some((p) => p.country !== null && countries.has(p.country))) return listed;
  const near = countries.size > 0 ? so.lexicon.places.sounds(words, countries) : [];
  const alike = (found: readonly Place[]) => (found.some((p) => isAlike(words, p.name)) ? found : []);
  if (near.length > 0 || asked === 'loose' || words.length < LONG) return alike(near);
  // A capital or a division abroad has its usual spellings listed.
  const abroad = so.lexicon.places.sounds(words, ANYWHERE);
  return alike(abroad.filter((p) => !/^(?:PCLI|PPLC|PPLA|ADM1|RGN)$/u.test(p.feature)));
}

/** "Mbonge" is not Mbanga: sound alone takes no name whose letters part so far, unless only its second half is left out. */
function isAlike(words: string, name: string): boolean {
  const cut = words.split(' ').length < name.split(/[ -]/u).length;
  return nameLikeness(words, name).score >= (cut ? ALIKE : NEAR_ALIKE);
}
const NEAR_ALIKE = 0.68;
