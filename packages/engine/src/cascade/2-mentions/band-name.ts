/**
 * Finds the name of a group that no register holds, by the word that heads it: "katiba Serma", "the Sultan Murad
 * Brigade", كتيبة الفرقان. A head word with nothing that names is a description and is left to the grammar.
 */
import type { WordData } from '../../lexicon/lexicon.js';
import type { Reading, Token } from '../../text/token.js';
import type { ProperName } from '../state.js';
import { bandInArabic } from './band-in-arabic.js';
import { bandInLatin } from './band-in-latin.js';
import type { FoundProper } from './find-proper.js';
import { actorNameAt } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { severalWords } from './several-words.js';
import { mentionsOf } from './word-mentions.js';

/** A word that heads the name of a group. */
export interface BandHead {
  readonly last: number;
  readonly type: string;
  /** A word that only bands bear: katiba, militia, كتيبة; not group, movement, organisation. */
  readonly armed: boolean;
  readonly band: boolean;
  /** A unit, which may bear the name of a place: katiba, كتيبة. */
  readonly unit: boolean;
}

/** The name of an unlisted group that begins at a token, or null. */
export function bandAt(so: SentenceSoFar, i: number, token: Token): FoundProper | null {
  if (token.kind !== 'word' || so.dated.has(i)) return null;
  const type = token.acronym ? so.familiar.bands.get(token.key) : undefined;
  if (type)
    return found(i, type, 'The short name of a group told in full before; the register does not list it.');
  return so.language === 'ar' ? bandInArabic(so, i, token) : bandInLatin(so, i, token);
}

export function found(last: number, type: string, why: string): FoundProper {
  const name: ProperName = { kind: 'group', type, why };
  return { before: [], start: 0, last, name };
}

type GroupHead = Extract<WordData, { class: 'group-head' }>;

/** The head word at a token, of one word or of several; null where no reading is one. */
export function headAt(so: SentenceSoFar, i: number): BandHead | null {
  const token = so.tokens[i];
  if (token?.kind !== 'word') return null;
  const { several, classes } = mentionsOf(token, so.language, so.lexicon);
  for (let k = 0; several !== null && k < several.length; k += 1) {
    const most = several[k] as number;
    const form = most > 1 ? severalWords(so, i, most, token.readings[k] as Reading) : null;
    const word = form ? headWord(form.analyses.map((a) => a.lemma)) : null;
    if (form && word) return { last: form.last, ...word };
  }
  if (!classes.has('group-head')) return null;
  const word = headWord(token.readings.flatMap((r) => r.analyses.map((a) => a.lemma)));
  return word && { last: i, ...word };
}

function headWord(
  lemmas: readonly { readonly name: string; readonly words: readonly WordData[] }[],
): Omit<BandHead, 'last'> | null {
  for (const { name, words } of lemmas) {
    const word = words.find((w): w is GroupHead => w.class === 'group-head');
    if (!word) continue;
    const [first = ''] = name.split(' ');
    return {
      type: word.type,
      armed: word.type === 'militia' || ARMED.has(first),
      band: BANDS.has(first),
      unit: UNITS.has(first),
    };
  }
  return null;
}

/** Heads that in the press are of bands, whatever the sentence tells. */
const BANDS = new Set(['تنظيم']);
const UNITS = new Set(['katiba', 'katibat', 'brigade', 'كتيبة', 'سرية']);
const ARMED = new Set(
  'katiba katibat brigade bataillon battalion phalange milice militia bande gang front gang armée escadron seriya guérilla rébellion armed rebel militant jihadist terrorist insurgent extremist كتيبة سرية لواء ميليشيا مليشيا عصابة فصيل جماعة'.split(
    ' ',
  ),
);

/** Does a name of the register begin at a token? Then the head word is no part of it. */
export function isListed(so: SentenceSoFar, k: number): boolean {
  const token = so.tokens[k];
  if (token?.kind !== 'word') return false;
  return mentionsOf(token, so.language, so.lexicon).names.some(
    (start) => actorNameAt(so.lexicon, so.language, so, k, start) !== null,
  );
}

const FAMILIES_OF_ARMS = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre siege clash territory-capture defeat surrender claim-responsibility threaten ceasefire'.split(
    ' ',
  ),
);

/** Asked once a sentence, however many heads it has. */
const told = new WeakMap<readonly Token[], boolean>();

/** Does the sentence speak of arms at all? Without that a "group" may be a company and a "front" a party. */
function tellsOfArms(so: SentenceSoFar): boolean {
  const known = told.get(so.tokens);
  if (known !== undefined) return known;
  const answer = so.tokens.some((token) =>
    token.readings.some((r) =>
      r.analyses.some(
        ({ lemma }) =>
          lemma.words.some(isOfArms) || lemma.predicates.some((p) => FAMILIES_OF_ARMS.has(p.type)),
      ),
    ),
  );
  told.set(so.tokens, answer);
  return answer;
}

const isOfArms = (word: WordData): boolean =>
  word.class === 'creed' ||
  word.class === 'means' ||
  word.class === 'materiel' ||
  (word.class === 'person' && (word.of === 'militant' || word.of === 'soldier'));

/** The type of a group by its head, doubtful heads by the words around. */
export function typeOf(so: SentenceSoFar, head: BandHead): string {
  return head.armed || head.band || head.type !== 'armed-group' || tellsOfArms(so)
    ? head.type
    : 'organisation';
}
