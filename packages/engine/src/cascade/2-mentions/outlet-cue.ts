/**
 * Tells whether a name that is also an ordinary word (the Punch, الخبر) stands where a newspaper or an agency is
 * named: behind or before a word such as newspaper, alone in quotation marks, beside another outlet, or where French
 * and English name who reports. It refuses to tell which outlet is meant.
 */
import type { Analysis, NameSense } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Atom } from '../state.js';
import type { NameHit } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';

const LINKS = new Set(['open', 'close', 'conjunction', 'comma', 'determiner']);
const CLOSING = new Set(['"', '»', '”', '“', '›']);

const isOutletNoun = (atom: Atom | undefined): boolean =>
  atom?.analyses.some((a) => a.lemma.words.some((w) => w.class === 'outlet-noun')) ?? false;

const isNation = (atom: Atom): boolean =>
  atom.category === 'adjective' ||
  atom.analyses.some((a) => a.lemma.words.some((w) => w.class === 'nationality'));

function reports(analyses: readonly Analysis[]): boolean {
  return analyses.some((a) => a.lemma.pos === 'verb' && a.lemma.words.some((w) => w.class === 'reporting'));
}

/** The atom that says what the name is: before its quotation mark, its country and its article. */
function headOf(atoms: readonly Atom[]): Atom | undefined {
  let i = atoms.length - 1;
  while (i >= 0) {
    const atom = atoms[i] as Atom;
    if (isOutletNoun(atom)) return atom;
    if (atom.category !== 'open' && atom.category !== 'determiner' && !isNation(atom)) return atom;
    i -= 1;
  }
  return undefined;
}

/** Does a word for a newspaper, a station or an agency stand before, with at most its country and its adjectives between? */
export const outletHead = (so: SentenceSoFar): boolean => {
  const last = so.atoms.at(-1);
  if (!last || !NEAR.has(last.category) || last.senses.length > 0) return false;
  const head = headOf(so.atoms);
  if (!isOutletNoun(head) || WIDE.has(head?.low ?? '')) return false;
  // "Defence Media Operations": an office, by its capital.
  if (head?.low === 'media' && head.capital) return false;
  return head?.low !== 'موقع' || so.atoms.slice(-5).some((a) => reports(a.analyses) || isAccordingTo(a));
};
/** There are agencies of every kind; in Arabic a site is more often where soldiers stand. */
const WIDE = new Set(['agency', 'agence', 'dispatch', 'dépêche', 'press', 'presse', 'outlet']);
const NEAR = new Set(['noun', 'adjective', 'open', 'determiner']);

const isAccordingTo = ({ relations, low }: Atom): boolean =>
  relations.includes('according-to') || low === 'li' || low === 'عن';

/** All that stands in its quotation marks, and no deed, group or thing is so called. */
function isQuotedAlone(so: SentenceSoFar, head: Atom | undefined, next: Token | undefined): boolean {
  return (
    so.atoms.at(-1)?.category === 'open' &&
    next?.kind === 'punctuation' &&
    CLOSING.has(next.text) &&
    head?.category !== 'noun' &&
    (head?.category !== 'unknown' || head.low.length === 1)
  );
}

/** Beside an outlet already read: "the daily X and Y"; the Arabic "and" is written with the name. */
function isListed({ atoms, tokens }: SentenceSoFar, at: number): boolean {
  let i = atoms.length - 1;
  while (i >= 0 && LINKS.has((atoms[i] as Atom).category)) i -= 1;
  const before = atoms[i];
  const linked = i < atoms.length - 1 || (tokens[at] as Token).text.startsWith('و');
  return linked && before !== undefined && isOutlets(before.senses);
}

const isOutlets = (senses: readonly NameSense[]): boolean =>
  senses.length > 0 && senses.every((s) => s.actor.kind === 'outlet');

/** French and English: "according to X", "told X", "X reports", "the X newspaper". */
function isVoice(so: SentenceSoFar, head: Atom | undefined, next: Token | undefined): boolean {
  if (so.language === 'ar') return false;
  if (head?.relations.includes('according-to') || (head?.category === 'verb' && reports(head.analyses)))
    return true;
  return (
    next?.readings.some(
      (r) =>
        reports(r.analyses) || r.analyses.some((a) => a.lemma.words.some((w) => w.class === 'outlet-noun')),
    ) ?? false
  );
}

/** قال فلان، للأناضول، إن: whom somebody told is named behind "to", and what he said follows. */
function isTold({ language, atoms, tokens }: SentenceSoFar, i: number, next: Token | undefined): boolean {
  if (language !== 'ar' || !(tokens[i] as Token).text.startsWith('ل') || !SAID.test(next?.text ?? ''))
    return false;
  return atoms.slice(-TELLING).some((a) => reports(a.analyses) || a.low === 'تصريح' || a.low === 'حديث');
}
const SAID = /^(?:[،,:"«“]|ب?[إأا]ن.?)$/u;
const TELLING = 14;

/** The rest of a longer name: the "Times" of the Zimbabwe Times, the "Croix" of the Croix-Rouge. */
function isFragment(so: SentenceSoFar, i: number, next: Token | undefined): boolean {
  if (so.language === 'ar') return false;
  const last = so.atoms.at(-1);
  const before = so.tokens[i - 1];
  return (
    (next?.joined ?? false) ||
    (last !== undefined &&
      before?.kind === 'word' &&
      before.capital &&
      i > 1 &&
      ['noun', 'name', 'place', 'unknown'].includes(last.category) &&
      !isNation(last) &&
      !isOutletNoun(last))
  );
}

/** The senses of a doubtful name that are outlets, sure where one is named there; empty where none is. */
export function outletsNamed(so: SentenceSoFar, i: number, hit: NameHit<NameSense>): readonly NameSense[] {
  const outlets = hit.found.filter((s) => s.actor.kind === 'outlet');
  if (outlets.length === 0 || (so.language !== 'ar' && !(so.tokens[hit.last] as Token).capital)) return [];
  const head = headOf(so.atoms);
  const next = so.tokens[hit.last + 1];
  if (isFragment(so, i, next)) return [];
  const named =
    isOutletNoun(head) ||
    isQuotedAlone(so, head, next) ||
    isListed(so, i) ||
    isVoice(so, head, next) ||
    isTold(so, i, next);
  return named ? outlets.map((s) => ({ ...s, strength: 'strong' })) : [];
}
