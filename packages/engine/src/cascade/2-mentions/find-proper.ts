/**
 * Finds a name that no register holds: of a group, by the word that heads it, or of a person, by the words it is made
 * of and by what stands around it, or of an outlet, by the word before it. Where the register's own name is as long, the register's stays.
 */
import { NameBit, type NameSense, type Place } from '../../lexicon/lexicon.js';
import type { Proclitic, Token } from '../../text/token.js';
import type { ProperName } from '../state.js';
import { bandAt } from './band-name.js';
import { sensesBeside } from './in-brackets.js';
import { asksForPlace } from './name-cues.js';
import { outletAt } from './outlet-name.js';
import { personInArabic } from './person-in-arabic.js';
import { personInLatin } from './person-in-latin.js';
import { postOf } from './post-of.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

export interface FoundProper {
  readonly before: readonly Proclitic[];
  /** Where the name begins in its first token, behind the clitics. */
  readonly start: number;
  /** Last token of the name. */
  readonly last: number;
  readonly name: ProperName;
  /** Whom the register has under a name told beside it. */
  readonly senses?: readonly NameSense[];
}

/** What the register and the gazetteer have at the same place. */
interface Listed {
  readonly last: number;
  readonly hit: { readonly found: readonly NameSense[] } | null;
  readonly places: { readonly found: readonly Place[] } | null;
}

/** The unlisted name that begins at a token and is longer than the listed one there; null where there is none. */
export function findProper(
  so: SentenceSoFar,
  i: number,
  token: Token,
  listed: Listed | null,
): FoundProper | null {
  const strong = listed?.hit?.found.some((s) => s.strength === 'strong') === true;
  // One word that is somebody's name by itself may open the longer name of somebody else.
  const surname = listed?.last === i && listed.hit?.found.every((s) => s.actor.kind === 'person') === true;
  if (strong && !surname) return null;
  const band = strong ? null : bandAt(so, i, token);
  // A mission or force is told by whose it is; its words name no band.
  const mission = band?.name.type === 'peace-mission';
  if (band && !mission && (!listed || band.last > listed.last))
    return { ...band, senses: sensesBeside(so, i, band.last) };
  const outlet = surname ? null : outletAt(so, i, token);
  if (outlet && (!listed?.hit || outlet.last > listed.last)) return outlet;
  const person = so.language === 'ar' ? personInArabic(so, i, token) : personInLatin(so, i, token);
  if (
    !person ||
    (listed &&
      (listed.last > person.last ||
        (listed.last === person.last && !isTitled(person, listed) && !isAgain(so, person, listed))))
  )
    return null;
  const short = i === person.last ? so.familiar.strangers.get((so.tokens[i] as Token).key) : undefined;
  const type = postOf(so, i, person.last) ?? short?.type ?? null;
  const name = { ...person.name, type };
  remember(so, so.tokens.slice(i, person.last + 1), type);
  return { ...person, name };
}

/** A town's name behind a title is the name of a man. */
const isTitled = (person: FoundProper, listed: Listed): boolean =>
  listed.hit === null &&
  person.name.why.startsWith('A title') &&
  !listed.places?.found.some((p) => /^(?:PCLI|PPLC|ADM1|RGN)$/u.test(p.feature));

/** Nor is it a town where the man has been named in full, and no word asks for a place. */
const isAgain = (so: SentenceSoFar, person: FoundProper, listed: Listed): boolean =>
  listed.hit === null && so.language !== 'ar' && person.name.why.startsWith('Short') && !asksForPlace(so, []);

/**
 * The last word of a full name alone means that person again, and so does its first word where names are written with
 * capitals, unless it is an ordinary word too.
 */
function remember(so: SentenceSoFar, words: readonly Token[], type: string | null): void {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length < 2) return;
  const told = { full: words.map((w) => w.text).join(' '), type };
  if (isTelling(so, last)) so.familiar.strangers.set(last.key, told);
  const given = (mentionsOf(first, so.language, so.lexicon).nameBits & NAMES) !== 0;
  if (
    so.language !== 'ar' &&
    (given || so.lexicon.places.longest(first.key) === 0) &&
    isTelling(so, first) &&
    !so.familiar.strangers.has(first.key)
  )
    so.familiar.strangers.set(first.key, told);
}
const NAMES = NameBit.given | NameBit.family;

const isTelling = (so: SentenceSoFar, word: Token): boolean =>
  word.key.length >= (word.capital ? 3 : 4) && !mentionsOf(word, so.language, so.lexicon).ordinary;
