/**
 * "a-t-on appris de source sécuritaire", "indique-t-on auprès de l'armée", "l'AFP a appris de sources locales que":
 * whoever learns or asks does not speak, the one from whom it is heard does. It refuses a verb that names nobody behind.
 */
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Atom, Item, Phrase, SentenceState, VerbGroup } from '../state.js';
import { isBare, joins, type Reporting } from './items.js';

const FROM: ReadonlySet<string> = new Set([
  'de',
  'des',
  'du',
  "d'",
  'd’',
  'auprès',
  'auprès de',
  'par',
  'from',
  'من',
]);

/** Does a verb of speech leave it to what stands behind it who speaks: a verb of learning, or one whose subject is "on"? */
export const isHeard = (state: SentenceState, at: number, reporting: Reporting): boolean =>
  reporting.learns === true || saysOn(state, at);

/** "Iranian state news agency": an adjective, though it is spelt like the verb. */
export const isOfState = (items: readonly Item[], at: number): boolean => {
  const [verb, next] = [items[at], items[at + 1]];
  return (
    verb?.kind === 'verb' &&
    verb.head.low === 'state' &&
    next?.kind === 'phrase' &&
    wordOf(next.head, 'outlet-noun') !== undefined
  );
};

/** مسلحين يعتقد بانتمائهم: what stands before an Arabic verb of believing without an article is believed to be something. */
export const isBelieved = (speaker: Phrase, verb: VerbGroup): boolean =>
  speaker.end <= verb.start && !speaker.definite && !speaker.head.definite;

/** "indique-t-on", "a-t-on indiqué", "on indique". */
function saysOn({ items, atoms }: SentenceState, at: number): boolean {
  const verb = items[at] as VerbGroup;
  const before = items[at - 1];
  const next = items[at + 1];
  return (
    atoms.some((a) => a.start >= verb.start && a.end <= verb.end && isOn(a)) ||
    (before?.kind === 'mark' && isOn(before.atom)) ||
    (before?.kind === 'phrase' && isOn(before.head)) ||
    (next?.kind === 'phrase' && isOn(next.head))
  );
}

/** "on", "t-on", "a-t-on": told by their entry, since a word of several tokens begins with another. */
const isOn = (atom: Atom): boolean =>
  (atom.category === 'pronoun' || atom.category === 'auxiliary') &&
  (atom.low === 'on' || atom.analyses.some((a) => a.lemma.name.endsWith(' on')));

/** Whoever stands behind "de" or "auprès de" in the clause of a verb of hearing; null where nobody does. */
export function heardFrom(items: readonly Item[], at: number): Phrase | null {
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb' || isMark(item, 'stop', 'subordinator', 'relative')) return null;
    if (item.kind !== 'phrase') continue;
    // "indique-t-on de source locale": the pronoun has drawn the source to itself.
    const drawn = isOn(item.head) || partyOf(item)?.kind === 'outlet';
    const source = drawn ? item.of[0] : item;
    if (source && (source !== item || FROM.has(item.preposition?.low ?? '')) && canSpeak(source))
      return source;
    if (isBare(item) && !joins(items[i - 1], 'and') && source === item && i > at + 1) return null;
  }
  return null;
}

function canSpeak(phrase: Phrase): boolean {
  if (wordOf(phrase.head, 'source') || wordOf(phrase.head, 'outlet-noun')) return true;
  const party = partyOf(phrase);
  return party !== null && party.kind !== 'place' && !party.pronoun;
}
