/**
 * Finds the longest name that begins at a token, listed or known from earlier sentences, and remembers the names told
 * in full.
 */
import type { NameSense, Place } from '../../lexicon/lexicon.js';
import type { Proclitic, Token } from '../../text/token.js';
import { asksForPlace, asksForUnlisted, isDemonym, trusted } from './name-cues.js';
import { actorNameAt, type NameHit, placeNameAt } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';
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
  let best: FoundName | null = null;
  const { names, ordinary } = mentionsOf(token, so.language, so.lexicon);
  for (const entry of names) {
    const asked = entry.places > 0 && asksForPlace(so, entry.before);
    const actor = trusted(so, i, actorNameAt(so.lexicon, so.language, so, i, entry), ordinary);
    const place = placeNameAt(so.lexicon, so.language, so, i, entry, { asked, ordinary });
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
  return best ?? (ordinary ? null : (bySurname(so, i, token) ?? bySound(so, i, token)));
}

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

/** A name behind a word that asks for a place, spelt as no table has it. */
function bySound(so: SentenceSoFar, i: number, token: Token): FoundName | null {
  if (
    so.familiar.countries.size === 0 ||
    token.key.length < 4 ||
    (so.language !== 'ar' && !token.capital) ||
    token.readings.some((r) => r.analyses.length > 0) ||
    !asksForUnlisted(so)
  )
    return null;
  const found = so.lexicon.places.sounds(token.key, so.familiar.countries);
  return found.length > 0 ? { hit: null, places: { found, last: i }, before: [], start: 0, last: i } : null;
}
