/**
 * Tells from the atoms before a name whether a place or an actor is asked for, and so whether a doubtful name may be
 * let through.
 */
import type { NameSense, WordClass } from '../../lexicon/lexicon.js';
import type { Proclitic, Token } from '../../text/token.js';
import type { Atom } from '../state.js';
import type { NameHit } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

const PLACE_RELATIONS = new Set<string>([
  'in',
  'at',
  'near',
  'from',
  'to',
  'toward',
  'between',
  'around',
  'along',
  'inside',
  'outside',
]);
/** Ties ask for a group: what follows "affiliated with" is more likely its name than a base or a movement. */
const TIE_TYPES = new Set([
  'part-of',
  'affiliated-with',
  'member-of',
  'pledge-allegiance',
  'split',
  'merger',
  'media-arm-of',
]);
const NAME_CUES = new Set<WordClass>(['group-head', 'outlet-noun', 'title', 'force', 'source']);

/** An Arabic demonym that reads like its country: behind a number or a definite noun it is no place. */
export function isDemonym(so: SentenceSoFar, token: Token): boolean {
  if (!mentionsOf(token, so.language, so.lexicon).demonym) return false;
  const last = so.atoms.at(-1);
  // "a Malian soldier", not "a soldier, Mali".
  const person =
    last?.category === 'noun' &&
    (last.lemma?.words.some((w) => w.class === 'person' || w.class === 'source' || w.class === 'creed') ??
      false);
  return (
    person ||
    last?.category === 'number' ||
    (last?.category === 'noun' && last.definite) ||
    (last?.category === 'adjective' && last.definite)
  );
}

/** Does what stands before ask for a place? */
export function asksForPlace(so: SentenceSoFar, before: readonly Proclitic[]): boolean {
  if (before.includes('bi')) return true;
  let last = so.atoms.at(-1);
  let back = so.atoms.length - 1;
  while (last && (last.category === 'determiner' || last.category === 'open')) {
    back -= 1;
    last = so.atoms[back];
  }
  if (!last) return false;
  const prior = so.atoms[back - 1];
  if (last.category === 'preposition' && last.relations.includes('of') && prior) return isPlaceNoun(prior);
  if (last.category === 'preposition') return last.relations.some((r) => PLACE_RELATIONS.has(r));
  if (last.category === 'conjunction' || last.category === 'comma') return prior?.category === 'place';
  return isPlaceNoun(last);
}

/** Only a word such as village, or "near", can make a place of a word that no table holds. */
export function asksForUnlisted(so: SentenceSoFar): boolean {
  let back = so.atoms.length - 1;
  while (
    back >= 0 &&
    ((so.atoms[back] as Atom).category === 'determiner' || (so.atoms[back] as Atom).category === 'open')
  )
    back -= 1;
  const last = so.atoms[back];
  if (!last) return false;
  if (last.category === 'preposition')
    return (
      last.relations.includes('near') ||
      (last.relations.includes('of') &&
        so.atoms[back - 1] !== undefined &&
        isPlaceNoun(so.atoms[back - 1] as Atom))
    );
  return isPlaceNoun(last);
}

function isPlaceNoun(atom: Atom): boolean {
  return atom.lemma?.words.some((w) => w.class === 'place-noun' || w.class === 'direction') ?? false;
}

/** Weak names need a head word before them, quotation marks, or the full name earlier in the report. */
export function trusted(
  so: SentenceSoFar,
  i: number,
  hit: NameHit<NameSense> | null,
  ordinary: boolean,
): NameHit<NameSense> | null {
  if (!hit) return null;
  if (
    hit.found.some((s) => s.strength === 'strong' || s.strength === 'pejorative') &&
    !(ordinary && hit.last === i && so.language === 'ar')
  )
    return hit;
  if (hit.found.some((s) => s.strength === 'misnomer')) return hit;
  const last = so.atoms.at(-1);
  const quoted = last?.category === 'open';
  const cue = quoted ? so.atoms.at(-2) : last;
  const tie = so.atoms.slice(-3).some((a) => a.lemma?.predicates.some((p) => TIE_TYPES.has(p.type)));
  const cued = tie || (cue?.lemma?.words.some((w) => NAME_CUES.has(w.class)) ?? false);
  const found = hit.found.filter(
    (s) => cued || so.familiar.refs.has(s.actor.ref) || (s.strength === 'strong' && !ordinary),
  );
  return found.length > 0 ? { found, last: hit.last } : null;
}
